"""The places of a word in a text."""

from __future__ import annotations

from reader.gui.occurrences import AROUND, MOST, occurrences
from reader.issue.model import Span


def word_at(position: int) -> Span:
    """Every two characters are a word."""
    start = position - position % 2
    return Span(start, start + 2)


def test_only_those_places_count_where_it_is_a_word() -> None:
    found = occurrences("的目的目目的的目", Span(0, 2), word_at)
    assert found.starts == (0, 2, 6)
    assert found.is_all


def test_from_the_last_place_the_first_comes_next() -> None:
    found = occurrences("甲乙丙丁甲乙", Span(4, 6), word_at)
    assert (found.current, found.beside(1), found.beside(-1)) == (1, 0, 0)


def test_of_very_many_places_the_one_asked_about_is_among_them() -> None:
    found = occurrences("甲乙" * (MOST + 50), Span(2 * MOST + 20, 2 * MOST + 22), word_at)
    assert not found.is_all
    assert found.starts[found.current] == 2 * MOST + 20


def test_what_stands_around_the_next_place_is_told() -> None:
    found = occurrences("甲乙丙丁\n前文甲乙后文\n尾声", Span(0, 2), lambda at: Span(at, at + 2))
    assert found.following == ("前文", "后文")
    assert occurrences("甲乙丙丁", Span(0, 2), word_at).following is None


def test_a_long_line_is_cut_around_the_next_place() -> None:
    found = occurrences("甲乙" + "丙" * 100 + "甲乙" + "丁" * 100, Span(0, 2), lambda at: Span(at, at + 2))
    assert found.following == ("…" + "丙" * AROUND, "丁" * AROUND + "…")
