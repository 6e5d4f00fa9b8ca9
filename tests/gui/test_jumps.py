"""Jumps in the whole window: followed, returned from, and what is missing is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.section_model import ROW_ROLE
from reader.issue.model import Span
from reader.library.importing import Import
from tests.issue.test_issue_jumps import BACK, FRONT

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def shown(window: MainWindow) -> str:
    assert window.session.opened
    return window.session.opened.article.text


def links(window: MainWindow) -> list[str]:
    return [link.name for link in window.view.pane._links if link.aside is None]


def write(folder: Path, *pages: str) -> list[Path]:
    paths = [folder / f"{number}.txt" for number in range(len(pages))]
    for path, page in zip(paths, pages, strict=True):
        path.write_text(page, encoding="utf-8")
    return paths


def test_a_page_that_is_missing_is_asked_for_and_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front, back = write(tmp_path, FRONT, "河边种树\n\n柳树种好了。\n\n" + BACK)
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        window.add_files([front])
    assert links(window) == []
    asked: list[str] = []

    def choose(_over: object, title: str, **_more: object) -> tuple[list[str], str]:
        asked.append(title)
        return [str(back)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        qtbot.keyClick(window.view.pane, Key.Key_J)
    assert asked == ["Page 2 is not in the library: open its file"]
    assert "好几年" in shown(window)
    assert links(window) == ["return"]
    qtbot.keyClick(window.view.pane, Key.Key_J, SHIFT)
    assert "石板路" in shown(window)
    assert links(window) == ["follow"]
    qtbot.keyClick(window.view.pane, Key.Key_J)
    assert "好几年" in shown(window)
    qtbot.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "石板路" in shown(window)


def add_joined(window: MainWindow, *paths: Path) -> None:
    work = Import(window.session.library, [list(paths)])
    while not work.finished:
        work.poll()
        work.wait(0.05)
    window.session.open_article(window.contents.first_article(work.report.added[0]) or "")


def test_a_jump_that_was_joined_leads_to_where_the_text_goes_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    long = "".join(f"老街第{number}天，工人们又铺了一段石板路，大家都来看。\n\n" for number in range(60))
    add_joined(window, *write(tmp_path, FRONT.replace("修好了，", "修好了。\n\n" + long), BACK))
    qtbot.keyClick(window.view.pane, Key.Key_J)
    assert window.view.pane.position() <= shown(window).index("好几年")
    assert window.view.pane.position() > shown(window).index("第50天")
    assert links(window) == []
    qtbot.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.view.pane.position() == 0


def test_only_what_jumps_can_be_followed(window: MainWindow) -> None:
    follow = window.actions_by_name["follow"]
    assert follow.isEnabled()
    window.commands.open_neighbour(1)
    assert not follow.isEnabled()
    assert not window.actions_by_name["return"].isEnabled()


def click_sign(qtbot: QtBot, window: MainWindow, article: str) -> None:
    tree = window.contents_panel.tree
    rect = tree.visualRect(window.contents_panel.model.index_of_key(f"article {article}"))
    row = window.contents_panel.model.index_of_key(f"article {article}").data(ROW_ROLE)
    area = tree._delegate.jump_area(rect, row, tree.font())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_the_sign_in_the_tree_leads_where_the_text_breaks_off(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session.opened
    article = window.session.opened.article.id
    window.commands.open_neighbour(1)
    window.resize(1300, 500)
    click_sign(qtbot, window, article)
    assert window.session.opened.article.id == article
    last = len(shown(window)) - 1
    assert not window.view.pane.span_rect(Span(last, last + 1)).isEmpty()
    assert not window.view.pane.span_rect(Span(0, 1)).isValid()


def test_the_sign_in_the_tree_leads_to_what_was_joined(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    long = "".join(f"老街第{number}天，工人们又铺了一段石板路，大家都来看。\n\n" for number in range(60))
    add_joined(window, *write(tmp_path, FRONT.replace("修好了，", "修好了。\n\n" + long), BACK))
    assert window.session.opened
    click_sign(qtbot, window, window.session.opened.article.id)
    assert shown(window).index("第50天") < window.view.pane.position() <= shown(window).index("好几年")
