from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_reading_pane import (
    ARTICLE,
    AT,
    BODY,
    CTRL_SHIFT,
    LEFT,
    NONE,
    SHIFT,
    drag,
    pixel,
    point,
    tokens,
    word,
)

from reader.gui.reading_pane import ReadingPane
from reader.gui.theme import load_theme
from reader.issue.model import Article, Block, Role, Span
from reader.typeset.style import Look
from tests.gui.windows import open_pane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ACCENT = QColor("#a6301f")
SECOND = AT + BODY.index("。") + 1
"""start of the body's second sentence"""


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    pane = open_pane(qtbot, ARTICLE, tokens)
    pane.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    return pane


def click(pane: ReadingPane, position: int) -> None:
    """Clicks before a character."""
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point(pane, position, 0.1))


def press(pane: ReadingPane, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> int:
    for _ in range(times):
        QTest.keyClick(pane, key, modifier)
    return pane.caret()


def bar(pane: ReadingPane) -> QColor:
    return pixel(pane, pane.caret_rect().center())


def test_no_caret_is_seen_before_the_first_click(pane: ReadingPane) -> None:
    assert bar(pane) != ACCENT


def test_a_click_shows_the_caret_as_a_bar(pane: ReadingPane) -> None:
    click(pane, word("学"))
    rect = pane.caret_rect()
    assert (rect.width(), rect.height(), bar(pane)) == (2, 26, ACCENT)
    assert abs(rect.center().x() - point(pane, word("学"), 0).x()) <= 1


def test_the_caret_is_not_seen_beside_a_selection_or_without_the_keyboard(pane: ReadingPane) -> None:
    click(pane, AT + 2)
    bare = pane.viewport().grab().toImage()
    pane.clearFocus()
    assert pane.viewport().grab().toImage() != bare
    pane.setFocus()
    assert pane.viewport().grab().toImage() == bare
    pane.select(Span(AT + 2, AT + 5))
    assert pane._scene(pane._page, 0, 600).caret is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "key", "modifier", "arrives"),
    [
        (AT, Key.Key_Right, NONE, AT + 1),
        (AT, Key.Key_Left, NONE, AT - 1),
        (word("学"), Key.Key_Right, CTRL, word("贯")),
        (word("贯"), Key.Key_Left, CTRL, word("学")),
        (AT + 3, Key.Key_BracketRight, NONE, SECOND),
        (SECOND, Key.Key_BracketLeft, NONE, AT),
        (AT + 3, Key.Key_Down, CTRL, ARTICLE.starts[2]),
        (ARTICLE.starts[2], Key.Key_Up, CTRL, AT),
        (AT + 3, Key.Key_Up, CTRL, AT),
        (AT + 3, Key.Key_Home, NONE, AT),
        (AT, Key.Key_Home, CTRL, 0),
        (AT, Key.Key_End, CTRL, len(ARTICLE.text)),
    ],
)
def test_keys_move_the_caret(
    pane: ReadingPane, start: int, key: Qt.Key, modifier: Qt.KeyboardModifier, arrives: int
) -> None:
    click(pane, start)
    assert press(pane, key, modifier) == arrives
    assert pane.selection() is None


@pytest.mark.parametrize(
    ("key", "modifier", "end"),
    [
        (Key.Key_Right, SHIFT, AT + 4),
        (Key.Key_BraceRight, SHIFT, SECOND),
        (Key.Key_BracketRight, SHIFT, SECOND),
        (Key.Key_Down, CTRL_SHIFT, ARTICLE.starts[2]),
        (Key.Key_End, CTRL_SHIFT, len(ARTICLE.text)),
    ],
)
def test_with_shift_they_select(
    pane: ReadingPane, key: Qt.Key, modifier: Qt.KeyboardModifier, end: int
) -> None:
    click(pane, AT + 3)
    press(pane, key, modifier)
    assert pane.selection() == Span(AT + 3, end)


def test_an_arrow_leaves_a_selection_at_its_end(pane: ReadingPane) -> None:
    pane.select(Span(AT + 2, AT + 6))
    assert press(pane, Key.Key_Left) == AT + 2
    pane.select(Span(AT + 2, AT + 6))
    assert press(pane, Key.Key_Right) == AT + 6


def test_the_end_of_a_line_is_not_the_start_of_the_next(pane: ReadingPane) -> None:
    click(pane, AT + 3)
    end = press(pane, Key.Key_End)
    y = pane.caret_rect().y()
    assert press(pane, Key.Key_End) == end
    assert pane.caret_rect().y() == y == point(pane, end - 1).y() - 11
    press(pane, Key.Key_Right)
    assert pane.caret_rect().y() > y


def test_a_click_behind_a_line_puts_the_caret_there(pane: ReadingPane) -> None:
    y = point(pane, AT + 3).y()
    QTest.mouseClick(pane.viewport(), LEFT, NONE, QPoint(80 + 34 * 22 + 10, y))
    assert pane.caret_rect().center().y() in range(y - 4, y + 6)
    assert pane.caret_rect().x() > 700


