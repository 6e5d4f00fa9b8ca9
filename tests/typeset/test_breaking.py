from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.typeset.breaking import Cells, Row, Rows, find_breaks, head, make_cells, make_units
from reader.typeset.classes import HANGING, NOT_FIRST, classify

CHARS = "国中一的我改革，。、；：？！）》”’（《“‘—…·12aB% .\u0301\u200d\ufe0f\u3000𠮷😀שם"
texts = st.text(st.sampled_from(CHARS), min_size=1, max_size=120)
NOT_LAST = "（《“‘"


def cells_of(text: str, **manner: bool) -> Cells:
    narrow = dict.fromkeys("́\u200d️", 0.0) | dict.fromkeys("12aB% .", 0.5)
    return make_cells(text, [narrow.get(char, 1.0) for char in text], 1.0, **manner)


def rows_of(text: str, measure: float = 12.0, indent: float = 2.0) -> list[Row]:
    cells = cells_of(text)
    units = make_units(cells, measure - indent)
    return Rows(cells, find_breaks(cells, units, measure, indent=indent), measure, indent=indent)


def lines_of(text: str, measure: float = 12.0, indent: float = 2.0) -> list[str]:
    return [text[row.start : row.end] for row in rows_of(text, measure, indent)]


def widest_unit(text: str) -> float:
    units = make_units(cells_of(text), 1e9)
    return max(after - before for before, after in pairwise([0.0, *units.edges]))


@given(texts)
def test_every_character_is_on_exactly_one_line(text: str) -> None:
    assert "".join(lines_of(text)) == text


@given(texts)
@example("111·····一ם’1")  # an apostrophe before a digit opens its word
def test_no_line_starts_with_a_closing_mark(text: str) -> None:
    assume(widest_unit(text) <= 10)
    classes = classify(text)
    assert not any(text[row.start] in NOT_FIRST and classes[row.start] != "k" for row in rows_of(text)[1:])


@given(texts)
def test_no_line_ends_with_an_opening_mark(text: str) -> None:
    assume(widest_unit(text) <= 10)
    assert not any(line.rstrip()[-1:] in tuple(NOT_LAST) for line in lines_of(text)[:-1])


@given(texts)
def test_only_half_a_mark_hangs_outside_the_measure(text: str) -> None:
    for row in rows_of(text):
        last = text[row.start : row.end].rstrip()[-1:]
        assert row.xs[-1] <= 12 + (0.5 if last in HANGING else 0.0) + 0.02


@given(texts)
def test_justified_gaps_are_equal_and_never_more_than_half_an_em(text: str) -> None:
    cells = cells_of(text)
    for row in rows_of(text)[:-1]:
        visible = row.start + len(text[row.start : row.end].rstrip()) - 1
        spread = [
            row.xs[at + 1 - row.start] - row.xs[at - row.start] - cells.widths[at]
            for at in range(row.start, visible)
        ]
        if spread:
            spread[0] += head(cells, row.start)
        assert all(gap < 0.5 + 1e-6 for gap in spread)
        assert len({round(gap, 6) for gap in spread if abs(gap) > 1e-6}) <= 1


@given(texts)
def test_places_never_go_backwards(text: str) -> None:
    assert all(left <= right + 1e-9 for row in rows_of(text) for left, right in pairwise(row.xs))


@given(texts)
def test_numbers_and_words_stay_whole(text: str) -> None:
    assume(widest_unit(text) <= 10)
    ends = {row.end for row in rows_of(text)[:-1]}
    letters = "12aB"
    assert not any(text[end - 1] in letters and text[end] in letters for end in ends)


def test_a_latin_quotation_mark_stays_at_its_word() -> None:
    assert lines_of("aaaaaaaaaa “aaaa” aaaa") == ["aaaaaaaaaa “aaaa” ", "aaaa"]
    assert lines_of("aaaaaaaaaaaaaaaa “aaaa” aaaa")[0] == "aaaaaaaaaaaaaaaa "


