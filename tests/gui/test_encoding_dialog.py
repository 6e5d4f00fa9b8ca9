"""The dialog in which the encoding of a file is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from reader.gui.encoding_dialog import EncodingDialog
from reader.gui.main_window import MainWindow
from reader.issue.model import Span
from reader.library.decoding import Decoding

FOUND = [
    Decoding("utf-8", likeliest=False, used=False, beginning="\ufffd\ufffd", broken=2),
    Decoding("gb18030", likeliest=True, used=True, beginning="村里修好了路。", broken=0),
]


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> EncodingDialog:
    opened = EncodingDialog(["p1.txt", "p2.txt"], 1, lambda _number: FOUND, window, marked=False)
    qtbot.addWidget(opened)
    opened.show()
    return opened


def test_it_shows_what_is_used_and_what_is_likeliest(dialog: EncodingDialog) -> None:
    assert dialog.encoding == "gb18030"
    assert dialog.preview.toPlainText() == "村里修好了路。"
    item = dialog.table.currentItem()
    assert item
    assert (item.text(0), item.text(1)) == ("GB18030 (likeliest)", "0")


def test_only_another_encoding_can_be_chosen(qtbot: QtBot, dialog: EncodingDialog) -> None:
    assert not dialog.accepting.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Up)
    assert dialog.preview.toPlainText() == "\ufffd\ufffd"
    with qtbot.waitSignal(dialog.accepted):
        dialog.accepting.click()
    assert (dialog.number, dialog.encoding) == (1, "utf-8")


def test_cancel_changes_nothing(qtbot: QtBot, dialog: EncodingDialog) -> None:
    with qtbot.waitSignal(dialog.rejected):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


def choose_in_dialog(encoding: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EncodingDialog)
    for at in range(dialog.table.topLevelItemCount()):
        item = dialog.table.topLevelItem(at)
        if item and item.text(0).startswith(encoding):
            dialog.table.setCurrentItem(item)
    dialog.accepting.click()


def read_in(qtbot: QtBot, window: MainWindow, encoding: str) -> None:
    QTimer.singleShot(0, lambda: choose_in_dialog(encoding))
    with qtbot.waitSignal(window.importer.finished, timeout=60_000):
        window.actions_by_name["encoding"].trigger()


def test_another_encoding_takes_the_place_of_an_issue_without_marks(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.opened
    read_in(qtbot, window, "UTF-16 LE")
    after = window.session.opened
    assert before
    assert after
    assert after.issue != before.issue
    assert [issue.id for issue in window.session.library.catalogue.issues()] == [after.issue]
    window.session.undo()
    assert len(window.session.library.catalogue.issues()) == 2


def test_an_issue_with_marks_stays_beside_the_other_decoding(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.opened
    assert before
    made = window.session.highlight(Span(0, 4), "blue")
    read_in(qtbot, window, "UTF-16 LE")
    assert len(window.session.library.catalogue.issues()) == 2
    window.session.open_article(before.article.id)
    assert [mark.id for mark in window.session.marks()] == [made]
