"""Where words begin and end, and the smallest correction that has them begin elsewhere."""

from __future__ import annotations

import pytest

from reader.gui.word_borders import Borders, borders_around, correction
from reader.issue.model import Span

TEXT = "全国劳动模范，和先进"
WORDS = [Span(0, 2), Span(2, 4), Span(4, 6), Span(6, 7), Span(7, 8), Span(8, 10)]
BORDERS = borders_around(TEXT, Span(0, 10), WORDS, Span(2, 4))


def test_the_words_beside_a_word_are_there_whole() -> None:
    assert Borders(Span(0, 10), frozenset({2, 4, 6, 7, 8}), frozenset({6, 7})) == BORDERS


def test_what_is_far_away_is_not_there() -> None:
    words = [Span(at, at + 2) for at in range(0, 60, 2)]
    found = borders_around("字" * 60, Span(0, 60), words, Span(30, 32))
    assert found.span == Span(24, 38)


@pytest.mark.parametrize(
    ("wanted", "span", "words"),
    [
        ({2, 6, 7, 8}, Span(2, 6), ["劳动模范"]),
        ({2, 3, 4, 6, 7, 8}, Span(2, 4), ["劳", "动"]),
        ({3, 4, 6, 7, 8}, Span(0, 4), ["全国劳", "动"]),
        ({2, 4, 6, 7}, Span(7, 10), ["和先进"]),
        ({4, 6, 7, 8, 9}, Span(0, 10), ["全国劳动", "模范", "，", "和", "先", "进"]),
    ],
)
def test_the_smallest_span_that_is_cut_otherwise(wanted: set[int], span: Span, words: list[str]) -> None:
    assert correction(TEXT, BORDERS, frozenset(wanted)) == (span, words)


def test_nothing_changed_is_no_correction() -> None:
    assert correction(TEXT, BORDERS, BORDERS.now) is None
