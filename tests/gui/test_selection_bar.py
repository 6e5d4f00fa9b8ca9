"""The bar by the selection: its place, its requests, and that it leaves the focus alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit

from reader.gui.buttons import IconButton
from reader.gui.colour_swatches import ColourSwatch
from reader.gui.floating import place_by
from reader.gui.selection_bar import SelectionBar
from reader.gui.theme import load_theme

LEFT = Qt.MouseButton.LeftButton
WITHIN = QRect(0, 0, 900, 600)


@pytest.fixture
def bar(qtbot):
    pane = QPlainTextEdit()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show()
    pane.setFocus()
    qtbot.waitExposed(pane)
    bar = SelectionBar(load_theme("paper"), pane)
    bar.pane_kept = pane
    return bar


def test_bar_waits_to_be_shown(bar):
    assert not bar.isVisible()


def test_bar_stands_below_the_selection(bar):
    bar.show_at(QRect(100, 100, 200, 24), WITHIN, None, removable=False)
    assert (bar.x(), bar.y()) == (100, 132)


def test_bar_stands_above_at_the_foot(bar):
    bar.show_at(QRect(100, 560, 200, 24), WITHIN, None, removable=False)
    assert bar.geometry().bottom() + 1 == 552


def test_bar_stays_inside():
    assert place_by(QRect(880, 100, 20, 24), QSize(300, 40), WITHIN).x() == 600
    assert place_by(QRect(0, -10, 900, 700), QSize(300, 40), WITHIN).y() == 560


def swatches(bar) -> list[ColourSwatch]:
    return bar.findChildren(ColourSwatch)


def test_colour_is_asked_for_and_the_focus_stays(qtbot, bar):
    bar.show_at(QRect(100, 100, 200, 24), WITHIN, None, removable=False)
    with qtbot.waitSignal(bar.colour_chosen) as chosen:
        qtbot.mouseClick(swatches(bar)[2], LEFT)
    assert chosen.args == ["green"]
    assert bar.parent().hasFocus()


def test_same_colour_can_be_asked_for_again(qtbot, bar):
    bar.show_at(QRect(100, 100, 200, 24), WITHIN, "blue", removable=True)
    with qtbot.waitSignal(bar.colour_chosen):
        qtbot.mouseClick(swatches(bar)[3], LEFT)


def test_colour_of_the_touched_highlight_is_ringed(bar):
    for colour in ("blue", None):
        bar.show_at(QRect(100, 100, 200, 24), WITHIN, colour, removable=True)
        ringed = [swatch.key for swatch in swatches(bar) if swatch.isChecked()]
        assert ringed == ([colour] if colour else [])


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Write a note", "note_requested"),
        ("Copy", "copy_requested"),
        ("Remove highlight", "remove_requested"),
    ],
)
def test_actions_are_asked_for(qtbot, bar, name, signal):
    bar.show_at(QRect(100, 100, 200, 24), WITHIN, "blue", removable=True)
    button = next(button for button in bar.findChildren(IconButton) if button.accessibleName() == name)
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.mouseClick(button, LEFT)


def test_remove_only_where_there_is_a_highlight(bar):
    bar.show_at(QRect(100, 100, 200, 24), WITHIN, None, removable=False)
    assert "Remove highlight" not in [
        button.accessibleName() for button in bar.findChildren(IconButton) if button.isVisible()
    ]


def test_colours_say_name_and_key(bar):
    tips = [swatch.toolTip() for swatch in swatches(bar)]
    assert tips == [
        "Key point (1)",
        "Question (2)",
        "Word (3)",
        "Figure (4)",
        "Set phrase (5)",
        "Underline (6)",
    ]


def test_click_on_the_ground_does_not_reach_the_text(qtbot, bar):
    bar.show_at(QRect(100, 100, 200, 24), WITHIN, None, removable=False)
    qtbot.mouseClick(bar, LEFT, pos=bar.rect().topLeft())
    assert bar.isVisible()
    assert bar.parent().hasFocus()
