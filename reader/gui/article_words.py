"""Gathers the words of the open article for the panel that lists them, and shows their places."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.word_rows import WordRow
from reader.issue.model import Span
from reader.library.known_words import NEW
from reader.library.vocabulary import COUNTED, piecewise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.gui.learning import Learning
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session
    from reader.gui.words_panel import WordsPanel
    from reader.library.catalogue import OpenArticle

_SLICE = 0.012
"""seconds of work at a time"""
_KEPT = 4
"""articles whose words are remembered"""


class ArticleWords(QObject):
    """Works while the panel is in sight, a slice at a time, and remembers what it found."""

    counted = Signal(int)
    """how many new words the article has; 0 until that is known"""

    def __init__(self, session: Session, pane: ReadingPane, panel: WordsPanel, learning: Learning) -> None:
        super().__init__(panel)
        self._session, self._pane, self._panel, self._learning = session, pane, panel, learning
        self._found: dict[str, list[WordRow]] = {}
        self._steps: Iterator[None] | None = None
        self._at: tuple[WordRow, int] | None = None
        """the word whose place was shown last, and which of them"""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)
        session.article_opened.connect(self._show)
        session.words_changed.connect(self._forget)
        session.known_changed.connect(self.show_known)
        panel.shown.connect(self._show)
        panel.list.left.connect(lambda: pane.ring_word(None))
        panel.list.place_requested.connect(self._go_to)
        panel.list.mark_requested.connect(learning.mark)

    def show_known(self) -> None:
        """Show what is known now, and how hard words are in the list that the reader goes by."""
        from reader.language.levels import level_of

        if self._panel.isVisible():
            level = partial(level_of, standard=self._learning.standard())
            self._panel.words.set_known(self._session.library.known.states, level)
            self.counted.emit(self._panel.words.count(NEW))

    def _forget(self) -> None:
        self._found.clear()
        self._show()

    def _show(self) -> None:
        """List the words of the open article, once they are gathered."""
        self._timer.stop()
        if not self._panel.isVisible():
            return
        opened = self._session.opened
        self.show_known()
        found = self._found.get(opened.article.id) if opened else []
        self._panel.set_reading(found is None)
        self._panel.words.set_words(found or ())
        self.counted.emit(self._panel.words.count(NEW))
        if found is None and opened is not None:
            self._steps = self._gather(opened)
            self._work()

    def _work(self) -> None:
        if not self._panel.isVisible():  # shown again, it begins anew
            self._timer.stop()
            return
        end = monotonic() + _SLICE
        while monotonic() < end and self._steps is not None:
            if next(self._steps, True):
                self._steps = None
                self._timer.stop()
                self._show()
                return
        self._timer.start()

    def _gather(self, opened: OpenArticle) -> Iterator[None]:
        found: dict[str, WordRow] = {}
        gloss = self._session.library.meanings.gloss_before
        catalogue, starts = self._session.library.catalogue, opened.article.starts
        for number, block in enumerate(opened.article.blocks):
            for tokens in piecewise(catalogue.tokens(opened, number), block):
                for at, token in enumerate(tokens):
                    if token.kind in COUNTED and any(token.pinyin):
                        whole = token.closed_up
                        if (row := found.get(whole.word)) is None:
                            behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
                            row = found[whole.word] = WordRow(whole, behind, gloss)
                        row.places.append(Span(starts[number] + token.start, starts[number] + token.end))
                yield
        while len(self._found) >= _KEPT:
            del self._found[next(iter(self._found))]
        self._found[opened.article.id] = list(found.values())

    def _go_to(self, row: WordRow) -> None:
        """Show the first place of a word, or the one after that which was shown last."""
        last = self._at[1] if self._at and self._at[0] is row else -1
        number = (last + 1) % len(row.places)
        self._at = (row, number)
        self._pane.bring_into_view(row.places[number])
        self._pane.ring_word(row.places[number])
