"""The page of keys lists every key there is, by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from reader.gui.about import KeysDialog, key_topics, named
from reader.gui.notes_list import LIST_KEYS
from reader.gui.pane_keys import Walk, pane_keys, sequences
from reader.gui.part_keys import part_keys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow


def listed() -> set[str]:
    return {key for topic in key_topics() for _, keys in topic.rows for key in keys.split("   ")}


def test_every_shortcut_of_every_action_is_listed(window: MainWindow) -> None:
    keys = {named(key) for action in window.actions_by_name.values() for key in action.shortcuts()}
    assert len(keys) > 30
    assert keys <= listed()


def test_every_key_of_the_pane_is_listed(qapp: QApplication) -> None:
    names = [name for _, rows in pane_keys() for row in rows for name, _ in row.keys]
    keys = {named(key) for name in names for key in sequences(name)}
    assert {"←", "S", "]", "Ctrl+↓", "Esc", "Return"} <= keys
    assert keys <= listed()


def test_every_key_of_the_list_of_notes_is_listed(qapp: QApplication) -> None:
    *_, (title, rows) = part_keys()
    listed_there = {key for _, keys in rows for key in keys} - {"Down", "Up"}
    assert "notes" in title
    assert listed_there | {"Enter"} == {QKeySequence(key).toString() for key in LIST_KEYS}


def test_the_keys_that_select_with_shift_stand_under_a_title_that_says_so(qapp: QApplication) -> None:
    for title, rows in pane_keys():
        moves = [isinstance(command, Walk) for row in rows for _, command in row.keys]
        assert all(moves) if "Shift" in title else not any(moves)


def test_no_key_of_the_text_and_the_menus_does_two_things(qapp: QApplication) -> None:
    topics = key_topics()[: -len(part_keys())]
    keys = [key for topic in topics for _, shown in topic.rows for key in shown.split("   ")]
    assert sorted(set(keys)) == sorted(keys)


def test_the_dialog_shows_them_all(qtbot: QtBot, window: MainWindow) -> None:
    dialog = KeysDialog(window)
    qtbot.addWidget(dialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for topic in key_topics():
        assert {topic.title, *(text for row in topic.rows for text in row)} <= shown


def test_arrows_are_arrows_and_pages_are_words(qapp: QApplication) -> None:
    keys = " ".join(shown for topic in key_topics() for _, shown in topic.rows).split()
    assert {"←", "→", "↑", "↓", "Ctrl+←"} <= set(keys)
    assert {"PgUp", "PgDown"} <= set(keys)
