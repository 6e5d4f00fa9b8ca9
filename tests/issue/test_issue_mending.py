"""Repairs, applied to what was rebuilt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.issue.lines import cut
from reader.issue.mending import mended
from reader.issue.model import Issue, Role
from reader.issue.rebuild import rebuild
from reader.issue.repairs import FURNITURE, ROLES, Break, Join, Merge, Move, Place, Repair, Retype, Split
from tests.issue.conftest import source
from tests.issue.test_issue_properties import PAGES

PAGE = """修好一座新桥
本报讯 三月五日，镇里修好了河上的一座新
桥，方便两岸居民往来，孩子们上学不用再绕
远路。
居民们说，早就盼着这一天，今后运菜进城也
快多了。

种下一片树林
本报讯 三月六日，村里的青年在荒山上种下了
一片树林，大家约好年年都来浇水。
"""
TEXT = source(PAGE)


def line(start: str) -> Place:
    """The place of the line that starts so."""
    return Place(TEXT.id, PAGE.index("\n" + start) + 1 if not PAGE.startswith(start) else 0)


def after(*repairs: Repair) -> Issue:
    return rebuild([TEXT], repairs)


def blocks(issue: Issue, article: int = 0) -> list[tuple[str, str]]:
    return [(block.role.value, block.text[:4]) for block in issue.articles[article].blocks]


def test_the_page_is_what_these_tests_take_it_for():
    assert blocks(after()) == [("title", "修好一座"), ("body", "本报讯 "), ("body", "居民们说")]
    assert blocks(after(), 1) == [("title", "种下一片"), ("body", "本报讯 ")]


def test_join_makes_one_paragraph_of_two():
    issue = after(Join(line("居民们说")))
    assert blocks(issue) == [("title", "修好一座"), ("body", "本报讯 ")]
    assert "远路。居民们说" in issue.articles[0].text


def test_break_makes_two_paragraphs_of_one():
    issue = after(Break(line("桥，方便")))
    assert blocks(issue)[1:3] == [("body", "本报讯 "), ("body", "桥，方便")]
    assert issue.articles[0].dateline == rebuild([TEXT]).articles[0].dateline


def test_lines_of_a_new_role_stand_where_that_role_belongs():
    issue = after(Retype(line("远路"), "deck"))
    assert blocks(issue)[:3] == [("title", "修好一座"), ("deck", "远路。"), ("body", "本报讯 ")]
    issue = after(Retype(line("桥，方便"), "section"))
    assert [role for role, _ in blocks(issue)] == ["title", "body", "section", "body", "body"]


def test_lines_of_one_field_below_one_another_are_one_field():
    issue = after(Retype(line("本报讯 三月五"), "title"))
    assert [role for role, _ in blocks(issue)] == ["title", "body", "body"]
    assert issue.articles[0].field(Role.TITLE).startswith("修好一座新桥 本报讯")


def test_furniture_leaves_the_article():
    issue = after(Retype(line("快多了"), FURNITURE))
    assert issue.articles[0].text.endswith("今后运菜进城也")
    assert issue.unplaced == ()


def test_moved_lines_stand_in_the_other_article():
    issue = after(Move(line("居民们说"), line("一片树林")), Move(line("快多了"), line("居民们说")))
    assert blocks(issue, 1)[2:] == [("body", "居民们说"), ("body", "快多了。")]
    assert blocks(issue) == [("title", "修好一座"), ("body", "本报讯 ")]


def test_split_starts_another_article_and_merge_takes_it_back():
    issue = after(Split(line("居民们说")))
    assert [blocks(issue, number)[0][1] for number in range(3)] == ["修好一座", "居民们说", "种下一片"]
    assert issue.articles[0].id == after().articles[0].id
    again = after(Split(line("居民们说")), Merge(line("修好"), line("居民们说")))
    assert again.articles == after().articles


def test_furniture_and_unplaced_lines_can_be_brought_back():
    gone = Retype(line("快多了"), FURNITURE)
    assert after(gone, Join(line("快多了"))).articles == after().articles
    assert after(gone, Move(line("快多了"), line("居民们说"))).articles[0].text.endswith("快多了。")


@pytest.mark.parametrize(
    ("repair", "why"),
    [
        (Join(Place("another", 3)), "repair-no-line"),
        (Break(Place(TEXT.id, len(PAGE) + 5)), "repair-no-line"),
        (Join(line("修好")), "repair-nothing-before"),
        (Move(line("快多了"), line("快多了")), "repair-nothing-before"),
    ],
)
def test_what_does_not_apply_is_reported_and_changes_nothing(repair: Repair, why: str):
    issue = after(repair)
    assert issue._replace(idle_repairs=()) == after()
    assert issue.idle_repairs == ((repair, why),)


def test_a_line_in_no_article_takes_no_role():
    issue = after(Retype(line("快多了"), FURNITURE), Retype(line("快多了"), "body"))
    assert [idle.why for idle in issue.idle_repairs] == ["repair-loose"]


@st.composite
def repaired(draw: st.DrawFn) -> tuple[list[str], list[Repair]]:
    pages = draw(st.lists(PAGES, min_size=1, max_size=2))
    texts = [source(page) for page in pages]
    known = [Place(text.id, one.at) for n, text in enumerate(texts) for one in cut(text.text, n)]
    places = st.sampled_from([*known, Place("gone", 1)])
    kinds = (
        st.builds(Join, places),
        st.builds(Break, places),
        st.builds(Retype, places, st.sampled_from(ROLES)),
        st.builds(Move, places, places),
        st.builds(Split, places),
        st.builds(Merge, places, places),
    )
    return pages, draw(st.lists(st.one_of(kinds), max_size=8))


def characters(issue: Issue, pages: list[str]) -> list[tuple[int, int]]:
    """Where every character stands that the issue shows, layout spaces left out."""
    runs = [run for article in issue.articles for block in article.blocks for run in block.runs]
    runs += [one.run for one in issue.unplaced]
    runs += [jump.run for article in issue.articles for jump in (article.jump_to, article.jump_from) if jump]
    places = [(run.text, at) for run in runs for at in range(run.at, run.at + run.length)]
    return sorted((text, at) for text, at in places if not pages[text][at].isspace())


@settings(max_examples=300)
@given(repaired())
def test_every_character_is_kept_exactly_once(drawn: tuple[list[str], list[Repair]]):
    pages, repairs = drawn
    texts = [source(page) for page in pages]
    shown = characters(rebuild(texts), pages)
    for number in range(len(repairs)):
        now = characters(rebuild(texts, repairs[: number + 1]), pages)
        assert len(now) == len(set(now)), repairs[number]
        match repairs[number]:
            case Retype(_, "furniture"):
                assert set(now) <= set(shown)
            case Move() | Join():
                assert set(now) >= set(shown)
            case _:
                assert now == shown
        shown = now


@settings(max_examples=200)
@given(repaired(), st.integers(0, 8))
def test_repairs_can_be_made_at_once_or_one_after_the_other(
    drawn: tuple[list[str], list[Repair]], cut_at: int
):
    texts = [source(page) for page in drawn[0]]
    issue, repairs = rebuild(texts), drawn[1]
    assert mended(mended(issue, texts, repairs[:cut_at]), texts, repairs[cut_at:]) == mended(
        issue, texts, repairs
    )


@settings(max_examples=200)
@given(repaired())
def test_a_repair_that_is_done_does_nothing_more(drawn: tuple[list[str], list[Repair]]):
    texts = [source(page) for page in drawn[0]]
    issue = rebuild(texts)
    for repair in drawn[1]:
        once = mended(issue, texts, [repair])._replace(idle_repairs=())
        twice = mended(once, texts, [repair])._replace(idle_repairs=())
        assert twice == once, repair
        issue = once


@settings(max_examples=200)
@given(repaired())
def test_blocks_read_as_their_sources(drawn: tuple[list[str], list[Repair]]):
    pages, repairs = drawn
    issue = rebuild([source(page) for page in pages], repairs)
    assert len({article.id for article in issue.articles}) == len(issue.articles)
    for block in [block for article in issue.articles for block in article.blocks]:
        shown = [(block.text[run.start : run.start + run.length], run) for run in block.runs]
        assert "".join(text for text, _ in shown) == block.text
        for text, run in shown:
            printed = pages[run.text][run.at : run.at + run.length]
            assert text == printed or (text == " " and printed in "\r\n\f")
