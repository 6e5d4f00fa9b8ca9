"""The printed lines behind the text, in the side panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.original_lines import OriginalLines
from reader.gui.originals import around
from reader.gui.side_panel import NOTES, ORIGINAL
from reader.gui.theme import THEMES, load_theme
from reader.issue.model import Article, Block, Role, Span
from reader.issue.printed import PrintedLine
from reader.library.originals import Original
from tests.gui.windows import place_of

BLOCKS = ((Role.TITLE, "标题"), (Role.BYLINE, "记者"), (Role.BODY, "第一段。"), (Role.BODY, "第二段。"))
ARTICLE = Article("0" * 12, "news", "1", tuple(Block(role, text, (), "1") for role, text in BLOCKS))
LINES = (PrintedLine(12, "　以 改 革", ((1, 2), (3, 4), (5, 6)), ((3, 4),)), PrintedLine(13, "广告", ()))
ORIGINALS = [Original("page.txt", "1", LINES)]


@pytest.fixture
def lines(qtbot: QtBot) -> OriginalLines:
    widget = OriginalLines(load_theme("paper"))
    qtbot.addWidget(widget)
    widget.resize(320, 300)
    widget.show_lines(ORIGINALS)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        (Span(7, 7), "第一段。"),
        (Span(7, 12), "第一段。\n第二段。"),
        (Span(0, 0), "标题\n记者"),
        (Span(4, 8), "标题\n记者\n第一段。"),
        (Span(15, 15), "第二段。"),
    ],
)
def test_whole_paragraphs_are_shown_and_the_whole_headline_block(span: Span, shown: str) -> None:
    assert ARTICLE.text[slice(*around(ARTICLE, span))] == shown


def test_lines_stand_as_they_are_printed(lines: OriginalLines) -> None:
    assert lines.toPlainText().split("\n")[1:] == ["　以 改 革", "广告"]
    assert lines.toPlainText().startswith("Page 1, lines 12–13 · page.txt")


@pytest.mark.parametrize("name", THEMES)
def test_what_was_used_and_what_was_asked_for_look_different(lines: OriginalLines, name: str) -> None:
    theme = load_theme(name)
    lines.set_theme(theme)
    cursor = QTextCursor(lines.document())
    colours = {}
    for char in "以改广":
        cursor = lines.document().find(char)
        colours[char] = cursor.charFormat().foreground().color()
    assert colours == {"以": theme["ink"], "改": theme["on_selection"], "广": theme["ink3"]}
    lines.grab()


def test_o_brings_the_lines_and_puts_them_away(qtbot: QtBot, window: MainWindow) -> None:
    window.view.pane.select(place_of(window, "标准化"))
    qtbot.keyClick(window.view.pane, Qt.Key.Key_O)
    assert window.side.original
    assert "断提升政务服务水平，建设标准化政务服\n务中心" in window.side.original.toPlainText()
    qtbot.keyClick(window.view.pane, Qt.Key.Key_O)
    assert window.side.isHidden()


def test_the_lines_follow_the_reader(qtbot: QtBot, window: MainWindow) -> None:
    window.side.choose(ORIGINAL)
    window.frame.show_side(True)
    shown = window.side.original
    assert shown
    assert "以 改 革 创 新 释 放 发 展 活 力" in shown.toPlainText()
    window.view.pane.select(place_of(window, "自启动"))
    qtbot.waitUntil(lambda: "自启动“一网通办改革百日攻坚”专项" in shown.toPlainText())
    window.commands.open_neighbour(1)
    qtbot.waitUntil(lambda: "全国劳动模范和先进工作者表彰大会隆重举行" in shown.toPlainText())


def test_tabs_change_by_keys_and_count_notes(qtbot: QtBot, window: MainWindow) -> None:
    window.frame.show_side(True)
    QApplication.processEvents()
    window.session.highlight(place_of(window, "标准化"), "blue")
    tabs = window.side.tabs
    assert tabs
    assert tabs.accessibleTabName(NOTES) == "Notes 1"
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert window.side.original
    assert window.side.original.isVisible()
