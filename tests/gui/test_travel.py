"""Back and forward in the whole window, by keys and by the mouse's buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.issue.model import Span
from tests.gui.windows import place_of

ALT = Qt.KeyboardModifier.AltModifier


def opened(window: MainWindow) -> str:
    assert window.session.opened
    return window.session.opened.article.id


def test_alt_left_leads_back_to_the_same_line(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.open_neighbour(1)
    second, start = opened(window), place_of(window, "今年适逢").start
    window.view.pane.go_to(start)
    top = window.view.pane.span_rect(Span(start, start + 1)).top()
    window.commands.open_neighbour(-1)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert (opened(window), window.view.pane.position()) == (second, start)
    assert window.view.pane.span_rect(Span(start, start + 1)).top() == top
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert (opened(window), window.view.pane.position()) == (second, start)


def test_a_far_jump_in_an_article_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.open_neighbour(1)
    last = place_of(window, "今年适逢")
    window.view.pane.bring_into_view(last)
    assert not window.view.pane.span_rect(last).isEmpty()
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.view.pane.position() == 0


def test_a_near_place_is_no_jump(window: MainWindow) -> None:
    window.view.pane.jump_to(40)
    assert not window.actions_by_name["back"].isEnabled()


def test_the_actions_say_whether_there_is_a_way(window: MainWindow) -> None:
    back, forward = window.actions_by_name["back"], window.actions_by_name["forward"]
    assert (back.isEnabled(), forward.isEnabled()) == (False, False)
    window.commands.open_neighbour(1)
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)
    back.trigger()
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)


def test_no_way_leads_to_an_issue_that_was_removed(window: MainWindow) -> None:
    window.commands.open_neighbour(1)
    window.commands.remove_issue()
    assert not window.actions_by_name["back"].isEnabled()
    window.session.undo()
    assert window.session.opened


def test_the_mouse_has_buttons_for_it(qtbot: QtBot, window: MainWindow) -> None:
    first = opened(window)
    window.commands.open_neighbour(1)
    for widget in (window.view.pane.viewport(), window.contents_panel.tree.viewport()):
        qtbot.mouseClick(widget, Qt.MouseButton.BackButton)
        assert opened(window) == first
        QApplication.processEvents()
        qtbot.mouseClick(widget, Qt.MouseButton.ForwardButton)
        assert opened(window) != first
