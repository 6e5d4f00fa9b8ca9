"""Ticks beside the scroll bar: where in the article the places are that were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.theme import Theme

WIDTH, HEIGHT = 5, 2
_SPARSE = 6
"""px of the strip for each tick, at least, for the places to be told apart"""


class FindTicks(QWidget):
    """A strip at the right of the text; lets the mouse through."""

    def __init__(self, pane: QAbstractScrollArea, theme: Theme) -> None:
        super().__init__(pane)
        self._theme, self._beside = theme, pane.viewport()
        self._shares: Sequence[float] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._beside.installEventFilter(self)
        self.hide()

    def show_shares(self, shares: Sequence[float]) -> None:
        """Mark these places, from 0 at the start of the article to 1 at its end."""
        self._shares = shares
        self.setVisible(bool(shares))
        self._place()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def _place(self) -> None:
        area = self._beside.geometry()
        self.setGeometry(area.right() - WIDTH, area.top(), WIDTH, area.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep beside the scroll bar."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw one tick for all places that are as good as one."""
        with QPainter(self) as painter:
            for y in self.ticks():
                painter.fillRect(0, y, WIDTH, HEIGHT, self._theme["accent"])

    def ticks(self) -> set[int]:
        """Where ticks stand; none where they would run into a bar, which tells no places."""
        room = self.height() - HEIGHT
        ticks = {int(share * room) for share in self._shares}
        return ticks if len(ticks) <= room // _SPARSE else set()
