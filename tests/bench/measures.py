"""One measurement: `python -m tests.bench.measures NAME LIBRARY LENGTH` prints its samples.

Each function gives pairs: our pane's sample and the baseline's, taken one after the other.
"""

from __future__ import annotations

import json
import random
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from reader.annotation.colours import COLOURS
from reader.gui.pane_marks import Mark
from tests.bench.sample import HEIGHT, WIDTH, fresh, make_browser, make_pane, make_sample
from tests.bench.timing import both, cpu, fill, finish, microseconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QAbstractScrollArea, QTextBrowser

    Pairs = Iterator[tuple[float, float]]
    """sample and baseline"""

SHORT: Final = 3600
MARK: Final = 8
"""characters of a highlight"""


def open_long(folder: str, length: int) -> Pairs:
    """The long article against one of SHORT characters."""
    long, short = make_sample(folder, length), make_sample(folder, SHORT)
    one, other = make_pane(), make_pane()
    for _ in range(25):
        yield cpu(one.show_article, *fresh(long)), cpu(other.show_article, *fresh(short))


def open_both(folder: str, length: int) -> Pairs:
    """Our pane against the browser."""
    sample = make_sample(folder, length)
    pane, browser = make_pane(), make_browser()
    text = sample.article.text
    for _ in range(5):
        yield cpu(pane.show_article, *fresh(sample)), cpu(fill, browser, text)


def scroll(folder: str, length: int) -> Pairs:
    """A wheel's step down, through text that was not shown before."""

    def step(view: QAbstractScrollArea) -> None:
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 60)

    _, pane, browser = both(folder, length)
    for _ in range(400):
        yield cpu(step, pane), cpu(step, browser)


def repaint(folder: str, length: int) -> Pairs:
    """The whole viewport anew."""
    _, pane, browser = both(folder, length)
    for _ in range(100):
        yield cpu(pane.viewport().repaint), cpu(browser.viewport().repaint)


def hit(folder: str, length: int) -> Pairs:
    """Which word is under a point; in microseconds."""
    _, pane, browser = both(folder, length)

    def word_in_browser(point: QPoint) -> None:
        browser.cursorForPosition(point).select(QTextCursor.SelectionType.WordUnderCursor)

    chance = random.Random(3)
    for _ in range(1000):
        point = QPoint(chance.randrange(60, WIDTH - 60), chance.randrange(20, HEIGHT - 20))
        yield microseconds(pane.word_at, point), microseconds(word_in_browser, point)


def highlight(folder: str, length: int) -> Pairs:
    """One more highlight on the screen."""
    _, pane, browser = both(folder, length)
    first, top = pane.position(), browser.cursorForPosition(QPoint(0, 0)).position()
    marks: list[Mark] = []
    for number in range(40):
        marks.append(_mark(number, first + 10 * number))
        yield cpu(pane.set_marks, list(marks)), cpu(_colour, browser, [top + 10 * number])


def highlights_1000(folder: str, length: int) -> Pairs:
    """A thousand highlights all over the article."""
    sample, pane, browser = both(folder, length)
    chance = random.Random(5)
    for _ in range(3):
        starts = [chance.randrange(len(sample.article.text) - MARK) for _ in range(1000)]
        marks = [_mark(number, start) for number, start in enumerate(starts)]
        yield cpu(pane.set_marks, marks), cpu(_colour, browser, starts)


def _mark(number: int, start: int) -> Mark:
    return Mark(str(number), start, start + MARK, COLOURS[number % len(COLOURS)], "")


def _colour(browser: QTextBrowser, starts: list[int]) -> None:
    ground = QTextCharFormat()
    ground.setBackground(QColor("#FBE5AE"))
    cursor = QTextCursor(browser.document())
    cursor.beginEditBlock()
    for start in starts:
        cursor.setPosition(start)
        cursor.setPosition(start + MARK, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(ground)
    cursor.endEditBlock()


def resize(folder: str, length: int) -> Pairs:
    """Another width: the text is set anew."""
    _, pane, browser = both(folder, length)

    def narrow(view: QAbstractScrollArea, width: int) -> None:
        view.resize(width, HEIGHT)
        if view is browser:
            finish(browser)

    for number in range(12):
        width = WIDTH - 20 * (number % 6 + 1)
        yield cpu(narrow, pane, width), cpu(narrow, browser, width)


MEASURES: Final = {
    each.__name__: each
    for each in (open_long, open_both, scroll, repaint, hit, highlight, highlights_1000, resize)
}


def main() -> None:
    name, folder, length = sys.argv[1:]
    application = QApplication([])
    print(json.dumps(list(MEASURES[name](folder, int(length)))))
    del application


if __name__ == "__main__":
    main()