def test_up_and_down_scroll_until_there_is_a_caret(pane: ReadingPane) -> None:
    press(pane, Key.Key_Down)
    assert pane.verticalScrollBar().value() > 0
    click(pane, AT + 3)
    value = pane.verticalScrollBar().value()
    assert press(pane, Key.Key_Down) > AT + 20
    assert pane.verticalScrollBar().value() == value


def test_a_caret_out_of_sight_takes_no_one_back(pane: ReadingPane) -> None:
    click(pane, AT + 3)
    pane.verticalScrollBar().setValue(900)
    press(pane, Key.Key_Down)
    assert pane.verticalScrollBar().value() > 900
    assert press(pane, Key.Key_Right) == pane.position() + 1


def test_a_screen_on_the_caret_stands_at_the_same_height(pane: ReadingPane) -> None:
    click(pane, line_start(pane, 2) + 4)
    y = pane.caret_rect().y()
    start = pane.caret()
    assert press(pane, Key.Key_PageDown) > start + 200
    assert abs(pane.caret_rect().y() - y) <= 38
    assert abs(press(pane, Key.Key_PageUp) - start) <= 34
    press(pane, Key.Key_PageDown, SHIFT)
    assert len(pane.selected_text()) > 200
    assert press(pane, Key.Key_PageDown, times=40) == len(ARTICLE.text)


def line_start(pane: ReadingPane, number: int) -> int:
    assert pane._page is not None
    return pane._page.place(AT).laid.lines[number].start


def test_s_selects_the_sentence_and_then_one_more(pane: ReadingPane) -> None:
    click(pane, AT + 3)
    press(pane, Key.Key_S)
    assert pane.selection() == Span(AT, SECOND)
    press(pane, Key.Key_S)
    assert pane.selection() == Span(AT, 2 * SECOND - AT)


def test_escape_puts_away_the_selection_then_the_caret_may_go(pane: ReadingPane) -> None:
    click(pane, AT + 3)
    press(pane, Key.Key_Right, SHIFT)
    press(pane, Key.Key_Escape)
    assert (pane.selection(), bar(pane)) == (None, ACCENT)
    assert pane.forget_caret()
    assert not pane.forget_caret()
    assert pane._scene(pane._page, 0, 600).caret is None  # type: ignore[arg-type]


@pytest.mark.parametrize("one", ["𠮷", "👨‍👩‍👧", "e\u0301"])
def test_left_and_right_move_by_what_a_reader_sees_as_one(pane: ReadingPane, one: str) -> None:
    pane.show_article(
        Article("0" * 12, "news", "1", (Block(Role.BODY, f"中{one}文", (), "1"),)), lambda _: ()
    )
    press(pane, Key.Key_Home, CTRL)
    assert press(pane, Key.Key_Right, times=2) == 1 + len(one)
    assert press(pane, Key.Key_Left) == 1


def test_zoom_and_theme_keep_caret_and_selection(pane: ReadingPane) -> None:
    click(pane, AT + 3)
    pane.set_look(Look(1.5))
    pane.set_theme(load_theme("dark"))
    assert (pane.caret(), bar(pane)) == (AT + 3, load_theme("dark")["accent"])
    pane.select(Span(AT, AT + 5))
    pane.set_look(Look())
    assert pane.selection() == Span(AT, AT + 5)


def test_a_caret_that_moves_is_told_a_drag_only_at_its_end(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.caret_moved) as caught:
        click(pane, AT + 3)
    assert caught.args == [AT + 3]
    told: list[int] = []
    pane.caret_moved.connect(told.append)
    press(pane, Key.Key_Right, SHIFT)
    drag(pane, point(pane, word("真"), 0.1), point(pane, word("贯"), 0.9))
    assert told == [AT + 4, word("真"), word("彻") + 1]


def test_a_double_click_on_a_mark_selects_it(pane: ReadingPane) -> None:
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, point(pane, SECOND - 1, 0.2))
    assert pane.selected_text() == "。"


def test_a_drag_to_its_right_takes_the_closing_mark(pane: ReadingPane) -> None:
    drag(pane, point(pane, word("参"), 0.1), point(pane, SECOND - 1, 0.9))
    assert pane.selected_text() == "参加会议。"


def test_shift_and_a_click_without_a_caret_places_one(pane: ReadingPane) -> None:
    QTest.mouseClick(pane.viewport(), LEFT, SHIFT, point(pane, AT + 3, 0.1))
    assert (pane.caret(), pane.selection()) == (AT + 3, None)


def test_without_an_article_the_keys_of_the_caret_do_nothing(pane: ReadingPane) -> None:
    pane.show_message("没有文章。")
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_S, Key.Key_Return):
        assert press(pane, key) == 0
    QApplication.processEvents()
    assert pane.caret_rect().isEmpty()
