"""The sample issue's own text, repeated to any length, in our pane and in a stock text browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtWidgets import QApplication, QTextBrowser

from reader.gui.reading_pane import ReadingPane
from reader.gui.theme import load_theme
from reader.issue.model import Article, Block, Role
from reader.library.library import Library
from reader.typeset.glyphs import make_font
from reader.typeset.style import EM, SONG, Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.language.token import BlockTokens

Widget = TypeVar("Widget", ReadingPane, QTextBrowser)
WIDTH, HEIGHT = 900, 1000
"""px of the viewport"""


class Sample(NamedTuple):
    """An article and what gives the words of its blocks."""

    article: Article
    tokens: Callable[[int], BlockTokens]


def make_sample(folder: str, length: int) -> Sample:
    """An article of about `length` characters, from the first one of a library."""
    catalogue = Library(Path(folder)).catalogue
    opened = catalogue.open(catalogue.issues()[0].pages[0].articles[0].id)
    numbers = [at for at, block in enumerate(opened.article.blocks) if block.role is Role.BODY]
    once = sum(len(opened.article.blocks[at].text) + 1 for at in numbers)
    repeated = numbers * max(1, round(length / once))
    blocks = tuple(Block(Role.BODY, opened.article.blocks[at].text, (), "1") for at in repeated)
    known = {at: catalogue.tokens(opened, at) for at in numbers}
    return Sample(Article("0" * 12, "news", "1", blocks), lambda block: known[repeated[block]])


def fresh(sample: Sample) -> Sample:
    """The same article, of which nothing has been computed yet."""
    return sample._replace(article=Article(*sample.article))


def make_pane() -> ReadingPane:
    """Our pane in a window of its own, with ruby over every word."""
    pane = ReadingPane()
    pane.set_theme(load_theme("paper"))
    pane.set_look(Look(pinyin="all"))
    return _shown(pane)


def make_browser() -> QTextBrowser:
    """The stock browser at the same size, without ruby."""
    browser = QTextBrowser()
    browser.setFont(make_font(SONG, EM))
    return _shown(browser)


def _shown(widget: Widget) -> Widget:
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()
    return widget
