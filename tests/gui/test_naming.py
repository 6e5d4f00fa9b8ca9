"""Names, own meanings and dictionaries in the window, driven by keys and the mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader.gui.dictionaries_dialog import DictionariesDialog
from reader.gui.main_window import MainWindow
from reader.gui.meaning_dialog import MeaningDialog
from reader.gui.names_dialog import NamesDialog
from reader.language.token import Kind, Token
from tests.gui.windows import drag_over, place_of
from tests.library.stardict_files import write_stardict

Dialog = TypeVar("Dialog", bound=QDialog)


def token(window: MainWindow, quote: str) -> Token:
    asked = window.view.pane.asked_at(place_of(window, quote).start)
    assert asked is not None
    return asked.token


def names_of(qtbot: QtBot, window: MainWindow) -> NamesDialog:
    window.actions_by_name["names"].trigger()
    dialog = window.findChild(NamesDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() > 5)
    return dialog


def row(dialog: NamesDialog, name: str) -> QTreeWidgetItem:
    (found,) = dialog.table.findItems(name, Qt.MatchFlag.MatchExactly)
    return found


def choose(qtbot: QtBot, dialog: NamesDialog, name: str) -> None:
    dialog.table.scrollToItem(row(dialog, name))
    place = dialog.table.visualItemRect(row(dialog, name)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, place.y()))


def test_a_name_is_refused_by_key_and_undone(qtbot: QtBot, window: MainWindow) -> None:
    second = window.contents.neighbour(1)
    assert second
    window.session.open_article(second)
    dialog = names_of(qtbot, window)
    choose(qtbot, dialog, "王沪宁")
    qtbot.waitUntil(dialog.buttons["refused"].isEnabled, timeout=20_000)
    dialog.everywhere.setChecked(True)
    qtbot.keyClick(dialog.table, Qt.Key.Key_R)
    assert token(window, "王沪宁").word == "王"
    qtbot.waitUntil(lambda: row(dialog, "王沪宁").text(3) == "no name")
    window.actions_by_name["undo"].trigger()
    assert token(window, "王沪宁").kind is Kind.NAME
    qtbot.waitUntil(lambda: row(dialog, "王沪宁").text(3) == "")
    dialog.close()


def test_a_name_is_accepted_by_button_and_its_places_are_gone_to(qtbot: QtBot, window: MainWindow) -> None:
    dialog = names_of(qtbot, window)
    choose(qtbot, dialog, "刘超")
    qtbot.mouseClick(dialog.buttons["accepted"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row(dialog, "刘超").text(3) == "a name")
    with qtbot.waitSignal(dialog.place_chosen) as went:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert went.args == [window.session.opened.article.id, place_of(window, "刘超").start]  # type: ignore[union-attr]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_selection_is_said_to_be_a_name_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    drag_over(qtbot, window, "深入推进")
    menu = window.actions_by_name["name"].menu()
    assert menu is not None
    menu.aboutToShow.emit()
    body = next(action for action in menu.actions() if action.text() == "Body in this article")
    body.trigger()
    assert (token(window, "深入推进").word, token(window, "深入推进").kind) == ("深入推进", Kind.BODY)
    (listed,) = window.session.library.corrections.all()
    assert listed.correction.scope == "article"


def within(qtbot: QtBot, window: MainWindow, kind: type[Dialog], act: Callable[[Dialog], None]) -> None:
    """Do something in the modal dialog that comes next, and close it."""

    def go() -> None:
        """The dialog is there."""
        (dialog,) = [one for one in window.findChildren(kind) if one.isVisible()]
        act(dialog)
        dialog.reject()

    QTimer.singleShot(0, go)


def test_a_meaning_is_written_by_key_and_the_card_tells_it(qtbot: QtBot, window: MainWindow) -> None:
    def write(dialog: MeaningDialog) -> None:
        """As a reader would."""
        qtbot.keyClicks(dialog.line, "putting right")
        save = dialog.findChild(QDialogButtonBox)
        assert save is not None
        qtbot.mouseClick(save.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)

    drag_over(qtbot, window, "改革")
    within(qtbot, window, MeaningDialog, write)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_G)
    window.view.cards.look_up()
    assert window.session.library.meanings.own("改革")[0].gloss == "putting right"
    card = window.view.cards._card
    assert card is not None
    QApplication.processEvents()
    assert window.view.cards._shown is not None
    assert window.view.cards._shown.meaning.entries[0].senses == ("putting right",)


def test_a_dictionary_is_added_switched_off_and_removed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = write_stardict(tmp_path / "sd", {"改革": b"reform"})
    dialog = DictionariesDialog(window.session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add_dictionary(path)
    assert not dialog.add.isEnabled()
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 1, timeout=20_000)
    item = dialog.table.topLevelItem(0)
    assert item is not None
    assert (item.text(0), item.text(1)) == ("小词典", "1")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [one.is_on for one in window.session.library.dictionaries.all()] == [False]
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert window.session.library.dictionaries.all() == []


def test_adding_is_stopped_and_what_is_broken_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = DictionariesDialog(window.session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add_dictionary(write_stardict(tmp_path / "sd", {"改革": b"reform"}))
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.said.text() == "Stopped; nothing was added."
    dialog.add_dictionary(write_stardict(tmp_path / "broken", {"改革": b"reform"}, idxfilesize="x"))
    assert "damaged" in dialog.said.text()
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_word_list_is_taken_over_with_a_report(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("词,释义\n改革,reform\n会议,\n", encoding="utf-8")
    dialog = DictionariesDialog(window.session, window)
    qtbot.addWidget(dialog)
    dialog.import_list(path)
    first, second = dialog.said.text().split("\n")
    assert first == "1 new, 0 changed, 0 here already, 1 not taken"
    assert second.startswith("line 3: ")
    qtbot.waitUntil(window.actions_by_name["undo"].isEnabled)
