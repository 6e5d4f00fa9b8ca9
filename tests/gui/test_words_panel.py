"""The list of the open article's words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.side_panel import NOTES, WORDS
from reader.gui.theme import THEMES, load_theme
from reader.gui.word_rows import STATE_ROLE, WORD_ROLE, WordRow, WordsModel
from reader.gui.words_panel import WordsPanel
from reader.issue.model import Span
from reader.language.analyse import analyse
from reader.language.levels import level_of
from reader.language.meanings import gloss_before
from tests.gui.windows import place_of

TEXT = "改革服务改革，深化服务改革。"


def rows() -> list[WordRow]:
    found: dict[str, WordRow] = {}
    for token in analyse(TEXT):
        if any(token.pinyin):
            found.setdefault(token.word, WordRow(token, "", gloss_before)).places.append(
                Span(token.start, token.end)
            )
    return list(found.values())


def words(model: WordsModel) -> list[str]:
    return [model.index(at).data() for at in range(model.rowCount())]


@pytest.fixture
def model() -> WordsModel:
    model = WordsModel()
    model.set_words(rows())
    return model


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> WordsPanel:
    qtbot.keyClick(window.view.pane, Qt.Key.Key_W)
    panel = window.side.words
    assert panel
    qtbot.waitUntil(lambda: bool(panel.words.rowCount()))
    return panel


def press(qtbot: QtBot, panel: WordsPanel, key: Qt.Key, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(panel.list, key, modifier)


def current(panel: WordsPanel) -> WordRow:
    row = panel.list.currentIndex().data(WORD_ROLE)
    assert isinstance(row, WordRow)
    return row


def test_model_keeps_the_rules_of_qt_while_it_changes(qtmodeltester: ModelTester) -> None:
    model = WordsModel()
    qtmodeltester.check(model, force_py=True)
    model.set_words(rows())
    model.set_known({"服务": "known"}, level_of)
    model.choose(only="all", order="level")
    model.set_known({}, level_of)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("place", "改革 服务 深化"),
        ("times", "改革 服务 深化"),
        ("level", "服务 改革 深化"),
        ("state", "深化 改革 服务"),
    ],
)
def test_words_are_sorted(model: WordsModel, order: str, expected: str) -> None:
    model.set_known({"服务": "known", "改革": "learning"}, level_of)
    model.choose(only="all", order=order)
    assert words(model) == expected.split()


def test_words_are_filtered_by_state_and_sought_by_word_and_pinyin(model: WordsModel) -> None:
    model.set_known({"服务": "known", "改革": "learning"}, level_of)
    assert words(model) == ["深化"]
    model.choose(only="known")
    assert words(model) == ["服务"]
    model.choose(only="all", sought="fu wu")
    assert words(model) == ["服务"]
    model.choose(sought="化")
    assert words(model) == ["深化"]


def test_a_word_that_is_marked_goes_and_the_next_one_is_current(qtbot: QtBot, panel: WordsPanel) -> None:
    first, second, third = words(panel.words)[:3]
    press(qtbot, panel, Qt.Key.Key_K)
    assert current(panel).word == second
    press(qtbot, panel, Qt.Key.Key_L)
    assert words(panel.words)[0] == current(panel).word == third
    panel._filter.chosen.emit("all")
    states = [panel.words.index(at).data(STATE_ROLE) for at in range(3)]
    assert (words(panel.words)[:2], states) == ([first, second], ["known", "learning", "new"])


def test_all_that_is_selected_is_marked(qtbot: QtBot, window: MainWindow, panel: WordsPanel) -> None:
    chosen = words(panel.words)[:3]
    press(qtbot, panel, Qt.Key.Key_Down, shift=True)
    press(qtbot, panel, Qt.Key.Key_Down, shift=True)
    press(qtbot, panel, Qt.Key.Key_K)
    assert set(window.session.library.known.states) == set(chosen)
    press(qtbot, panel, Qt.Key.Key_K, shift=True)
    assert set(window.session.library.known.states) == set(chosen)


def test_enter_goes_from_place_to_place(qtbot: QtBot, window: MainWindow, panel: WordsPanel) -> None:
    panel._choose(order="times")
    panel.list.setCurrentIndex(panel.words.index(0))
    row = current(panel)
    seen = []
    for _ in range(len(row.places) + 1):
        press(qtbot, panel, Qt.Key.Key_Return)
        seen.append(window.view.pane._ringed)
    assert seen == [*row.places, row.places[0]]
    assert panel.list.hasFocus()
    window.view.pane.setFocus()
    assert window.view.pane._ringed is None


def test_the_current_word_stays_current_in_another_order(qtbot: QtBot, panel: WordsPanel) -> None:
    panel.list.setCurrentIndex(panel.words.index(5))
    word = current(panel).word
    panel._choose(order="level")
    assert current(panel).word == word
    assert panel.list.selected_words() == [word]


def test_words_are_copied_with_reading_and_meaning(qtbot: QtBot, panel: WordsPanel) -> None:
    panel._field.setText("fangguanfu")
    panel.list.setCurrentIndex(panel.words.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("放管服\tfàng guǎn fú\tstreamlin")


def test_an_article_without_new_words_says_so(window: MainWindow, panel: WordsPanel) -> None:
    window.session.mark_words([row.word for row in panel.words._all], "known")
    hint = next(each for each in panel.findChildren(QLabel) if each.isVisible())
    assert hint.text() == "This article has no new words."
    assert not panel.list.isVisible()


def test_other_words_are_listed(qtbot: QtBot, window: MainWindow, panel: WordsPanel) -> None:
    before = words(panel.words)
    opened = window.session.opened
    assert opened
    start = place_of(window, "深化").start
    window.session.library.corrections.correct_words(opened, Span(start, start + 2), "深,化", "article")
    qtbot.waitUntil(lambda: "深" in words(panel.words))
    window.commands.open_neighbour(1)
    qtbot.waitUntil(lambda: words(panel.words) not in ([], before) and "深" not in words(panel.words)[:5])
    assert window.side.tabs
    assert window.side.tabs.accessibleTabName(WORDS) == f"Words {panel.words.count('new')}"


def test_w_brings_the_list_and_puts_it_away(qtbot: QtBot, window: MainWindow, panel: WordsPanel) -> None:
    assert (window.side.isVisible(), window.side.tab) == (True, WORDS)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_W)
    assert (window.side.isVisible(), window.side.tab) == (False, NOTES)


def test_the_menu_marks_and_shows(qtbot: QtBot, window: MainWindow, panel: WordsPanel) -> None:
    menu = panel.list._menu()
    word = current(panel).word
    next(each for each in menu.actions() if each.text() == "Learning").trigger()
    assert window.session.library.known.state(word) == "learning"


@pytest.mark.parametrize("name", THEMES)
def test_it_takes_a_theme(panel: WordsPanel, name: str) -> None:
    panel.set_theme(load_theme(name))
    colour = panel.grab().toImage().pixelColor(panel.width() - 20, 2)
    assert colour == load_theme(name)["panel"]
