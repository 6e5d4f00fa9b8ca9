from __future__ import annotations

from itertools import pairwise

import pytest

from reader.typeset.sheets import Row, break_rows


def rows(*paragraphs: int, heads: frozenset[int] = frozenset()) -> list[Row]:
    """Paragraphs of so many lines of 10 px, as `make_rows` marks them; some of them are headings."""
    found: list[Row] = []
    for number, lines in enumerate(paragraphs):
        for line in range(lines):
            inside = line > 0 and (number in heads or line in (1, lines - 1))
            headed = line == 0 and number - 1 in heads
            top = 10 * len(found)
            found.append(Row(top, top + 10, not inside and not headed))
    return found


def sizes(found: list[Row], height: float) -> list[int]:
    return [len(sheet) for sheet in break_rows(found, height)]


def test_a_sheet_takes_what_fits() -> None:
    assert sizes(rows(10), 60) == [6, 4]
    assert sizes(rows(10), 65) == [6, 4]
    assert sizes(rows(4), 60) == [4]
    assert sizes([], 60) == []


def test_the_first_line_of_a_paragraph_is_not_left_behind() -> None:
    assert sizes(rows(5, 5), 60) == [5, 5]


def test_the_last_line_of_a_paragraph_does_not_go_on_alone() -> None:
    assert sizes(rows(7), 60) == [5, 2]


@pytest.mark.parametrize("lines", [2, 3])
def test_a_short_paragraph_is_not_divided(lines: int) -> None:
    assert sizes(rows(5, lines), 60) == [5, lines]


def test_a_heading_goes_with_what_it_heads() -> None:
    assert sizes(rows(4, 1, 6, heads=frozenset({1})), 60) == [4, 5, 2]
    assert sizes(rows(4, 1, 6, heads=frozenset({1})), 70) == [7, 4]


def test_a_line_stands_alone_rather_than_a_sheet_half_empty() -> None:
    assert sizes(rows(2, 9, heads=frozenset({1})), 60) == [6, 5]


def test_a_line_higher_than_the_sheet_stands_alone() -> None:
    assert sizes(rows(3), 5) == [1, 1, 1]


@pytest.mark.parametrize("height", range(30, 200, 13))
def test_every_line_stands_on_one_sheet_in_order(height: int) -> None:
    found = rows(1, 3, 8, 1, 2, 30, 5, 1, 1, 12, heads=frozenset({0, 3, 7}))
    sheets = list(break_rows(found, height))
    assert [row for sheet in sheets for row in sheet] == found
    assert all(sheet[-1].bottom - sheet[0].top <= height for sheet in sheets)


def test_space_above_a_sheet_is_dropped() -> None:
    gapped = [Row(0, 10), Row(50, 60), Row(60, 70)]
    assert [sheet[0].top for sheet in break_rows(gapped, 20)] == [0, 50]
    assert all(a[-1].bottom <= b[0].top for a, b in pairwise(break_rows(gapped, 20)))