def test_a_full_line_ends_at_the_measure() -> None:
    assert rows_of("一二三四五六七八九十甲乙丙丁")[0].xs[-1] == pytest.approx(12)


def test_the_closing_mark_at_a_line_end_takes_half_an_em() -> None:
    row = rows_of("一二三四五六七八九，甲乙丙丁戊己庚辛")[0]
    assert (row.end, row.xs[-1]) == (10, pytest.approx(12))
    assert row.xs[-1] - row.xs[-2] == pytest.approx(0.5)


def test_a_comma_that_does_not_fit_hangs() -> None:
    row = rows_of("一二三四五六七八九十，甲乙丙丁戊己庚辛")[0]
    assert (row.end, row.xs[-2], row.xs[-1]) == (11, pytest.approx(12), pytest.approx(12.5))


def test_a_quotation_mark_does_not_hang() -> None:
    assert lines_of("一二三四五六七八九十”甲乙丙丁")[0] == "一二三四五六七八九"


@pytest.mark.parametrize("text", ["》、", "）》", "，“", "：“"])
def test_neighbouring_marks_share_half_an_em(text: str) -> None:
    assert cells_of(f"国{text}国").widths == [1, 0.5, 1, 1]


def test_an_opening_mark_after_another_gives_up_its_blank_half() -> None:
    cells = cells_of("国（《国")
    assert cells.widths == [1, 1, 0.5, 1]
    assert cells.shifts == {2: -0.5}


def test_digits_keep_an_eighth_from_characters() -> None:
    assert cells_of("共21项").widths == [1.125, 0.5, 0.625, 1]


def test_a_layout_space_beside_a_digit_counts_as_that_eighth() -> None:
    assert cells_of("211 余人").widths[3] == 0.125


def test_a_space_beside_a_latin_mark_is_a_space() -> None:
    assert cells_of("国 say “no” to").widths[5] == cells_of("国 say no").widths[5]


def test_headline_quotation_marks_are_half_wide() -> None:
    assert cells_of("推进“放管服”改革", tight=True).widths == [1, 1, 0.5, 1, 1, 1, 0.5, 1, 1]


def test_a_word_is_kept_whole_where_it_costs_one_character() -> None:
    cells = cells_of("一二三四五六七八九甲乙丙")
    units = make_units(cells, 8)
    assert find_breaks(cells, units, 10, indent=2, keep={8}, reach=1.0) == [7, 12]
    assert find_breaks(cells, units, 10, indent=2, keep={8}, reach=0.5) == [8, 12]


def test_no_character_is_alone_on_the_last_line() -> None:
    assert lines_of("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑务。")[-1] == "丑务。"
    assert lines_of("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑，务。")[-1] == "务。"  # it would gape


def test_the_word_before_comes_whole_to_a_character_that_were_alone() -> None:
    cells = cells_of("一二三四五六七八九十甲乙丙丁戊己庚")
    units = make_units(cells, 16)
    assert find_breaks(cells, units, 16) == [15, 17]
    assert find_breaks(cells, units, 16, keep={15}) == [14, 17]
    assert find_breaks(cells, units, 16, keep={13, 14, 15}) == [16, 17]


def test_phrases_break_at_their_spaces() -> None:
    cells = cells_of("李克强主持 王沪宁宣读决定")
    units = make_units(cells, 9, phrases=True)
    assert find_breaks(cells, units, 9) == [6, 13]


def test_a_word_wider_than_the_measure_is_divided() -> None:
    assert "".join(lines_of("a" * 100)) == "a" * 100
    assert len(lines_of("a" * 100)) == 5


def test_an_opening_mark_is_flush_where_a_line_turns() -> None:
    rows = rows_of("“二三四五六七八九十“甲乙丙丁")
    assert rows[1].start == 10
    assert [row.xs[1] - row.xs[0] for row in rows] == [1, 0.5]
