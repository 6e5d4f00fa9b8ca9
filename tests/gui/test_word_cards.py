"""The word card opens, closes and answers, driven by mouse and keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.windows import drag_over, place_of
from tests.gui.words import LEFT, NONE, card_of, click, look_up, middle, move, rest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow
    from reader.gui.word_card import WordCard
    from reader.library.library import Library

Key = Qt.Key


@pytest.fixture(autouse=True)
def _focused(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.view.pane.setFocus()
    qtbot.waitUntil(window.view.pane.hasFocus)


def told(window: MainWindow) -> str:
    """What the card says, without its markup."""
    card = card_of(window)
    html = card.head._word.text() + card._told.text() + card.note.text()
    return re.sub(r"<style>.*?</style>|<[^>]+>", "", html) + card.places._label.text()


def buttons(card: WordCard) -> list[str]:
    return [button.text() for button in card.findChildren(QPushButton) if button.isVisible()]


def is_open(window: MainWindow) -> bool:
    return window.view.cards.is_open()


def test_a_resting_pointer_opens_the_card_and_leaves_the_keyboard_to_the_text(window: MainWindow) -> None:
    rest(window, "营商")
    assert is_open(window)
    assert "yíngshāng" in told(window)
    assert window.view.pane.hasFocus()
    assert window.view.pane._ringed == place_of(window, "营商环境")


def test_the_card_goes_with_the_pointer_but_not_onto_the_card(qtbot: QtBot, window: MainWindow) -> None:
    rest(window, "营商")
    move(window, middle(window, "学习"))
    place = QPointF(5, 5)
    QApplication.sendEvent(card_of(window), QEnterEvent(place, place, place))
    assert not window.view.cards._leaving.isActive()
    QApplication.sendEvent(card_of(window), QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not is_open(window))
    assert window.view.pane._ringed is None


def test_on_the_way_to_the_card_no_other_word_answers(window: MainWindow) -> None:
    rest(window, "营商")
    move(window, middle(window, "学习"))
    rest(window, "学习")
    assert "yíngshāng" in told(window)


def test_a_word_being_worked_on_is_not_covered(qtbot: QtBot, window: MainWindow) -> None:
    drag_over(qtbot, window, "营商环境")
    rest(window, "营商")
    assert not is_open(window)


def test_a_click_pins_the_card_and_another_takes_it_away(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "学习")
    move(window, middle(window, "营商"))
    assert not window.view.cards._leaving.isActive()
    assert "xuéxí" in told(window)
    click(qtbot, window, "学习")
    assert not is_open(window)


def test_a_click_on_another_word_opens_that_one(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "学习")
    click(qtbot, window, "持续")
    assert "chíxù" in told(window)


def test_a_double_click_selects_the_word_and_no_card_is_in_the_way(qtbot: QtBot, window: MainWindow) -> None:
    viewport, point = window.view.pane.viewport(), middle(window, "学习")
    qtbot.mouseClick(viewport, LEFT, NONE, point)
    qtbot.mouseDClick(viewport, LEFT, NONE, point)
    assert not is_open(window)
    assert window.view.pane.selected_text() == "学习"


def test_a_drag_closes_the_card_and_selects(qtbot: QtBot, window: MainWindow) -> None:
    rest(window, "高效便捷")
    assert drag_over(qtbot, window, "高效便捷") == window.view.pane.selection()
    assert not is_open(window)


def test_escape_closes_the_card_before_anything_else(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "学习")
    qtbot.keyClick(window.view.pane, Key.Key_Escape)
    assert not is_open(window)
    assert window.view.pane.hasFocus()


def test_enter_gives_the_card_the_keyboard_and_escape_gives_it_back(qtbot: QtBot, window: MainWindow) -> None:
    card = look_up(qtbot, window, "营商环境")
    assert card.hasFocus()
    assert card.accessibleName().startswith("营商环境, yíng shāng huán jìng")
    qtbot.keyClick(card, Key.Key_Escape)
    assert window.view.pane.hasFocus()


def test_tab_goes_from_button_to_button(qtbot: QtBot, window: MainWindow) -> None:
    card, seen = look_up(qtbot, window, "营商环境"), []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if card.isAncestorOf(focus):
            seen.append(focus.accessibleName())
    assert seen[:4] == ["Read aloud", "Copy", "Mark known", "Learn"]


def test_a_key_marks_the_word_as_known_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    card = look_up(qtbot, window, "营商环境")
    qtbot.keyClick(card, Key.Key_K)
    assert library.known.state("营商环境") == "known"
    qtbot.waitUntil(lambda: "✓ Known" in buttons(card))
    window.actions_by_name["undo"].trigger()
    assert library.known.state("营商环境") == "new"
    qtbot.waitUntil(lambda: "Mark known" in buttons(card))


def test_a_second_press_on_a_state_takes_it_back(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    card = look_up(qtbot, window, "营商环境")
    qtbot.mouseClick(card.foot._learning, LEFT)
    qtbot.waitUntil(lambda: "✓ Learning" in buttons(card))
    assert library.known.state("营商环境") == "learning"
    qtbot.mouseClick(card.foot._is_learning, LEFT)
    assert library.known.state("营商环境") == "new"


def test_arrows_go_from_place_to_place_of_the_word(qtbot: QtBot, window: MainWindow) -> None:
    card = look_up(qtbot, window, "放管服")
    assert "1 of 3 in this article" in told(window)
    qtbot.keyClick(card, Key.Key_Right)
    assert "2 of 3" in told(window)
    assert card.hasFocus()
    qtbot.keyClick(card, Key.Key_Left)
    qtbot.keyClick(card, Key.Key_Left)
    assert "3 of 3" in told(window)


def test_what_is_counted_of_the_library_is_told(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    look_up(qtbot, window, "放管服")
    assert "in no other" not in told(window)
    list(library.vocabulary.count())
    look_up(qtbot, window, "放管服")
    assert "in no other one" in told(window)


def test_the_word_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(look_up(qtbot, window, "营商环境"), Key.Key_C)
    assert QGuiApplication.clipboard().text() == "营商环境"
    QGuiApplication.clipboard().clear()  # offscreen it would be freed after Python has gone


def test_notes_stand_on_the_card_and_enter_again_opens_them(qtbot: QtBot, window: MainWindow) -> None:
    made = window.session.highlight(place_of(window, "营商环境"), "yellow")
    assert made
    window.session.write_note(made, "提法 <b>")
    card = look_up(qtbot, window, "营商环境")
    assert "提法 &lt;b&gt;" in told(window)
    qtbot.keyClick(card, Key.Key_Return)
    assert not is_open(window)
    assert window.view.marking._editor
    assert window.view.marking._editor.isVisible()


def test_a_card_that_stays_goes_with_its_word_and_away_when_that_is_not_seen(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1300, 600)
    QApplication.processEvents()
    click(qtbot, window, "学习")
    bar, top = window.view.pane.verticalScrollBar(), card_of(window).y()
    bar.setValue(40)
    assert card_of(window).y() == top - 40
    bar.setValue(bar.maximum())
    assert not is_open(window)


def test_a_hovering_card_goes_when_the_text_scrolls(window: MainWindow) -> None:
    window.resize(1300, 600)
    QApplication.processEvents()
    rest(window, "学习")
    window.view.pane.verticalScrollBar().setValue(40)
    assert not is_open(window)


def test_another_article_takes_the_card_away(qtbot: QtBot, window: MainWindow) -> None:
    look_up(qtbot, window, "营商环境")
    window.actions_by_name["next"].trigger()
    assert not is_open(window)


@pytest.mark.parametrize("size", [(1300, 900), (640, 480)])
def test_a_card_is_inside_the_view_wherever_the_word_stands(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    for quote in ("政务服务，", "坚持", "培训", "大幅提升"):
        window.view.pane.bring_into_view(place_of(window, quote))
        card = look_up(qtbot, window, quote)
        assert window.view.rect().contains(card.geometry()), quote
        word = window.view.cards._word_rect(place_of(window, quote))
        assert not card.geometry().intersects(word) or size[1] < 500
        qtbot.keyClick(card, Key.Key_Escape)


def test_a_card_wears_the_theme(window: MainWindow) -> None:
    rest(window, "营商")
    card_of(window)
    window.view.cards._pinned = True
    window.appearance.set_theme("dark")
    ground = card_of(window).grab().toImage().pixelColor(QPoint(30, 20))
    assert ground.name().upper() == "#282A2D"
