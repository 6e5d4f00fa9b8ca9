"""Which printed lines are shown: those of what is selected, or of the paragraph the reader is at."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from reader.gui.side_panel import NOTES, ORIGINAL
from reader.issue.model import Span
from reader.typeset.style import HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.frame import Frame
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session
    from reader.gui.side_panel import SidePanel
    from reader.issue.model import Article
    from reader.library.originals import Original

_CALM = 80
"""ms after the last move of the caret"""


class Originals(QObject):
    """Lets the side panel show the printed lines, and follow the reader from then on."""

    def __init__(self, session: Session, pane: ReadingPane, side: SidePanel, frame: Frame) -> None:
        super().__init__(pane)
        self._session, self._pane, self._side, self._frame = session, pane, side, frame
        self._aim: int | None = None
        self._brought = False
        self._moved = QTimer(self, singleShot=True, interval=_CALM)
        self._moved.timeout.connect(side.refresh_original)
        signals = (pane.caret_moved, pane.selection_changed, pane.position_changed, session.article_opened)
        for moved in signals:
            moved.connect(self._follow)

    def lines(self) -> Sequence[Original]:
        """The printed lines of where the reader is."""
        opened, chosen = self._session.opened, self._pane.selection()
        if opened is None or not opened.article.blocks:
            return ()
        at = self._place()
        return self._session.original(around(opened.article, chosen or Span(at, at)), chosen)

    def toggle(self) -> None:
        """Bring the lines to the front, or put away what that brought."""
        if self._side.isVisible() and self._side.tab == ORIGINAL:
            self._side.choose(NOTES)
            if self._brought:
                self._frame.show_side(False)
            return
        self._brought = not self._side.isVisible()
        self._side.choose(ORIGINAL)
        self._frame.show_side(True)

    def aim(self, point: QPoint) -> None:
        """Mean the paragraph at a point of the screen, until the reader goes elsewhere."""
        self._aim = self._pane.position_at(self._pane.viewport().mapFromGlobal(point))
        self._side.refresh_original()

    def _place(self) -> int:
        return self._aim if self._aim is not None else self._pane.reading_place()

    def _follow(self) -> None:
        self._aim = None
        if self._side.isVisible():
            self._moved.start()


def around(article: Article, span: Span) -> Span:
    """The paragraphs that a span touches; of the headline block, all of it."""
    starts = article.starts
    first = max(0, bisect_right(starts, span.start) - 1)
    last = max(first, bisect_right(starts, max(span.start, span.end - 1)) - 1)
    head = [number for number, block in enumerate(article.blocks) if block.role in HEAD]
    if any(number in head for number in (first, last)):
        first, last = min(first, head[0]), max(last, head[-1])
    return Span(starts[first], starts[last] + len(article.blocks[last].text))
