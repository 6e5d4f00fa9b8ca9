"""Python's garbage is collected in the window's thread, and nowhere else.

By itself Python collects in whichever thread happens to make the next object: the thread that waits for
workers would then destroy the widgets of a dialog that was closed, and Qt ends the program for that.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_OFTEN: Final = 1000
"""ms"""


class Collector(QObject):
    """Collects garbage now and then instead of Python, as much of it as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_OFTEN)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the oldest generation whose time has come."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, least) in enumerate(counts) if count > least]
        if due:
            gc.collect(due[-1])
