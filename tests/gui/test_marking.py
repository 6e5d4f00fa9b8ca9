"""Highlights by hand, in the whole window: chosen by caret and keys, the editor beside its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from reader.gui.note_editor import NoteEditor
from reader.gui.selection_bar import SelectionBar
from reader.issue.model import Span
from reader.typeset.style import Look
from tests.gui.windows import drag_over, place_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ids(window: MainWindow) -> list[str]:
    """Two highlights of the same text, and one further down."""
    start = window.view.pane.text().index("我县认真")
    wanted = ((0, "yellow"), (0, "blue"), (10, "underline"))
    spans = [(Span(start + at, start + at + 4), colour) for at, colour in wanted]
    made = [window.session.highlight(span, colour) for span, colour in spans]
    return [one for one in made if one]


def caret_in(window: MainWindow, highlight: int) -> None:
    pane, mark = window.view.pane, window.session.marks()[highlight]
    rect = pane.span_rect(Span(mark.start + 1, mark.start + 2))
    pane.select(None)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.RightButton, pos=rect.center())
    pane._selection.begin(Span(mark.start + 1, mark.start + 1))


def editor(window: MainWindow) -> NoteEditor:
    found = window.findChild(NoteEditor)
    assert isinstance(found, NoteEditor)
    return found


def test_n_opens_the_note_of_the_highlight_at_the_caret(window: MainWindow, ids: list[str]) -> None:
    caret_in(window, 2)
    QTest.keyClick(window.view.pane, Key.Key_N)
    assert (editor(window).isVisible(), window.view.marking._current) == (True, ids[2])


def test_delete_removes_the_highlight_at_the_caret(window: MainWindow, ids: list[str]) -> None:
    caret_in(window, 2)
    QTest.keyClick(window.view.pane, Key.Key_Delete)
    assert [mark.id for mark in window.session.marks()] == ids[:2]


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_Delete])
def test_keys_act_on_a_new_selection_and_not_on_the_highlight_made_before(
    qtbot: QtBot, window: MainWindow, key: Key
) -> None:
    drag_over(qtbot, window, "贯彻")
    QTest.keyClick(window.view.pane, Key.Key_2)
    span = drag_over(qtbot, window, "坚持")
    QTest.keyClick(window.view.pane, key)
    marked = [(mark.start, mark.end) for mark in window.session.marks()]
    assert marked == [place_of(window, "贯彻"), span][: 2 if key == Key.Key_N else 1]


def test_keys_go_from_highlight_to_highlight_and_the_bar_follows(window: MainWindow, ids: list[str]) -> None:
    ringed = []
    for _ in range(3):
        QTest.keyClick(window.view.pane, Key.Key_M)
        bar = window.findChild(SelectionBar)
        assert isinstance(bar, SelectionBar)
        ringed += [key for key, swatch in bar._colours._swatches.items() if swatch.isChecked()]
    assert ringed == ["yellow", "blue", "underline"]
    QTest.keyClick(window.view.pane, Key.Key_M, SHIFT)
    assert window.view.marking._current == ids[1]


def test_of_two_over_the_same_text_the_current_one_takes_the_colour(
    window: MainWindow, ids: list[str]
) -> None:
    window.view.marking.show_mark(ids[0])
    QTest.keyClick(window.view.pane, Key.Key_3)
    assert [mark.colour for mark in window.session.marks()] == ["green", "blue", "underline"]


def test_the_editor_stays_beside_its_highlight_while_the_text_scrolls(
    window: MainWindow, ids: list[str]
) -> None:
    window.resize(1200, 760)
    window.view.marking.edit(ids[2])
    before = editor(window).y()
    window.view.pane.verticalScrollBar().setValue(40)
    assert editor(window).y() == before - 40


def test_what_floats_keeps_clear_of_the_readings_over_a_line(window: MainWindow) -> None:
    marking, line = window.view.marking, QRect(100, 300, 80, 22)
    bare = marking._outside(line)
    window.view.pane.set_look(Look(pinyin="all"))
    assert marking._outside(line) == bare.adjusted(0, -14, 0, 0)


def test_the_editor_closes_and_keeps_the_note_when_its_text_leaves_the_screen(
    qtbot: QtBot, window: MainWindow, ids: list[str]
) -> None:
    window.resize(1200, 500)
    window.view.marking.edit(ids[2])
    field = editor(window).findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    qtbot.keyClicks(field, "kept")
    window.view.pane.verticalScrollBar().setValue(600)
    assert not editor(window).isVisible()
    assert window.session.marks()[2].note == "kept"
