"""Words counted in the background of the window, beginning with the open article."""

from __future__ import annotations

import sqlite3
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.store.word_index import is_busy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.gui.session import Session
    from reader.library.changes import Fact

Answer = TypeVar("Answer")

_LOOK = 40
"""ms between two slices of work"""
_SLICE = 0.008
"""seconds of work at a time"""
_QUIET = 800
"""ms without changes after which it is counted again"""
_BUSY = 2000
"""ms after which a file is tried again that another program has"""
_TOLD = 100
"""slices between two times that the window is told while there is still work"""


class Counter(QObject):
    """Counts what is not counted, when nothing has changed for a moment; a lack of counts is never told."""

    counted = Signal()
    """more is counted than before"""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: Iterator[int] | None = None
        self._slices = 0
        self._waiting = (0, 0)
        """how many articles were to do at first, and now"""
        self._first_told = False
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self.start)
        session.library.changes.listen(self._hear)
        session.changed_outside.connect(self._quiet.start)

    def start(self) -> None:
        """Count from now on."""
        self._steps = None
        self._slices, self._waiting, self._first_told = 0, (0, 0), False
        self._timer.start(_LOOK)

    def cancel(self) -> None:
        """Stop; the next start of the program goes on from here."""
        self._timer.stop()
        self._quiet.stop()

    @property
    def busy(self) -> bool:
        """Whether something may still be uncounted."""
        return self._timer.isActive() or self._quiet.isActive()

    def _look(self) -> None:
        try:
            more = self._work()
        except sqlite3.Error as error:
            self._steps = None
            if is_busy(error):
                self._timer.start(_BUSY)
            else:
                self._timer.stop()  # such as a disk that is full: the reader hears of it elsewhere
            return
        self._slices += 1
        if not more:
            self._timer.stop()
        if not more or self._slices % _TOLD == 0 or self._first_is_done():
            self.counted.emit()

    def _first_is_done(self) -> bool:
        """Whether the open article, which is counted first, is done since this was last asked."""
        done = self._waiting[0] > self._waiting[1] and not self._first_told
        self._first_told = self._first_told or done
        return done

    def _work(self) -> bool:
        """A slice of work; whether there is more."""
        end = monotonic() + _SLICE
        if self._steps is None:
            opened = self._session.opened
            self._steps = self._session.library.vocabulary.count(opened.article.id if opened else None)
        while monotonic() < end:
            left = next(self._steps, None)
            if left is None:
                return False
            self._waiting = (max(self._waiting[0], left), left)
        return True

    def _hear(self, fact: Fact) -> None:
        if fact.kind in ("words", "issue", "correction"):
            self._quiet.start()


def asked(ask: Callable[[], Answer]) -> Answer | None:
    """What the counts answer; None while another program has their file, or if it cannot be read."""
    try:
        return ask()
    except sqlite3.Error:
        return None
