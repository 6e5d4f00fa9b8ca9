"""Columns that alternate, headlines away from their bodies."""

from __future__ import annotations

from reader.issue.elements import HeadGroup
from reader.issue.lines import cut
from reader.issue.model import Role
from reader.issue.pieces import Kind, Piece
from reader.issue.weights import Weights
from tests.issue.test_issue_properties import issue_of

ROAD_HEAD = "老街的石板路修好了\n"
ROAD = (
    "本报讯 老街的石板路昨天修好了，下雨天再也不怕滑。住在街口的王奶奶说，石板路她走了六十年，坑坑洼洼的路"
    "修过三回，数这一回的石板最平整，走在石板路上心里踏实。",
    "工人们说，每一块石板都是从山里运来的，铺老街的路用了整整三个月时间，石板缝里填的是细沙，下雨天水能渗下去。",
)
TREES_HEAD = "河边种下一排新柳树\n"
TREES = (
    "本报讯 河边前天种下一排柳树，种树的是镇里小学的孩子。老师说，柳树三年就能成荫，夏天的时候孩子们可以坐在"
    "柳树下读书，河里的鸭子游到柳荫里来。",
    "每棵柳树上都挂着一块小木牌，木牌上写着种树的孩子的名字，孩子们说好每个星期都来河边给自己种的柳树浇水。",
)


def column(texts: tuple[str, ...], width: int) -> list[str]:
    """The lines of a column, each paragraph's first one shorter by an indent."""
    lines: list[str] = []
    for text in texts:
        lines.append(text[: width - 2])
        lines += [text[at : at + width] for at in range(width - 2, len(text), width)]
    return [f"{line}\n" for line in lines]


ROADS, GROVE = column(ROAD, 19), column(TREES, 14)


def articles(*parts: str) -> dict[str | None, str]:
    issue = issue_of(["\n".join(parts)])
    return {
        article.field(Role.TITLE): "".join(block.text for block in article.blocks if block.role is Role.BODY)
        for article in issue.articles
    }


BOTH = {ROAD_HEAD.strip(): "".join(ROAD), TREES_HEAD.strip(): "".join(TREES)}


def test_columns_that_alternate_become_two_articles():
    first, second = "".join(ROADS[:4]), "".join(GROVE[:5])
    rest = "".join(ROADS[4:]), "".join(GROVE[5:])
    assert articles(ROAD_HEAD, first, TREES_HEAD, second, *rest) == BOTH


def test_headlines_that_stand_together_find_their_bodies():
    assert articles(TREES_HEAD, ROAD_HEAD, "".join(ROADS), "".join(GROVE)) == BOTH


def test_a_headline_below_its_body_is_found():
    found = articles("".join(ROADS), ROAD_HEAD, TREES_HEAD, "".join(GROVE))
    assert found == BOTH


def test_a_text_of_many_articles_is_read_in_stretches():
    issue = issue_of(["\n".join([ROAD_HEAD, "".join(ROADS), TREES_HEAD, "".join(GROVE)] * 60)])
    assert [article.field(Role.TITLE) for article in issue.articles] == [*BOTH] * 60


def test_a_text_with_a_standfirst_and_one_with_sections_are_likelier_to_have_more():
    title = Piece(Kind.HEAD, cut("山路上的二十三年", 0))
    standfirst = Piece(Kind.STANDFIRST, cut("这条路她走了二十三年，教过的孩子有四百多人", 0))
    passed = Piece(Kind.STANDFIRST, cut("（2021年3月5日山城县人民政府通过）", 0))
    news, feature, law = (HeadGroup(pieces) for pieces in ([title], [title, standfirst], [title, passed]))
    weigh = Weights([news, feature, law])
    assert weigh.divides(1, ()) > weigh.divides(0, ()) == weigh.divides(2, ()) == weigh.divides(-1, ())
    assert weigh.divides(0, (1,)) > weigh.divides(0, ())
