from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from typeset_articles import news

from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.overlay import draw_selection
from reader.typeset.page import Laid, Page
from reader.typeset.paint import Brush, draw_text, pieces
from reader.typeset.style import make_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


STYLE = make_style(992)
START = news().starts[3]


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


def test_a_selection_is_reversed_type(body: Laid) -> None:
    image = paint(lambda brush: draw_selection(brush, body, START, START + 4), canvas())
    rect = next(pieces(body, START, START + 4)).rect
    assert image.pixelColor(round(rect.left()) + 1, round(rect.top())) == QColor("#3b4656")


def test_a_selection_leaves_the_band_of_the_readings_alone(body: Laid) -> None:
    image = paint(lambda brush: draw_selection(brush, body, START, START + 4), canvas())
    rect = next(pieces(body, START, START + 4)).rect
    assert image.pixelColor(round(rect.left()) + 1, round(rect.top()) - 1) == QColor("white")
