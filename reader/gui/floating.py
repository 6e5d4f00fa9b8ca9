"""Panels that float over the text: where they go, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from reader.gui.painting import FLOATING_RADIUS, draw_ground

if TYPE_CHECKING:
    from reader.gui.theme import Theme

APART = 8
"""px between the text a panel belongs to and the panel"""


def place_by(rect: QRect, size: QSize, within: QRect) -> QPoint:
    """The top left corner of a panel below `rect`; above if there is no room, inside in any case."""
    below, above = rect.bottom() + 1 + APART, rect.top() - APART - size.height()
    fits_below = below + size.height() <= within.bottom() + 1
    top = below if fits_below or above < within.top() else above
    return QPoint(
        _inside(rect.left(), size.width(), within.left(), within.width()),
        _inside(top, size.height(), within.top(), within.height()),
    )


def _inside(start: int, length: int, low: int, room: int) -> int:
    return max(low, min(start, low + room - length))


class FloatingPanel(QFrame):
    """A raised ground with an edge and round corners; a child of what it floats over."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # the text below selects by mouse
        self.hide()

    def _place_by(self, rect: QRect, within: QRect) -> None:
        self.adjustSize()
        self.move(place_by(rect, self.size(), within))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            draw_ground(
                painter, QRectF(self.rect()), self._theme["raised"], self._theme["edge"], FLOATING_RADIUS
            )
