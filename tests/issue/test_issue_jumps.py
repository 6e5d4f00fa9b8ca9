from __future__ import annotations

import pytest

from reader.issue.as_json import article_json
from reader.issue.model import Role

FRONT = """老街铺上新石板

本报讯 老街的石板路修好了，下雨天
再也不怕滑。住在街口的王奶奶说，她
等这一天等了 （下转二版）
"""
BACK = """第二版 综合

（上接一版）好几年。

工人们干了三个月，每一块石板都从
山里运来。
"""


def test_a_continuation_is_joined_and_the_paragraph_made_whole(issue_of):
    issue = issue_of(FRONT, BACK)
    (article,) = issue.articles
    paragraphs = article_json(article)["paragraphs"]
    assert [text[-7:] for text in paragraphs] == ["天等了好几年。", "都从山里运来。"]
    assert article.jump_to is not None
    assert article.jump_from is not None
    assert (article.jump_to.page, article.jump_to.marker, article.jump_to.found) == (
        "2",
        "（下转二版）",
        True,
    )
    assert (article.jump_from.page, article.jump_from.found) == ("1", True)


@pytest.mark.parametrize(
    ("marker", "head", "joined"),
    [
        ("下转二版", "A2 综合", True),
        ("下转A2版", "第二版 综合", True),
        ("下转A2版", "A2 综合", True),
        ("下转B2版", "A2 综合", False),
        ("下转二版", "A3 综合", False),
    ],
)
def test_a_page_is_meant_with_or_without_its_letter(issue_of, marker, head, joined):
    issue = issue_of(FRONT.replace("下转二版", marker), BACK.replace("第二版 综合", head))
    assert [article.jump_to.found for article in issue.articles if article.jump_to] == [joined]
    assert len(issue.articles) == (1 if joined else 2)


def test_the_page_of_a_joined_part_is_called_as_it_calls_itself(issue_of):
    (article,) = issue_of("A1 要闻\n\n" + FRONT, BACK.replace("第二版 综合", "A2 综合")).articles
    assert article.jump_to is not None
    assert article.jump_from is not None
    assert (article.jump_to.page, article.jump_from.page) == ("A2", "A1")


def test_a_page_is_called_so_too_where_nothing_goes_on(issue_of):
    issue = issue_of(FRONT, "A2 综合\n\n河边种树\n\n本报讯 河边的柳树种好了。\n")
    assert issue.articles[0].jump_to is not None
    assert (issue.articles[0].jump_to.page, issue.articles[0].jump_to.found) == ("A2", False)


def test_a_continuation_that_is_not_there_is_not_found(issue_of):
    article = issue_of(FRONT).articles[0]
    assert article.jump_to is not None
    assert not article.jump_to.found
    assert article.jump_from is None


def test_a_continuation_without_its_beginning_is_an_article(issue_of):
    issue = issue_of(BACK)
    assert issue.articles[0].jump_from is not None
    assert not issue.articles[0].jump_from.found
    assert issue.articles[0].page == "2"


def test_the_headline_repeated_over_the_continuation_is_not_another(issue_of):
    issue = issue_of(FRONT, BACK.replace("（上接", "老街铺上新石板\n\n（上接"))
    assert [article.field(Role.TITLE) for article in issue.articles] == ["老街铺上新石板"]
    assert issue.unplaced == ()


def test_two_jumps_to_one_page_are_told_apart_by_their_words(issue_of):
    front = FRONT + "\n河边种下柳树\n\n本报讯 河边昨天种下一排柳树，小学\n的孩子们给柳树浇水。（下转二版）\n"
    back = "第二版\n\n（上接一版）柳树成活以后，孩子们\n还要给柳树挂上名牌。\n\n" + BACK.split("\n\n", 1)[1]
    issue = issue_of(front, back)
    texts = [article_json(article)["paragraphs"] for article in issue.articles]
    assert "石板都从" in "".join(texts[0])
    assert "挂上名牌" in "".join(texts[1])


def test_a_marker_alone_is_unplaced(issue_of):
    issue = issue_of("（下转二版）")
    assert issue.articles == ()
    assert [line.why for line in issue.unplaced] == ["jump-alone"]


def test_the_marker_is_kept_with_its_place(issue_of):
    run = issue_of(FRONT).articles[0].jump_to.run
    assert FRONT[run.at : run.at + run.length] == "（下转二版）"
