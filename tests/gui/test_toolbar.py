"""The toolbar shows the state it is given, emits requests, and fits its width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.gui.buttons import IconButton
from reader.gui.segments import Segment
from reader.gui.swatches import ThemeSwatch
from reader.gui.theme import THEMES, load_theme
from reader.gui.toolbar import ToolBar
from reader.gui.zoom_control import STEPS, TextButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot):
    window = QWidget()
    bar = ToolBar(load_theme("paper"))
    QVBoxLayout(window).addWidget(bar)
    qtbot.addWidget(window)
    window.resize(1600, 100)
    window.show()
    qtbot.waitExposed(window)
    bar.window_kept = window
    return bar


def child(bar, kind, name: str):
    return next(widget for widget in bar.findChildren(kind) if widget.accessibleName() == name)


def press(qtbot, bar, kind, name: str) -> None:
    qtbot.mouseClick(child(bar, kind, name), LEFT)


def test_desk_is_asked_for(qtbot, bar):
    bar.set_desk("study")
    with qtbot.waitSignal(bar.desk_chosen) as chosen:
        press(qtbot, bar, Segment, "Review")
    assert chosen.args == ["review"]


def test_arrow_keys_change_the_desk(qtbot, bar):
    bar.set_desk("study")
    child(bar, Segment, "Study").setFocus()
    with qtbot.waitSignal(bar.desk_chosen) as chosen:
        qtbot.keyClick(child(bar, Segment, "Study"), Qt.Key.Key_Right)
    assert chosen.args == ["review"]


def test_tab_reaches_the_chosen_segment_and_leaves_the_others(qtbot, bar):
    bar.set_desk("prepare")
    bar.set_pinyin("hover")
    child(bar, Segment, "Prepare").setFocus()
    qtbot.keyClick(child(bar, Segment, "Prepare"), Qt.Key.Key_Tab)
    assert bar.window().focusWidget() is child(bar, Segment, "Hover")


def test_pinyin_is_asked_for(qtbot, bar):
    bar.set_pinyin("off")
    with qtbot.waitSignal(bar.pinyin_chosen) as chosen:
        press(qtbot, bar, Segment, "Hover")
    assert chosen.args == ["hover"]


@pytest.mark.parametrize(
    ("name", "percent"), [("Larger text", 125), ("Smaller text", 100), ("Normal text size", 100)]
)
def test_zoom_goes_by_steps(qtbot, bar, name, percent):
    bar.set_zoom(110)
    with qtbot.waitSignal(bar.zoom_chosen) as chosen:
        press(qtbot, bar, TextButton, name)
    assert chosen.args == [percent]


def test_zoom_stops_at_its_ends(bar):
    bar.set_zoom(STEPS[-1])
    assert not child(bar, TextButton, "Larger text").isEnabled()
    assert child(bar, TextButton, "Smaller text").isEnabled()


def test_all_about_the_text_is_asked_for(qtbot, bar):
    with qtbot.waitSignal(bar.text_requested):
        press(qtbot, bar, IconButton, "Text")
    assert bar.text_button().accessibleName() == "Text"
    bar.window_kept.resize(700, 100)
    assert bar.text_button().accessibleName() == "More"


def test_theme_is_asked_for(qtbot, bar):
    with qtbot.waitSignal(bar.theme_chosen) as chosen:
        press(qtbot, bar, ThemeSwatch, "Dark")
    assert chosen.args == ["dark"]


@pytest.mark.parametrize("name", THEMES)
def test_theme_is_ringed(bar, name):
    bar.set_theme(load_theme(name))
    assert [swatch.key for swatch in bar.findChildren(ThemeSwatch) if swatch.isChecked()] == [name]


def test_panels_are_toggled(qtbot, bar):
    bar.set_panel_open(True)
    with qtbot.waitSignal(bar.panel_toggled) as toggled:
        press(qtbot, bar, IconButton, "Side panel")
    assert toggled.args == [False]


def test_tree_toggle_is_offered_when_needed(qtbot, bar):
    assert not child(bar, IconButton, "Contents").isVisible()
    bar.set_tree_toggle_visible(True)
    with qtbot.waitSignal(bar.tree_toggled) as toggled:
        press(qtbot, bar, IconButton, "Contents")
    assert toggled.args == [True]


def test_setters_emit_nothing(bar):
    emitted = []
    for signal in (bar.desk_chosen, bar.pinyin_chosen, bar.zoom_chosen, bar.theme_chosen, bar.panel_toggled):
        signal.connect(emitted.append)
    bar.set_desk("prepare")
    bar.set_pinyin("hover")
    bar.set_zoom(150)
    bar.set_theme(load_theme("dark"))
    bar.set_panel_open(True)
    assert emitted == []


def actions() -> tuple[QAction, QAction]:
    undo, redo = QAction("&Undo note"), QAction("&Redo")
    undo.setShortcut("Ctrl+Z")
    redo.setEnabled(False)
    return undo, redo


def test_undo_button_follows_its_action(qtbot, bar):
    undo, redo = actions()
    bar.set_actions(undo, redo)
    with qtbot.waitSignal(undo.triggered):
        press(qtbot, bar, IconButton, "Undo note")
    assert child(bar, IconButton, "Undo note").toolTip() == "Undo note (Ctrl+Z)"
    redo.setEnabled(True)
    assert child(bar, IconButton, "Redo").isEnabled()


@pytest.mark.parametrize(("width", "hidden"), [(1600, []), (700, ["pinyin", "zoom", "theme", "undo"])])
def test_groups_move_into_the_menu(bar, width, hidden):
    bar.window_kept.resize(width, 100)
    assert bar.hidden_groups() == hidden
    assert child(bar, IconButton, "More").isVisible() == bool(hidden)


@pytest.mark.parametrize("width", range(640, 1300, 60))
def test_nothing_is_cut_off(bar, width):
    bar.set_tree_toggle_visible(True)
    bar.window_kept.resize(width, 100)
    parts = [part for part in bar.findChildren(QWidget) if part.isVisible() and part.parent() is bar]
    assert all(part.width() >= part.sizeHint().width() for part in parts)
    assert max(part.geometry().right() for part in parts) < bar.width()


def test_menu_offers_what_was_hidden(qtbot, bar):
    bar.set_actions(*actions())
    bar.set_pinyin("off")
    bar.window_kept.resize(700, 100)
    press(qtbot, bar, IconButton, "More")
    menu = bar.findChild(QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[:5] == ["Off", "Hover", "New words", "By level", "All"]
    assert texts[5:10] == ["Pinyin over which words…", "Larger text", "Smaller text", "100 %", "Text…"]
    with qtbot.waitSignal(bar.theme_chosen) as chosen:
        next(action for action in menu.actions() if action.text() == "Sepia").trigger()
    assert chosen.args == ["sepia"]
    menu.close()


def test_keys_stand_in_tooltips(bar):
    bar.set_keys({"study": "Ctrl+1", "panel": "F9"})
    assert child(bar, Segment, "Study").toolTip() == "Study (Ctrl+1)"
    assert child(bar, IconButton, "Side panel").toolTip() == "Side panel (F9)"


def test_every_control_has_a_name(bar):
    controls = [*bar.findChildren(IconButton), *bar.findChildren(TextButton), *bar.findChildren(Segment)]
    assert all(control.accessibleName() for control in [*controls, *bar.findChildren(ThemeSwatch)])
