"""Icons, colours, style sheet and segments in the four themes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette

from reader.annotation.colours import COLOURS
from reader.gui.colours import colour_key, colour_name, draw_mark, mark_shape
from reader.gui.icons import draw_icon, icon
from reader.gui.segments import Choice, Segment, Segments
from reader.gui.stylesheet import faded, grown, interface_font, palette, sized, style_sheet
from reader.gui.theme import THEMES, load_theme
from reader.paths import resource

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def canvas(side: int = 20) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def inked(image: QImage) -> int:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).alpha() > 60 for x, y in points)


@pytest.mark.parametrize("name", ICONS)
def test_icon_is_drawn_in_the_colour_asked_for(qapp, name):
    image = canvas(80)
    with QPainter(image) as painter:
        draw_icon(painter, name, QRectF(0, 0, 80, 80), QColor("#123456"))
    assert 30 < inked(image) < 2600  # lines, not fills
    solid = {image.pixelColor(x, y).rgba() for x in range(80) for y in range(80)}
    assert QColor("#123456").rgba() in solid


@pytest.mark.parametrize("name", ICONS)
def test_icon_follows_the_rules_of_our_icons(name):
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 20 20" fill="none" stroke="currentColor"' in drawing
    assert 'stroke-linecap="round" stroke-linejoin="round"' in drawing


def test_icon_for_menus_is_made_once(qapp):
    assert icon("book", "#000000") is icon("book", "#000000")
    assert not icon("book", "#000000").isNull()


@pytest.mark.parametrize("colour", COLOURS)
def test_mark_fills_its_square(colour):
    box = mark_shape(colour).boundingRect()
    assert QRectF(0, 0, 1, 1).contains(box)
    assert box.width() > 0.8
    assert box.height() > (0.3 if colour == "underline" else 0.8)  # a bar


def test_marks_differ_without_colour(qapp):
    theme, pictures = load_theme("paper"), []
    for colour in COLOURS:
        image = canvas(10)
        with QPainter(image) as painter:
            draw_mark(painter, theme, colour, QRectF(0, 0, 10, 10))
        alpha = image.convertToFormat(QImage.Format.Format_Alpha8)  # held, as its bytes are only a view
        pictures.append(bytes(alpha.constBits()))
    assert len(set(pictures)) == len(COLOURS)


def test_colours_have_names_and_keys(qapp):
    assert [colour_key(colour) for colour in COLOURS] == list("123456")
    assert len({colour_name(colour) for colour in COLOURS}) == len(COLOURS)


@pytest.mark.parametrize("name", THEMES)
def test_style_sheet_has_no_open_role(name):
    assert not re.search(r"@\w", style_sheet(load_theme(name)))


@pytest.mark.parametrize("name", THEMES)
def test_palette_is_the_theme(qapp, name):
    theme = load_theme(name)
    assert palette(theme).color(QPalette.ColorRole.Window) == theme["panel"]
    assert palette(theme).color(QPalette.ColorRole.Accent) == theme["accent"]
    assert faded(theme, "ink3") != theme["ink3"]


def test_interface_follows_a_larger_system_font(qapp, monkeypatch):
    assert interface_font().pixelSize() == 13
    large = QFont()
    large.setPixelSize(22)
    monkeypatch.setattr("PySide6.QtGui.QGuiApplication.font", lambda *_: large)
    assert interface_font().pixelSize() == 19
    assert sized(interface_font(), 11).pixelSize() == 16
    assert grown(interface_font(), 32) == 47


@pytest.fixture
def segments(qtbot):
    segments = Segments("Pinyin", [Choice("off", "Off"), Choice("hover", "Hover")], load_theme("paper"))
    qtbot.addWidget(segments)
    segments.show()
    return segments


def test_segments_are_exclusive(segments):
    segments.set_current("off")
    segments.set_current("hover")
    assert segments.current() == "hover"
    assert [segment.isChecked() for segment in segments.findChildren(Segment)] == [False, True]


def test_a_choice_moves_no_neighbour(segments):
    before = [segment.geometry() for segment in segments.findChildren(Segment)]
    segments.set_current("hover")
    segments.adjustSize()
    assert [segment.geometry() for segment in segments.findChildren(Segment)] == before


def test_segments_are_32_high_and_named(segments):
    assert segments.sizeHint().height() == 32
    assert segments.accessibleName() == "Pinyin"
    assert [segment.accessibleName() for segment in segments.findChildren(Segment)] == ["Off", "Hover"]


def test_segments_nothing_is_chosen_at_first(segments):
    assert segments.current() is None
