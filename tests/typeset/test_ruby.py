from __future__ import annotations

from itertools import accumulate, pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from reader.typeset.ruby import BETWEEN, SLIDE, Above, Syllable, centres, measure, widen

EM = 20.0
WIDEST = 1.7 * EM
"""of a syllable: zhuāng at half the size of its character"""
cells = st.lists(
    st.tuples(st.floats(0.2 * EM, EM), st.none() | st.floats(4, WIDEST), st.booleans()),
    min_size=1,
    max_size=40,
)


def above_of(made: list[tuple[float, float | None, bool]]) -> tuple[list[float], list[Above]]:
    widths = [EM if width is not None else cell for cell, width, _ in made]
    above = [
        Above(at, width, EM * (BETWEEN if ends else 0.07))
        for at, (_, width, ends) in enumerate(made)
        if width is not None
    ]
    return widths, above


def laid_out(made: list[tuple[float, float | None, bool]]) -> tuple[list[Above], list[float], list[float]]:
    widths, above = above_of(made)
    widen(widths, above, EM)
    xs = list(accumulate(widths, initial=0.0))
    return above, xs, centres(above, xs, 0, EM)


@given(cells)
@example([(EM, WIDEST, False)] * 12)
def test_readings_never_meet(made: list[tuple[float, float | None, bool]]) -> None:
    above, _, middles = laid_out(made)
    placed = list(zip(above, middles, strict=True))
    for (one, left), (other, right) in pairwise(placed):
        assert right - other.width / 2 - (left + one.width / 2) >= one.gap - 1e-6


@given(cells)
def test_each_reading_stands_over_its_character(made: list[tuple[float, float | None, bool]]) -> None:
    above, xs, middles = laid_out(made)
    for one, middle in zip(above, middles, strict=True):
        assert abs(middle - xs[one.at] - EM / 2) <= SLIDE * EM + 1e-6


@given(cells, st.floats(0, EM / 2), st.integers(0, 40), st.integers(1, 40))
def test_a_justified_part_of_the_text_holds_as_well(
    made: list[tuple[float, float | None, bool]], gap: float, start: int, length: int
) -> None:
    widths, above = above_of(made)
    widen(widths, above, EM)
    part = widths[start : start + length]
    here = [one for one in above if start <= one.at < start + length]
    xs = list(accumulate((width + gap for width in part), initial=0.0))
    placed = list(zip(here, centres(here, xs, start, EM), strict=True))
    for one, middle in placed:
        assert abs(middle - xs[one.at - start] - EM / 2) <= SLIDE * EM + 1e-6
    for (one, left), (other, right) in pairwise(placed):
        assert right - other.width / 2 - (left + one.width / 2) >= one.gap - 1e-6


@given(cells)
def test_no_cell_gets_narrower(made: list[tuple[float, float | None, bool]]) -> None:
    before, above = above_of(made)
    after = list(before)
    widen(after, above, EM)
    assert all(late >= early for early, late in zip(before, after, strict=True))


def test_two_readings_of_usual_width_need_no_room() -> None:
    widths = [EM] * 4
    widen(widths, [Above(1, 0.9 * EM, 1.4), Above(2, 0.9 * EM, 3.2)], EM)
    assert widths == [EM] * 4


def test_a_wide_reading_leans_over_neighbours_that_have_none() -> None:
    widths = [EM] * 3
    widen(widths, [Above(1, 1.5 * EM, 3.2)], EM)
    assert widths == [EM] * 3
    assert centres([Above(1, 1.5 * EM, 3.2)], [0, EM, 2 * EM, 3 * EM], 0, EM) == [1.5 * EM]


def test_a_reading_alone_on_its_line_stays_in_the_middle_if_it_fits() -> None:
    assert centres([Above(0, EM, 0)], [0, EM], 0, EM) == [EM / 2]


def test_at_the_ends_of_a_line_readings_slide_inwards() -> None:
    above = [Above(0, 1.2 * EM, 0), Above(5, 1.2 * EM, 0)]
    first, last = centres(above, [at * EM for at in range(7)], 0, EM)
    assert first == 0.6 * EM
    assert last == 5.4 * EM


def test_measured_readings_come_in_order_with_their_gaps() -> None:
    ruby = {3: Syllable("b"), 1: Syllable("a", ends=False)}
    first, second = measure(ruby, {"a": 5.0, "b": 6.0}, 10)
    assert (first.at, second.at) == (1, 3)
    assert first.gap < second.gap
