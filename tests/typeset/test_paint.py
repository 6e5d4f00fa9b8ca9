from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from typeset_articles import news

from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Laid, Page
from reader.typeset.paint import Brush, Tint, draw_selection, draw_text, draw_tints, levels, pieces
from reader.typeset.style import make_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


STYLE = make_style(992)
START = news().starts[3]
FILL = QColor("#fbe5ae")
ends = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair)))


@pytest.fixture(scope="module")
def page(qapp: QApplication) -> Page:
    return Page(compose(news(), STYLE), STYLE, Fonts())


@pytest.fixture(scope="module")
def body(page: Page) -> Laid:
    return page.laid(3)


def canvas() -> QImage:
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def colour(role: str) -> QColor:
    return QColor(
        {
            "fill_yellow": "#fbe5ae",
            "rule_yellow": "#a08019",
            "rule_green": "#3f7d4e",
            "selection": "#3b4656",
        }.get(role, "black")
    )


def paint(draw: object, image: QImage) -> QImage:
    with QPainter(image) as painter:
        draw(Brush(painter, (0, 600), STYLE, colour))  # type: ignore[operator]
    return image


def test_text_is_drawn_without_a_widget(body: Laid) -> None:
    image = paint(lambda brush: draw_text(brush.painter, body, (0, 600), colour), canvas())
    assert image != canvas()


def test_a_range_has_one_piece_on_each_line(body: Laid) -> None:
    found = list(pieces(body, START + 5, START + 80))
    assert [(piece.first, piece.last) for piece in found] == [(True, False), (False, False), (False, True)]
    assert all(piece.rect.height() == 22 for piece in found)


def test_pieces_outside_the_strip_are_left_out(body: Laid) -> None:
    top = body.line_top(1)
    assert len(list(pieces(body, START, START + 80, (top, top + 30)))) == 1


def test_a_highlight_fills_its_box_and_four_pixels_below(body: Laid) -> None:
    image = paint(lambda brush: draw_tints(brush, body, [Tint(START, START + 4, "yellow", 0)]), canvas())
    rect = next(pieces(body, START, START + 4)).rect
    x, top, bottom = round(rect.center().x()), round(rect.top()), round(rect.bottom())
    seen = [image.pixelColor(x, y) for y in (top - 1, top, bottom, bottom + 2, bottom + 3, bottom + 4)]
    rule, white = QColor("#a08019"), QColor("white")
    assert seen == [white, FILL, FILL, rule, rule, white]


def test_a_highlight_over_another_leaves_its_rule_free(body: Laid) -> None:
    image = paint(lambda brush: draw_tints(brush, body, [Tint(START, START + 4, "yellow", 1)]), canvas())
    rect = next(pieces(body, START, START + 4)).rect
    assert image.pixelColor(round(rect.center().x()), round(rect.bottom()) + 2) == QColor("white")


def test_a_rule_is_not_hidden_by_a_newer_fill_that_reaches_below_it(body: Laid) -> None:
    tints = [Tint(START, START + 4, "green", 1), Tint(START, START + 4, "yellow", 0)]
    image = paint(lambda brush: draw_tints(brush, body, tints), canvas())
    rect = next(pieces(body, START, START + 4)).rect
    x, bottom = round(rect.center().x()), round(rect.bottom())
    seen = [image.pixelColor(x, bottom + y).name() for y in (0, 1, 2)]
    assert seen == ["#3f7d4e", "#fbe5ae", "#a08019"]


@pytest.mark.parametrize("index", [0, 2, 3])  # kicker, byline, body
@pytest.mark.parametrize("level", [1, 2, 3])
def test_no_rule_rises_into_the_glyphs(page: Page, index: int, level: int) -> None:
    laid = page.laid(index)
    start = laid.lines[0].start
    tint = Tint(start, start + 4, "yellow", level)
    image = paint(lambda brush: draw_tints(brush, laid, [tint]), canvas())
    x = round(next(pieces(laid, start, start + 4)).rect.center().x())
    rule = next(y for y in range(600) if image.pixelColor(x, y) == QColor("#a08019"))
    assert rule >= laid.line_top(0) + laid.kind.baseline + 0.08 * laid.kind.px


def test_a_chain_of_highlights_needs_two_levels() -> None:
    assert levels([(0, 4), (3, 8), (7, 12), (11, 15)]) == [0, 1, 0, 1]
    assert levels([(0, 9), (1, 8), (2, 7)]) == [0, 1, 2]


def test_a_selection_is_reversed_type(body: Laid) -> None:
    image = paint(lambda brush: draw_selection(brush, body, START, START + 4), canvas())
    rect = next(pieces(body, START, START + 4)).rect
    assert image.pixelColor(round(rect.left()) + 1, round(rect.top())) == QColor("#3b4656")


@given(st.lists(ends, max_size=20))
def test_overlapping_highlights_have_different_levels(ranges: list[tuple[int, int]]) -> None:
    found = levels(ranges)
    for newer, (start, end) in enumerate(ranges):
        for older, (other_start, other_end) in enumerate(ranges[:newer]):
            if start < other_end and other_start < end:
                assert found[newer] != found[older]
