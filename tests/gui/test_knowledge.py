"""What the window shows of the words that its reader knows, and how words are marked."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.section_model import COVERAGE_ROLE
from reader.language.levels import words_up_to
from reader.store.word_index import FILE
from tests.gui.windows import drag_over, place_of


@pytest.fixture
def counted(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.knowledge().begin()
    qtbot.waitUntil(lambda: not window.knowledge().counter.busy, timeout=30_000)
    return window


def said(window: MainWindow) -> dict[str, str]:
    return {name: label.text() for name, label in window.status._labels.items()}


def toast(window: MainWindow) -> str:
    assert window.view._toast
    return window.view._toast._text.text()


def put_caret(window: MainWindow, quote: str) -> None:
    window.view.pane.select(place_of(window, quote))
    window.view.pane.select(None)


def test_a_reader_who_knows_nothing_is_not_told_so(counted: MainWindow) -> None:
    assert (said(counted)["known"], said(counted)["new"]) == ("", "")
    assert said(counted)["level"].startswith("HSK 1–4: ")
    model = counted.contents_panel.model
    assert model.index(0, 0).data(COVERAGE_ROLE) is None


def test_k_marks_what_is_selected_and_all_is_shown_at_once(qtbot: QtBot, counted: MainWindow) -> None:
    drag_over(qtbot, counted, "深化“放管服”改革")
    qtbot.keyClick(counted.view.pane, Qt.Key.Key_K)
    assert set(counted.session.library.known.states) == {"深化", "放管服", "改革"}
    assert toast(counted) == "Words marked as known: 3"
    assert said(counted)["known"].startswith("Known words ")
    told = counted.knowledge().coverages.of_open("2025", 4)
    assert told
    assert said(counted)["new"] == f"New words {told.new}"
    index = counted.contents_panel.model.index(0, 0)
    qtbot.waitUntil(lambda: index.data(COVERAGE_ROLE) is not None)
    assert f"{100 * index.data(COVERAGE_ROLE):.0f} % known" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_word_at_the_caret_is_marked_and_undone(qtbot: QtBot, counted: MainWindow) -> None:
    put_caret(counted, "深化")
    known = counted.session.library.known
    qtbot.keyClick(counted.view.pane, Qt.Key.Key_L)
    (word,) = known.states
    assert (known.state(word), toast(counted)) == ("learning", f"“{word}” is being learnt")
    qtbot.keyClick(counted.view.pane, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert known.state(word) == "new"
    counted.actions_by_name["undo"].trigger()
    assert known.state(word) == "learning"


def test_without_a_word_the_reader_is_told_what_to_do(qtbot: QtBot, counted: MainWindow) -> None:
    qtbot.keyClick(counted.view.pane, Qt.Key.Key_K)
    assert toast(counted) == "Point at a word or select words first."


def test_the_words_of_a_level_are_known_and_undone(qtbot: QtBot, counted: MainWindow) -> None:
    menu = counted.actions_by_name["know_level"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    with qtbot.waitSignals([counted.session.known_changed]):
        next(each for each in menu.actions() if each.text() == "HSK 2025: 1–2").trigger()
    words = words_up_to(2)
    assert set(counted.session.library.known.states) == set(words)
    assert toast(counted) == f"Words marked as known: {len(words)}"
    assert counted.view._toast
    qtbot.mouseClick(counted.view._toast._action, Qt.MouseButton.LeftButton)
    assert not counted.session.library.known.states


def test_a_level_is_chosen_and_told(counted: MainWindow) -> None:
    counted.appearance.choose("standard", "2.0")
    counted.appearance.choose("level", "7")
    assert said(counted)["level"].startswith("HSK 1–6: ")


def test_what_is_known_is_told_of_article_issue_and_library(qtbot: QtBot, counted: MainWindow) -> None:
    counted.session.mark_words(words_up_to(6), "known")
    qtbot.waitUntil(lambda: counted.knowledge()._more().count("\n") == 2)
    assert [line.partition(":")[0] for line in counted.knowledge()._more().split("\n")] == [
        "This article", "This issue", "The library",
    ]  # fmt: skip


def test_a_file_that_another_program_has_is_tried_again(qtbot: QtBot, window: MainWindow) -> None:
    library = window.session.library
    list(library.vocabulary.count())
    with closing(sqlite3.connect(library.folder / FILE, isolation_level=None)) as other:
        other.execute("DELETE FROM article")
        other.execute("BEGIN IMMEDIATE")
        window.knowledge().begin()
        qtbot.waitUntil(lambda: window.knowledge().counter._timer.interval() > 1000)
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not window.knowledge().counter.busy, timeout=30_000)
    assert said(window)["level"]


def test_an_issue_that_comes_back_is_counted_again(qtbot: QtBot, counted: MainWindow) -> None:
    library = counted.session.library
    before = library.vocabulary.of_library().whole
    counted.session.remove_issue(library.catalogue.issues()[0].id)
    qtbot.waitUntil(lambda: not counted.knowledge().counter.busy, timeout=30_000)
    assert library.vocabulary.of_library().whole == 0
    counted.session.undo()
    qtbot.waitUntil(lambda: not counted.knowledge().counter.busy, timeout=30_000)
    assert library.vocabulary.of_library().whole == before


def test_the_context_menu_marks_the_word_below_it(counted: MainWindow) -> None:
    pane, word = counted.view.pane, place_of(counted, "贯彻")
    place = pane.viewport().mapToGlobal(pane.span_rect(word).center())

    def choose() -> None:
        """Choose what the menu offers for the word."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.objectName() == "mark_learning")
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    counted._show_context_menu(place)
    assert counted.session.library.known.state("贯彻") == "learning"
