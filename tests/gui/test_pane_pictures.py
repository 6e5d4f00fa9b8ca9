from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from reader.gui.pane_pictures import LinePictures
from reader.gui.theme import load_theme
from reader.issue.model import Article, Block, Role
from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Page
from reader.typeset.paint import Brush, draw_text
from reader.typeset.style import make_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

STYLE = make_style(900)
MADE = Article("0" * 12, "news", "1", (Block(Role.BODY, "我县认真学习，深入推进。" * 30, (), "1"),))
PAPER = load_theme("paper").__getitem__
DARK = load_theme("dark").__getitem__


@pytest.fixture
def page(qapp: QApplication) -> Page:
    return Page(compose(MADE, STYLE), STYLE, Fonts())


def surface(ratio: float) -> QImage:
    image = QImage(int(900 * ratio), int(400 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(PAPER("paper"))
    return image


def drawn(page: Page, ratio: float, pictures: LinePictures | None, colour=PAPER) -> QImage:
    image = surface(ratio)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, (0, 400), STYLE, colour)
        for laid in page.visible(0, 400):
            if pictures:
                pictures.draw(brush, laid)
            else:
                draw_text(painter, laid, brush.strip, colour)
    return image


@pytest.mark.parametrize("ratio", [1, 2, 1.25])
def test_pictures_look_like_the_text(page: Page, ratio: float) -> None:
    pictures = LinePictures()
    expected = drawn(page, ratio, None)
    assert expected != surface(ratio)
    for _ in range(2):
        # on opaque ground Qt mends the glyphs' gamma, which makes dark strokes thinner; no edge moves
        assert furthest(drawn(page, ratio, pictures), expected) < 50


def furthest(one: QImage, other: QImage) -> int:
    """The greatest difference of any byte."""
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def test_other_colours_are_seen_at_once(page: Page) -> None:
    pictures = LinePictures()
    drawn(page, 1, pictures)
    assert drawn(page, 1, pictures, DARK) == drawn(page, 1, LinePictures(), DARK)


def test_a_picture_is_made_once_and_few_are_kept(page: Page) -> None:
    pictures = LinePictures()
    drawn(page, 1, pictures)
    kept = dict(pictures._kept)
    drawn(page, 1, pictures)
    assert pictures._kept == kept
    assert 0 < len(kept) <= 1.25 * 400 / STYLE.types[Role.BODY].pitch + 2
