"""Find in the article, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from reader.gui.find_bar import FindBar
from reader.gui.find_ticks import FindTicks
from reader.gui.selection_bar import SelectionBar
from reader.gui.theme import load_theme
from reader.issue.model import Span
from tests.gui.windows import drag_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORD = "放管服"


@pytest.fixture
def bar(qtbot: QtBot, window: MainWindow) -> FindBar:
    qtbot.keyClick(window, Key.Key_F, CTRL)
    found = window.findChild(FindBar)
    assert isinstance(found, FindBar)
    return found


def type_in(bar: FindBar, text: str) -> str:
    """Types in the field and gives what the bar says."""
    field = bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text) if text.isascii() else field.insert(text)
    return said(bar)


def said(bar: FindBar) -> str:
    return bar.findChildren(QLabel)[0].text()


def places(window: MainWindow) -> list[int]:
    text = window.view.pane.text()
    return [at for at in range(len(text)) if text.startswith(WORD, at)]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def test_the_bar_moves_no_text_and_takes_the_keyboard(window: MainWindow, bar: FindBar) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    assert bar.isAncestorOf(focus)
    assert (window.view.pane.y(), window.view.pane.position()) == (0, 0)


def test_all_places_are_counted_and_the_first_is_shown(window: MainWindow, bar: FindBar) -> None:
    assert type_in(bar, WORD) == f"1 / {len(places(window))}"
    hits = window.view.pane._hits
    assert [hit.start for hit in hits.spans] == places(window)
    assert hits.current == hits.spans[0]


def test_keys_go_on_and_back_round_the_ends(window: MainWindow, bar: FindBar) -> None:
    number = len(places(window))
    type_in(bar, WORD)
    press(Key.Key_Return)
    assert said(bar) == f"2 / {number}"
    press(Key.Key_F3)
    press(Key.Key_Return, SHIFT)
    press(Key.Key_F3, SHIFT)
    assert said(bar) == f"1 / {number}"
    press(Key.Key_F3, SHIFT)
    assert said(bar) == f"{number} / {number}"


def test_escape_selects_the_place_and_gives_the_keyboard_back(window: MainWindow, bar: FindBar) -> None:
    type_in(bar, WORD)
    press(Key.Key_Return)
    press(Key.Key_Escape)
    start = places(window)[1]
    assert window.view.pane.selection() == Span(start, start + len(WORD))
    assert window.view.pane.hasFocus()
    assert not bar.isVisible()
    assert not window.view.pane._hits.spans


def test_what_is_not_there_is_said(window: MainWindow, bar: FindBar) -> None:
    assert type_in(bar, "xyz") == "Nothing found"
    press(Key.Key_Return)
    assert type_in(bar, " ") == ""
    press(Key.Key_Escape)
    assert window.view.pane.selection() is None


def test_the_selection_fills_the_field(qtbot: QtBot, window: MainWindow) -> None:
    start = places(window)[1]
    window.view.pane.select(Span(start, start + len(WORD)))
    qtbot.keyClick(window, Key.Key_F, CTRL)
    bar = window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    assert (bar.query(), said(bar)) == (WORD, f"2 / {len(places(window))}")


def test_nothing_else_is_selected_while_places_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    drag_over(qtbot, window, "放管服")
    press(Key.Key_F, CTRL)
    selection_bar = window.findChild(SelectionBar)
    assert isinstance(selection_bar, SelectionBar)
    assert (window.view.pane.selection(), selection_bar.isVisible()) == (None, False)


def test_typing_in_the_field_marks_nothing(window: MainWindow, bar: FindBar) -> None:
    window.view.pane.select(Span(0, 4))
    type_in(bar, "12n")
    assert (bar.query(), window.session.marks()) == ("12n", [])


def test_another_article_is_searched_at_once(window: MainWindow, bar: FindBar) -> None:
    type_in(bar, WORD)
    window.actions_by_name["next"].trigger()
    assert [hit.start for hit in window.view.pane._hits.spans] == places(window)


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_another_article_is_searched_from_the_place_kept_in_it(
    window: MainWindow, bar: FindBar, modifier: Qt.KeyboardModifier
) -> None:
    window.resize(1300, 500)
    pane, actions = window.view.pane, window.actions_by_name
    actions["next"].trigger()
    pane.go_to(len(pane.text()) // 2)
    kept = pane.position()
    actions["previous"].trigger()
    type_in(bar, "的")
    actions["next"].trigger()
    assert (pane.position(), pane._hits.current) == (kept, None)
    press(Key.Key_Return, modifier)
    starts = [hit.start for hit in pane._hits.spans]
    behind = [start for start in starts if start < kept]
    expected = behind[-1] if modifier == SHIFT else starts[len(behind)]
    assert pane._hits.current == Span(expected, expected + 1)


def test_f3_asks_when_the_bar_is_closed(window: MainWindow, bar: FindBar) -> None:
    type_in(bar, WORD)
    press(Key.Key_Escape)
    window.view.pane.select(None)
    press(Key.Key_F3)
    assert (bar.isVisible(), bar.query()) == (True, WORD)


def test_hits_are_seen_and_the_current_one_is_ringed(window: MainWindow, bar: FindBar) -> None:
    pane = window.view.pane
    bare = pane.viewport().grab().toImage()
    type_in(bar, WORD)
    image = pane.viewport().grab().toImage()
    rect = pane.span_rect(pane._hits.spans[0])
    assert image.pixelColor(rect.left() - 2, rect.center().y()).name() == "#a6301f"
    assert bare.pixelColor(rect.left() - 2, rect.center().y()).name() == "#fbfaf6"


def test_ticks_show_where_in_the_article_the_places_are(window: MainWindow, bar: FindBar) -> None:
    type_in(bar, WORD)
    ticks = window.findChild(FindTicks)
    assert isinstance(ticks, FindTicks)
    image = ticks.grab().toImage()
    marked = {y for y in range(image.height()) if image.pixelColor(2, y).name() == "#a6301f"}
    rows = {int(at / len(window.view.pane.text()) * (ticks.height() - 2)) for at in places(window)}
    assert marked == rows | {row + 1 for row in rows}
    press(Key.Key_Escape)
    assert not ticks.isVisible()


def test_ticks_that_would_run_into_a_bar_are_not_shown(window: MainWindow) -> None:
    ticks = FindTicks(window.view.pane, load_theme("paper"))
    ticks.show_shares([at / 10_000 for at in range(10_000)])
    assert ticks.ticks() == set()


def test_one_can_come_back_to_where_finding_began(window: MainWindow, bar: FindBar) -> None:
    window.resize(1300, 420)
    left: list[int] = []
    window.view.pane.left_for_elsewhere.connect(left.append)
    type_in(bar, WORD)
    press(Key.Key_F3, SHIFT)
    assert left == []
    press(Key.Key_Escape)
    assert left == [0]
