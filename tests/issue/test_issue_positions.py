from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.issue.model import Article, Block, Role, Run, Span
from reader.issue.positions import to_article, to_source


def article(*blocks: Block) -> Article:
    return Article("0" * 12, "news", "1", blocks)


TWO = article(
    Block(Role.TITLE, "甲乙 丙", (Run(0, 0, 50, 2), Run(2, 0, 52, 1), Run(3, 0, 53, 1)), "1"),
    Block(Role.BODY, "丁戊己庚", (Run(0, 0, 10, 2), Run(2, 1, 0, 2)), "1"),
)


def test_a_span_maps_to_its_source_and_neighbours_are_merged():
    assert to_source(TWO, Span(0, 4)) == ((0, 50, 54),)
    assert to_source(TWO, Span(1, 8)) == ((0, 51, 54), (0, 10, 12), (1, 0, 1))


def test_the_newline_between_blocks_has_no_source():
    assert to_source(TWO, Span(4, 5)) == ()
    assert to_source(TWO, Span(7, 7)) == ()


def test_a_source_range_maps_to_the_smallest_span():
    assert to_article(TWO, [(0, 11, 52)]) == Span(0, 7)
    assert to_article(TWO, [(1, 1, 99)]) == Span(8, 9)
    assert to_article(TWO, [(0, 51, 52), (1, 0, 1)]) == Span(1, 8)


def test_a_range_of_which_nothing_is_shown_maps_to_none():
    assert to_article(TWO, []) is None
    assert to_article(TWO, [(0, 12, 50), (2, 0, 9), (0, 11, 11)]) is None


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles whose runs stand apart in the source, as removed spaces and line ends leave them."""
    blocks, at, text = [], 0, 0
    for lengths in draw(
        st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=5), min_size=1, max_size=5)
    ):
        runs, start = [], 0
        for length in lengths:
            at += draw(st.integers(0, 2))
            if draw(st.integers(0, 9)) == 0:
                text, at = text + 1, 0
            runs.append(Run(start, text, at, length))
            start, at = start + length, at + length
        blocks.append(Block(Role.BODY, "字" * start, tuple(runs), "1"))
    return article(*blocks)


@given(articles(), st.data())
def test_there_and_back_again(found: Article, data: st.DataObject):
    start = data.draw(st.integers(0, len(found.text)))
    end = data.draw(st.integers(start, len(found.text)))
    shown = [at for at in range(start, end) if found.text[at] != "\n"]
    ranges = to_source(found, Span(start, end))
    assert sum(last - first for _, first, last in ranges) == len(shown)
    assert to_article(found, ranges) == (Span(shown[0], shown[-1] + 1) if shown else None)
