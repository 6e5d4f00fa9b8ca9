"""Finding in the open article: from what is typed to the places shown in the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.find_bar import FindBar
from reader.gui.find_text import Searchable
from reader.gui.find_ticks import FindTicks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.gui.reading_pane import ReadingPane
    from reader.gui.theme import Theme
    from reader.issue.model import Span

_LONGEST = 100
"""characters of a selection that is looked for as it stands"""


class Finding(QObject):
    """Knows the places of the query; made when a reader first looks for something."""

    def __init__(self, pane: ReadingPane, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._pane = pane
        self._text: Searchable | None = None
        self._hits: Sequence[Span] = ()
        self._current: int | None = None
        """which of the places is shown; none where the reader came to another article"""
        self._from = 0
        self.bar = FindBar(theme, over)
        self._ticks = FindTicks(pane, theme)
        self.bar.hide()
        self.bar.query_changed.connect(self._search)
        self.bar.next_requested.connect(lambda: self.step(1))
        self.bar.previous_requested.connect(lambda: self.step(-1))
        self.bar.close_requested.connect(self.close)

    def open(self) -> None:
        """Ask what to look for; it is the selection, if there is one on which that makes sense."""
        selected = self._pane.selected_text()
        self._from = self._pane.reading_from()
        self._pane.select(None)  # its bar would lie over places, and its type hide their ring
        self._text = None
        self.bar.ask(selected if len(selected) <= _LONGEST and "\n" not in selected else "")
        self._search(self.bar.query())

    def step(self, step: int) -> None:
        """Go to the next place (1) or the one before (-1), round the ends; ask first if nothing was asked."""
        if not self.bar.isVisible():
            self.open()
        elif self._hits:
            self._show(self._beside(step))

    def look_again(self) -> None:
        """Mark the places in the article that is shown now; the reader stays where they are in it."""
        self._text = None
        if self.bar.isVisible():
            self._from = self._pane.reading_from()
            self._look_for(self.bar.query())
            self._current = None
            self.bar.show_count(0, len(self._hits))
            self._pane.show_hits(self._hits, None)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.bar.set_theme(theme)
        self._ticks.set_theme(theme)

    def close(self) -> None:
        """Put the bar away; the place that was shown is selected."""
        hit = self._hits[self._current] if self._current is not None else None
        self._hits, self._current = (), None
        self._pane.show_hits((), None)
        self._ticks.show_shares(())
        self._pane.setFocus()  # first: a hidden bar hands it to whoever comes next
        self.bar.hide()
        if hit is not None:
            self._pane.leave_from(self._from)
            self._pane.select(hit)

    def _search(self, query: str) -> None:
        self._look_for(query)
        self._show(self._first())

    def _look_for(self, query: str) -> None:
        if self._text is None:
            self._text = Searchable(self._pane.text())
        self._hits = self._text.find(query)
        length = len(self._pane.text())
        self._ticks.show_shares([hit.start / length for hit in self._hits])

    def _first(self) -> int:
        """The first place from where the reader was."""
        return bisect_left(self._hits, self._from, key=lambda hit: hit.start)

    def _beside(self, step: int) -> int:
        """The place after (1) or before (-1) the one that is shown, or where the reader is if none is."""
        if self._current is not None:
            return self._current + step
        return self._first() - (step < 0)

    def _show(self, number: int) -> None:
        """Show a place, counted round the ends."""
        hits = self._hits
        self._current = number % len(hits) if hits else None
        self.bar.show_count((self._current or 0) + 1, len(hits))
        current = hits[self._current] if self._current is not None else None
        self._pane.show_hits(hits, current)
        if current is not None:
            self._pane.reveal(current)
