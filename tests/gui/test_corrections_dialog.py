"""All corrections in one list, beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.gui.corrections_dialog import CorrectionsDialog
from tests.gui.windows import place_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow
    from reader.library.library import Library

LEFT = Qt.MouseButton.LeftButton


def correct(window: MainWindow, quote: str, reading: str, scope: str) -> None:
    opened = window.session.opened
    assert opened
    window.session.library.corrections.correct_reading(opened, place_of(window, quote), reading, scope)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> CorrectionsDialog:
    window.actions_by_name["corrections"].trigger()
    (opened,) = window.findChildren(CorrectionsDialog)
    qtbot.addWidget(opened)
    return opened


def rows(dialog: CorrectionsDialog) -> list[list[str]]:
    items = [dialog.table.topLevelItem(at) for at in range(dialog.table.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item]


def test_an_empty_list_says_how_to_begin(dialog: CorrectionsDialog) -> None:
    assert rows(dialog) == []
    assert "press R" in dialog._said.text()
    assert not dialog._buttons["export"].isEnabled()


def test_what_is_put_right_is_listed_at_once_the_last_one_first(
    window: MainWindow, dialog: CorrectionsDialog
) -> None:
    correct(window, "改革", "gai1 ge1", "here")
    correct(window, "学习", "xue1 xi1", "everywhere")
    assert rows(dialog) == [["学习", "xuē xī", "everywhere"], ["改革", "gāi gē", "here"]]


def test_enter_goes_to_where_it_was_made(qtbot: QtBot, window: MainWindow, dialog: CorrectionsDialog) -> None:
    correct(window, "改革", "gai1 ge1", "here")
    place = place_of(window, "改革").start
    window.actions_by_name["next"].trigger()
    with qtbot.waitSignal(dialog.place_wanted) as caught:
        qtbot.mouseClick(dialog._buttons["go"], LEFT)
    assert window.session.opened
    assert caught.args == [window.session.opened.article.id, place]


def test_delete_removes_and_undo_brings_back(
    qtbot: QtBot, window: MainWindow, dialog: CorrectionsDialog
) -> None:
    correct(window, "改革", "gai1 ge1", "here")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert rows(dialog) == []
    qtbot.mouseClick(dialog._buttons["undo"], LEFT)
    assert len(rows(dialog)) == 1
    assert not dialog._buttons["undo"].isEnabled()


def test_what_is_exported_can_be_taken_over(
    window: MainWindow, dialog: CorrectionsDialog, tmp_path: Path
) -> None:
    correct(window, "改革", "gai1 ge1", "article")
    file = tmp_path / "corrections.json"
    dialog.export_to(file)
    dialog.remove()
    dialog.import_from(file)
    assert rows(dialog) == [["改革", "gāi gē", "in this article"]]
    assert "New: 1" in dialog._said.text()


def test_a_broken_file_and_a_place_that_cannot_be_written_are_told_in_one_sentence(
    window: MainWindow, dialog: CorrectionsDialog, tmp_path: Path
) -> None:
    (tmp_path / "broken.json").write_text("{")
    dialog.import_from(tmp_path / "broken.json")
    assert "broken.json" in dialog._said.text()
    dialog.export_to(tmp_path / "nowhere" / "x.json")
    assert "cannot be written" in dialog._said.text()


def test_an_idle_one_says_so(
    window: MainWindow, dialog: CorrectionsDialog, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(window, "改革", "gai1 ge1", "here")
    (listed,) = library.corrections.all()
    gone = listed._replace(article=None, span=None, idle=True)
    monkeypatch.setattr(library.corrections, "all", lambda: [gone])
    dialog.refresh()
    assert rows(dialog)[0][2] == "idle"
    assert not dialog._buttons["go"].isEnabled()
    assert "nothing is dropped" in dialog._said.text()
