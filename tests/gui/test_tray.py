"""The tray of unplaced lines: what it shows, and where a line leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader.gui.contents_panel import TrayButton
from reader.gui.main_window import MainWindow
from reader.gui.tray import UnplacedDialog
from reader.library.unplaced import UnplacedLine
from reader.problems import sentence

LINE = UnplacedLine("i", "山城报", "2021-03-05", "1", 12, " 村口的灯 ", "headline-alone", None, None, 0, 90)
ELSEWHERE = LINE._replace(page="2", line=3, text="（上接一版）", why="jump-alone")


@pytest.fixture
def known(window: MainWindow) -> UnplacedLine:
    """A line with an article to which it may belong: the second of the sample issue."""
    row = window.session.library.catalogue.issues()[0].pages[0].articles[1]
    return LINE._replace(likely=row.id, title=row.title, at=4000)


def shown(qtbot: QtBot, window: MainWindow, *lines: UnplacedLine) -> UnplacedDialog:
    dialog = UnplacedDialog(lines, "en", window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def click(qtbot: QtBot, dialog: UnplacedDialog, row: QTreeWidgetItem) -> None:
    place = dialog.table.visualItemRect(row).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, place.y()))


def test_lines_stand_under_their_page_with_the_reason_in_words(
    qtbot: QtBot, window: MainWindow, known: UnplacedLine
) -> None:
    table = shown(qtbot, window, known, ELSEWHERE).table
    pages = [table.topLevelItem(at) for at in range(table.topLevelItemCount())]
    assert [page.text(0) for page in pages if page] == [
        "山城报 · 2021-03-05 · Page 1",
        "山城报 · 2021-03-05 · Page 2",
    ]
    assert pages[0]
    row = pages[0].child(0)
    assert [row.text(column) for column in (0, 1)] == ["12", "村口的灯"]
    assert "全国劳动模范" in row.text(2)
    assert row.text(3) == sentence("headline-alone", {}, "en")


def test_a_page_of_an_issue_without_a_name_is_known_by_its_file(qtbot: QtBot, window: MainWindow) -> None:
    page = shown(qtbot, window, LINE._replace(name=None, file="p1.txt")).table.topLevelItem(0)
    assert page
    assert page.text(0) == "Issue without a name · p1.txt · 2021-03-05 · Page 1"


def test_a_line_without_an_article_leads_nowhere(qtbot: QtBot, window: MainWindow) -> None:
    dialog = shown(qtbot, window, LINE)
    page = dialog.table.topLevelItem(0)
    assert page
    click(qtbot, dialog, page.child(0))
    assert dialog.isVisible()
    assert dialog.chosen is None


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_line_leads_to_its_likely_article(
    qtbot: QtBot, window: MainWindow, known: UnplacedLine, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UnplacedDialog)
        page = dialog.table.topLevelItem(0)
        assert page
        if by == "mouse":
            click(qtbot, dialog, page.child(0))
        else:
            dialog.table.setCurrentItem(page.child(0))
            qtbot.keyClick(dialog.table, Qt.Key.Key_Return)

    monkeypatch.setattr(type(window.session.library.catalogue), "unplaced", lambda _self: [known])
    window.contents_panel.set_trays(0, 1)
    [button] = [tray for tray in window.findChildren(TrayButton) if tray.accessibleName().endswith(" 1")]
    QTimer.singleShot(0, choose)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.session.opened
    assert window.session.opened.article.id == known.likely
    assert window.view.pane.position() > 0
