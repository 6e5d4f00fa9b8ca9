"""Imports in the window: a timer looks at the workers, so that nothing ever waits for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.library.importing import Import
    from reader.library.library import Library

_LOOK = 30
"""ms between two looks at the workers"""


class Importer(QObject):
    """Runs one import after another."""

    progressed = Signal(int, str)
    """thousandths, and the file that is being read"""
    finished = Signal(object)
    """the import's Report"""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._work: Import | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        self._queue: list[Callable[[], Import]] = []

    def start(self, paths: list[Path]) -> None:
        """Import files and the text files in folders; pages of one issue are found by what they say."""

        def work() -> Import:
            """The import, made when its turn comes."""
            from reader.library.grouping import by_folder
            from reader.library.importing import Import

            return Import(self._library, [paths], by_folder)

        self._add(work)

    def read_again(self, issue: str, number: int, encoding: str) -> None:
        """Read a file of an issue, by its number, in another encoding."""

        def work() -> Import:
            """The import, made when its turn comes."""
            from reader.library.decoding import Redecoding

            return Redecoding(self._library, issue, number, encoding)

        self._add(work)

    def cancel(self) -> None:
        """Stop; what is complete stays."""
        self._queue.clear()
        if self._work is not None:
            self._work.cancel()
            self._look()

    def _add(self, work: Callable[[], Import]) -> None:
        self._queue.append(work)
        if self._work is None:
            self._next()

    def _next(self) -> None:
        self._work = self._queue.pop(0)()
        self._timer.start()
        self._look()

    def _look(self) -> None:
        if (work := self._work) is None:
            return
        progress = work.poll()
        self.progressed.emit(*progress)
        if work.finished:
            self._timer.stop()
            self._work = None
            self.finished.emit(work.report)
            if self._queue:
                self._next()
