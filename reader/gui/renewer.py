"""Words found anew in the background of the window, where another version of the language found them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.library.renewal import Renewal

if TYPE_CHECKING:
    from reader.gui.session import Session

_LOOK = 40
"""ms between two looks at the worker"""


class Renewer(QObject):
    """Renews the words of a library's articles, beginning with the open one."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = Renewal(session.library, session.opened.article.id if session.opened else None)
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def cancel(self) -> None:
        """Stop; the next start of the program goes on from here."""
        self._timer.stop()
        self.work.cancel()

    def _look(self) -> None:
        self.work.poll()
        if self.work.finished:
            self._timer.stop()
