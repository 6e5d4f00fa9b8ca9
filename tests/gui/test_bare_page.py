"""A page on which no article was found, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from tests.library.test_catalogue import BARE


@pytest.fixture
def issue(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> str:
    """An issue that is a page of furniture and a stray line, just imported."""
    path = tmp_path / "page.txt"
    path.write_text(BARE, encoding="utf-8")
    with qtbot.waitSignal(window.importer.finished, timeout=30_000) as done:
        window.add_files([path])
    return str(done.args[0].added[0])


def test_a_page_without_articles_opens_and_says_what_is_on_it(window: MainWindow, issue: str) -> None:
    assert window.session.opened is None
    assert "Page 3 has no articles" in window.view.pane.text()
    assert "（上接一版）" in window.view.pane.text()
    assert "责任编辑 王一" in window.view.pane.text()
    tree = window.contents_panel.tree
    assert tree.currentIndex() == tree.model().index_of_key(f"page {issue} 3")


def test_a_click_leads_from_an_article_to_such_a_page_and_back(
    qtbot: QtBot, window: MainWindow, issue: str
) -> None:
    first = window.contents.neighbour(0)
    assert first
    tree = window.contents_panel.tree
    for key, article in ((f"article {first}", True), (f"page {issue} 3", False)):
        place = tree.visualRect(tree.model().index_of_key(key)).center()
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert (window.session.opened is not None) == article
        assert ("has no articles" in window.view.pane.text()) != article


def test_nothing_can_be_marked_on_it_and_it_goes_with_its_issue(
    qtbot: QtBot, window: MainWindow, issue: str
) -> None:
    window.view.pane.select_all()
    qtbot.keyClick(window.view.pane, Qt.Key.Key_1)
    assert window.session.library.annotations.all() == []
    window.session.remove_issue(issue)
    assert window.session.opened is not None


def test_a_screen_reader_hears_what_is_on_it(
    window: MainWindow, issue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window.view.serve_screen_readers()
    assert window.view.speech
    window.session.open_page(issue, "3")
    assert window.view.speech.mirror.toPlainText() == window.view.pane.text()
