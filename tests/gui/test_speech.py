"""The mirror for screen readers, in the program; `tests/prove` asks for it on the real bus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.mirror import Mirror
from reader.gui.pane_marks import Mark
from reader.gui.speech import in_words, part_at
from reader.issue.model import Span
from tests.gui.windows import place_of

Key, SHIFT, CTRL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def mirror(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    """The mirror of a window to which somebody listens."""
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window.view.serve_screen_readers()
    assert window.view.speech
    return window.view.speech.mirror


def show(window: MainWindow, span: Span) -> None:
    window.view.pane.bring_into_view(span)
    window.view.pane.select(span)


@pytest.fixture
def said(mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(mirror, "announce", heard.append)
    return heard


def test_nothing_is_made_while_nobody_listens(window: MainWindow) -> None:
    window.view.serve_screen_readers()
    assert window.view.speech is None


def test_the_mirror_has_the_keyboard_and_hands_it_on(
    qtbot: QtBot, window: MainWindow, mirror: Mirror
) -> None:
    assert mirror.hasFocus()
    assert window.view.pane.hasFocus()
    qtbot.keyClick(mirror, Key.Key_Home, CTRL)
    qtbot.keyClick(mirror, Key.Key_Right)
    qtbot.keyClick(mirror, Key.Key_Right, SHIFT)
    assert window.view.pane.selection() == Span(1, 2)
    assert mirror.textCursor().selectedText() == "解"


def test_single_keys_are_still_the_windows(qtbot: QtBot, window: MainWindow, mirror: Mirror) -> None:
    window.view.pane.select(place_of(window, "标准化"))
    qtbot.keyClick(mirror, Key.Key_3)
    assert [mark.colour for mark in window.session.marks()] == ["green"]
    qtbot.keyClick(mirror, Key.Key_Z, CTRL)
    assert window.session.marks() == []


def test_tab_passes_the_pane_once(qtbot: QtBot, window: MainWindow, mirror: Mirror) -> None:
    seen = []
    for _ in range(40):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        if QApplication.focusWidget() is mirror:
            break
    assert seen.count(mirror) == 1
    assert window.contents_panel.tree in seen


def test_paragraph_caret_and_selection_are_mirrored(window: MainWindow, mirror: Mirror) -> None:
    span = place_of(window, "自启动“一网通办")
    show(window, span)
    assert mirror.toPlainText().startswith("自启动")
    assert mirror.textCursor().selectedText() == "自启动“一网通办"
    start = place_of(window, "务服务，促进营商环境持续优化。").start
    show(window, Span(start, span.end))
    assert mirror.textCursor().selectedText() == "自启动“一网通办"
    window.session.close_article()
    assert mirror.toPlainText() == "Choose an article at the left."


def test_another_paragraph_is_told_with_the_caret_where_it_is(window: MainWindow, mirror: Mirror) -> None:
    show(window, place_of(window, "标准化"))
    told: list[int] = []
    mirror.cursorPositionChanged.connect(lambda: told.append(mirror.textCursor().position()))
    show(window, place_of(window, "一网通办改革"))
    assert mirror.toPlainText().startswith("自启动")
    assert set(told) == {mirror.textCursor().position()} != {0}


LONG = "".join(f"这是第{number:06}句话，读到哪里了？" for number in range(1_000_000 // 18))


@pytest.mark.parametrize("caret", [0, 1, 500_000, len(LONG) - 1, len(LONG)])
def test_of_a_very_long_paragraph_whole_sentences_at_the_caret_are_told(caret: int) -> None:
    start, end = part_at(LONG, caret, Span(0, 0))
    assert start <= max(0, caret - 2000) <= min(len(LONG), caret + 2000) <= end <= start + 9000
    assert LONG[start:end].startswith("这是第")
    assert LONG[start:end].endswith("？")


def test_without_sentences_as_much_is_told() -> None:
    assert part_at("一" * 50_000, 20_000, Span(0, 0)) == (16_000, 24_000)


def test_what_is_told_stays_while_the_caret_is_well_inside() -> None:
    told = part_at(LONG, 500_000, Span(0, 0))
    assert part_at(LONG, 501_000, told) == told
    assert part_at(LONG, 503_000, told) != told


def test_a_paragraph_that_is_not_long_is_told_as_a_whole() -> None:
    assert part_at(LONG[:4000], 3000, Span(0, 10)) == (0, 4000)


def test_the_mirror_goes_where_the_reader_is_taken(qtbot: QtBot, window: MainWindow, mirror: Mirror) -> None:
    window.commands.open_neighbour(1)
    window.view.pane.jump_to(place_of(window, "今年适逢").start)
    qtbot.waitUntil(lambda: mirror.toPlainText().startswith("今年适逢"))
    qtbot.keyClick(mirror, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: mirror.toPlainText().startswith("全国劳动模范"))


def test_the_last_paragraph_tells_of_the_jump(window: MainWindow, mirror: Mirror) -> None:
    show(window, place_of(window, "县领导亲自"))
    assert mirror.accessibleDescription() == "Continued on page 3 not in this issue – add page 3…"
    show(window, place_of(window, "标准化"))
    assert mirror.accessibleDescription() == ""


def test_positions_are_counted_as_qt_does(mirror: Mirror) -> None:
    mirror.show_text("𠮷野家", 2, Span(1, 2))
    assert mirror.textCursor().selectedText() == "野"
    mirror.show_text("𠮷野家", 0, Span(0, 1))
    assert (mirror.textCursor().position(), mirror.textCursor().anchor()) == (0, 2)


def test_highlights_are_said_when_made_met_and_removed(
    qtbot: QtBot, window: MainWindow, mirror: Mirror, said: list[str]
) -> None:
    span = place_of(window, "标准化")
    window.view.pane.select(span)
    qtbot.keyClick(mirror, Key.Key_1)
    window.session.write_note(window.session.marks()[0].id, "why?")
    assert said == ["Key point. “标准化”", "Key point. Note: why? “标准化”"]
    said.clear()
    window.view.pane.select(Span(0, 1))
    assert mirror.accessibleDescription() == ""
    window.view.pane.select(Span(span.start - 1, span.start + 1))
    assert said == ["Key point. Note: why?"]
    assert mirror.accessibleDescription() == "Key point. Note: why?"
    window.session.undo()
    window.session.undo()
    assert said[-1] == "Key point removed"


def test_the_menu_key_asks_for_the_panes_menu(qtbot: QtBot, window: MainWindow, mirror: Mirror) -> None:
    pane = window.view.pane
    pane.context_requested.disconnect()
    with qtbot.waitSignal(pane.context_requested) as asked:
        place = mirror.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, mirror.mapToGlobal(place))
        QApplication.sendEvent(mirror, event)
    inside = pane.viewport().mapFromGlobal(asked.args[0])
    assert pane.viewport().rect().contains(inside)


def test_a_note_is_part_of_the_words() -> None:
    assert in_words(Mark("a", 0, 1, "blue", "")) == "Figure."
    assert in_words(Mark("a", 0, 1, "blue", "two?")) == "Figure. Note: two?"
