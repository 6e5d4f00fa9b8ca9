"""The whole window on a real library, for the tests that drive it by real events."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import open_settings
from reader.gui.main_window import MainWindow
from reader.gui.reading_pane import ReadingPane
from reader.gui.start import make_window
from reader.gui.theme import load_theme
from reader.issue.model import Article, Span
from reader.language.token import Token
from reader.library.library import Library


def open_window(qtbot: QtBot, library: Library) -> MainWindow:
    window = make_window(library, open_settings(library.folder), "en", [])
    qtbot.addWidget(window)
    window.resize(1300, 900)
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return window


def open_pane(qtbot: QtBot, article: Article, tokens: Callable[[int], Sequence[Token]]) -> ReadingPane:
    """The pane alone, with an article in it."""
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(992, 600)
    pane.set_theme(load_theme("paper"))
    pane.show_article(article, tokens)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def place_of(window: MainWindow, quote: str) -> Span:
    assert window.session.opened
    start = window.session.opened.article.text.index(quote)
    return Span(start, start + len(quote))


def drag_over(qtbot: QtBot, window: MainWindow, quote: str) -> Span:
    """Select a quote that stands on one line with the mouse."""
    span, pane = place_of(window, quote), window.view.pane
    rect = pane.span_rect(span)
    left, right = QPoint(rect.left() + 2, rect.center().y()), QPoint(rect.right() - 2, rect.center().y())
    qtbot.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=left)
    qtbot.mouseMove(pane.viewport(), left + QPoint(12, 0))
    qtbot.mouseMove(pane.viewport(), right)
    qtbot.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=right)
    return span
