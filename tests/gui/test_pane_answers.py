"""What the page answers to the pointer and to keys, and which highlights it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from test_reading_pane import ARTICLE, AT, LEFT, NONE, point, tokens, word

from reader.gui.pane_marks import Mark, neighbour
from reader.gui.reading_pane import ReadingPane
from reader.issue.model import Span
from reader.typeset.style import Look
from tests.gui.windows import open_pane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from reader.gui.pane_answers import Asked

Key = Qt.Key
MARKS = [
    Mark("old", AT, AT + 9, "green", "旧的批注"),
    Mark("plain", AT, AT + 6, "blue", ""),
    Mark("new", AT + 2, AT + 4, "yellow", "新<的>\n批注"),
]


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    pane = open_pane(qtbot, ARTICLE, tokens)
    pane.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
    pane.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    yield pane
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def click(pane: ReadingPane, position: int) -> None:
    QTest.qWait(QApplication.doubleClickInterval() + 20)  # or it would be a double click
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point(pane, position, 0.2))


def pause(pane: ReadingPane, position: int) -> str:
    """Rests the pointer over a character and gives the tooltip."""
    place = point(pane, position)
    QApplication.sendEvent(pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, pane.mapToGlobal(place)))
    return QToolTip.text()


def asked_by(pane: ReadingPane, name: str) -> list[Asked]:
    """The words that a signal of the pane asks for from now on."""
    heard: list[Asked] = []
    getattr(pane, name).connect(heard.append)
    return heard


def test_enter_asks_for_the_word_at_the_caret(pane: ReadingPane) -> None:
    heard = asked_by(pane, "word_looked_up")
    click(pane, word("管"))
    QTest.keyClick(pane, Key.Key_Return)
    assert [(one.token.word, one.span.start, one.behind) for one in heard] == [("放管服", word("放"), "")]


def test_a_pause_asks_for_the_word_and_brings_its_highlights(pane: ReadingPane) -> None:
    heard = asked_by(pane, "word_rested")
    pane.set_marks(MARKS)
    assert pause(pane, AT + 2) == ""
    assert [mark.id for mark in heard[0].marks] == ["new", "plain", "old"]


def test_enter_asks_for_the_first_selected_word_also_with_readings_off(pane: ReadingPane) -> None:
    heard = asked_by(pane, "word_looked_up")
    pane.set_look(Look(pinyin="off"))
    pane.select(Span(word("改"), word("改") + 2))
    QTest.keyClick(pane, Key.Key_Return)
    assert [one.token.word for one in heard] == ["改革"]


def test_a_caret_behind_the_last_word_asks_for_that(pane: ReadingPane) -> None:
    heard = asked_by(pane, "word_looked_up")
    click(pane, word("会"))
    QTest.keyClick(pane, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane, Key.Key_Return)
    assert [one.token.word for one in heard] == ["会议"]


def test_a_click_asks_for_the_word_and_a_highlighted_one_is_chosen_instead(pane: ReadingPane) -> None:
    heard = asked_by(pane, "word_clicked")
    click(pane, word("管"))
    pane.set_marks(MARKS)
    click(pane, AT + 3)
    click(pane, word("，"))
    assert [one.token.word for one in heard] == ["放管服"]


def test_enter_tells_the_notes_of_a_mark_and_enter_again_opens_the_newest(
    pane: ReadingPane, qtbot: QtBot
) -> None:
    comma = word("，")
    pane.set_marks(
        [Mark("old", comma - 4, comma + 2, "green", "旧的批注"), Mark("new", comma, comma + 1, "blue", "新")]
    )
    pane.select(Span(comma, comma + 1))
    QTest.keyClick(pane, Key.Key_Return)
    assert "旧的批注" in QToolTip.text()
    with qtbot.waitSignal(pane.mark_activated) as caught:
        QTest.keyClick(pane, Key.Key_Return)
    assert caught.args == ["new"]


def test_a_key_that_moves_the_caret_hides_the_notes(pane: ReadingPane, qtbot: QtBot) -> None:
    comma = word("，")
    pane.set_marks([Mark("one", comma, comma + 1, "green", "批注")])
    pane.select(Span(comma, comma + 1))
    QTest.keyClick(pane, Key.Key_Return)
    assert QToolTip.isVisible()
    QTest.keyClick(pane, Key.Key_Left)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_with_readings_off_a_pause_tells_the_notes_only(pane: ReadingPane, qtbot: QtBot) -> None:
    heard = asked_by(pane, "word_rested")
    pane.set_look(Look(pinyin="off"))
    pane.set_marks(MARKS)
    assert "旧的批注" in pause(pane, AT + 7)
    pause(pane, AT + 12)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert heard == []


def test_a_pause_over_a_mark_in_the_margin_tells_its_note(pane: ReadingPane) -> None:
    pane.resize(760, 600)
    pane.set_marks(MARKS)
    note = pane._visible_notes(0, 600)[0]
    assert note.lines == []
    place = (note.rect.center() + pane._origin()).toPoint()
    QApplication.sendEvent(pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, pane.mapToGlobal(place)))
    assert "旧的批注" in QToolTip.text()


def test_clicks_at_one_place_choose_one_highlight_after_the_other(pane: ReadingPane) -> None:
    pane.set_marks(MARKS)
    chosen: list[str] = []
    pane.mark_clicked.connect(chosen.append)
    for position in (AT + 3, AT + 3, AT + 3, AT + 3, AT + 5, AT + 12, AT + 5):
        click(pane, position)
    assert chosen == ["new", "plain", "old", "new", "plain", "plain"]


@pytest.mark.parametrize(
    ("current", "position", "step", "found"),
    [("", 0, 1, "old"), ("", AT + 1, 1, "new"), ("", AT + 1, -1, "plain"), ("old", 0, 1, "plain"),
     ("plain", 0, 1, "new"), ("new", 0, 1, "old"), ("old", 0, -1, "new")],
)  # fmt: skip
def test_all_highlights_are_reached_in_the_order_of_the_text(
    current: str, position: int, step: int, found: str
) -> None:
    mark = neighbour(MARKS, current, position, step)
    assert mark is not None
    assert mark.id == found
    assert neighbour([], current, position, step) is None
