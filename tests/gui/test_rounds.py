"""All of the window by the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.issue.model import Span

Key = Qt.Key


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def parts(window: MainWindow) -> dict[str, QWidget]:
    named = (window.contents_panel, window.view, window.side, window.toolbar)
    return {type(part).__name__: part for part in named}


def part(window: MainWindow) -> str:
    return next(name for name, part in parts(window).items() if part.isAncestorOf(focus()))


def test_f6_goes_round_the_parts_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    seen = []
    for _ in range(4):
        qtbot.keyClick(focus(), Key.Key_F6)
        seen.append(part(window))
    assert seen == ["ToolBar", "ContentsPanel", "ReadingView", "ToolBar"]
    window.frame.show_side(True)
    qtbot.keyClick(focus(), Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert part(window) == "SidePanel"


def test_f6_passes_over_a_tree_with_nothing_in_it(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.remove_issue()
    for _ in range(2):
        qtbot.keyClick(focus(), Key.Key_F6)
    assert part(window) == "ContentsPanel"
    assert focus().isVisible()


def test_esc_leads_back_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    window.contents_panel.tree.setFocus()
    qtbot.keyClick(focus(), Key.Key_Escape)
    assert window.view.pane.hasFocus()


def test_a_panel_over_the_text_takes_the_keyboard_and_gives_it_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 700)
    qtbot.waitUntil(lambda: window.frame.width() == 900)
    qtbot.keyClick(focus(), Key.Key_F9)
    assert window.contents_panel.tree.hasFocus()
    qtbot.keyClick(focus(), Key.Key_F9)
    assert window.view.pane.hasFocus()
    qtbot.keyClick(focus(), Key.Key_F10)
    assert part(window) == "SidePanel"
    qtbot.keyClick(focus(), Key.Key_Escape)
    assert window.view.pane.hasFocus()


def test_a_hidden_tree_can_be_brought_back_from_the_toolbar(window: MainWindow) -> None:
    button = window.toolbar._tree
    assert not button.isVisible()
    window.frame.show_tree(False)
    assert button.isVisible()
    button.click()
    assert window.contents_panel.isVisible()


def test_what_is_said_over_the_text_does_not_move_it(window: MainWindow) -> None:
    pane = window.view.pane
    span = Span(30, 31)

    def height() -> int:
        QApplication.processEvents()
        return pane.viewport().mapTo(window, pane.span_rect(span).topLeft()).y()

    before, place = height(), pane.position()
    window.view.show_problem("Something went wrong.")
    assert pane.y() > 0
    assert (height(), pane.position()) == (before, place)
    window.view.show_progress(1, "page.txt")
    assert height() == before
    window.view._progress.finish()
    window.view._banner.hide()
    assert (height(), pane.position(), pane.y()) == (before, place, 0)


def test_closing_the_find_bar_hands_the_keyboard_straight_to_the_text(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    window.actions_by_name["find"].trigger()
    seen: list[QWidget] = []
    qapp.focusChanged.connect(lambda _old, now: seen.append(now))
    qtbot.keyClick(focus(), Key.Key_Escape)
    qapp.focusChanged.disconnect()
    assert seen == [window.view.pane]


def test_closing_a_note_hands_the_keyboard_straight_to_the_text(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    window.view.pane.select(Span(30, 33))
    qtbot.keyClick(window.view.pane, Key.Key_N)
    seen: list[QWidget] = []
    qapp.focusChanged.connect(lambda _old, now: seen.append(now))
    qtbot.keyClick(focus(), Key.Key_Escape)
    qapp.focusChanged.disconnect()
    assert [widget for widget in seen if widget] == [window.view.pane]
