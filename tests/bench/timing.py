"""CPU time of the window's thread, in our pane and in a stock browser that shows the same text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.bench.sample import Sample, make_browser, make_pane, make_sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QTextBrowser

    from reader.gui.reading_pane import ReadingPane


def cpu(act: Callable[..., object], *arguments: object) -> float:
    """Milliseconds to do something and to paint what it changed."""
    begun = time.thread_time()
    act(*arguments)
    QApplication.processEvents()
    return (time.thread_time() - begun) * 1000


def microseconds(act: Callable[[QPoint], object], point: QPoint) -> float:
    """The same, nothing painted, in microseconds."""
    begun = time.thread_time()
    act(point)
    return (time.thread_time() - begun) * 1e6


def fill(browser: QTextBrowser, text: str) -> None:
    """Show a text."""
    browser.setPlainText(text)
    finish(browser)


def finish(browser: QTextBrowser) -> None:
    """Lay out now what the browser would lay out bit by bit, with a wrong scroll bar until then."""
    browser.document().size()


def both(folder: str, length: int) -> tuple[Sample, ReadingPane, QTextBrowser]:
    """Pane and browser in the middle of the article, all of the browser's text laid out."""
    sample = make_sample(folder, length)
    pane, browser = make_pane(), make_browser()
    pane.show_article(*sample)
    fill(browser, sample.article.text)
    pane.go_to(len(sample.article.text) // 2)
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum() // 2)
    QApplication.processEvents()
    return sample, pane, browser
