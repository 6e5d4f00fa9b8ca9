"""Shapes that several widgets draw: grounds, focus rings, badges."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.gui.stylesheet import SMALL, grown, sized
from reader.typeset.paint import fill

if TYPE_CHECKING:
    from reader.gui.theme import Theme

CONTROL_RADIUS = 6
FLOATING_RADIUS = 8
BAR = 3
"""width of the bar at the left of what is current"""

KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""reasons for which a reader expects to see where the focus is"""


class RowState(NamedTuple):
    """What a view knows of a row beyond its value."""

    current: bool
    """what is being read"""
    focused: bool
    """the view has the focus"""
    keyboard: bool
    """the keyboard stands on this row"""
    hovered: bool


def draw_ground(
    painter: QPainter, rect: QRectF, fill: QColor, edge: QColor | None = None, radius: float = CONTROL_RADIUS
) -> None:
    """A rounded rectangle, with a 1 px border if it has an edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    # a line of odd width is crisp only when its middle runs through the middle of pixels
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5) if edge else rect
    painter.drawRoundedRect(inner, radius, radius)


def draw_focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = CONTROL_RADIUS) -> None:
    """The 2 px ring of keyboard focus, just inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["accent"], 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def badge_width(font: QFont, number: int) -> int:
    """How wide a badge is: a circle for one digit, a lozenge for more."""
    metrics = QFontMetrics(sized(font, SMALL))
    return max(grown(font, 20), metrics.horizontalAdvance(str(number)) + grown(font, 12))


def draw_badge(painter: QPainter, rect: QRect, number: int, fill: QColor, text: QColor) -> None:
    """A count in a lozenge; the painter's font is the interface's."""
    painter.save()
    painter.setFont(sized(painter.font(), SMALL, bold=False))
    draw_ground(painter, QRectF(rect), fill, radius=rect.height() / 2)
    painter.setPen(text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def draw_progress(painter: QPainter, ring: QRectF, read: float, colour: QColor) -> None:
    """How far an article is read: an empty, half or full ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if read >= FINISHED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring.adjusted(0.75, 0.75, -0.75, -0.75))
    if BEGUN <= read < FINISHED:
        painter.setBrush(colour)
        painter.drawPie(ring.adjusted(0.75, 0.75, -0.75, -0.75), 90 * 16, 180 * 16)


def draw_chevron(painter: QPainter, middle: QPointF, colour: QColor, *, down: bool) -> None:
    """The 16 px sign that a row opens; drawn as lines, as a tree has one in most rows."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    corners = ((-4, -2), (0, 2), (4, -2)) if down else ((-2, -4), (2, 0), (-2, 4))
    painter.drawPolyline([middle + QPointF(*corner) for corner in corners])


def draw_row_ground(painter: QPainter, rect: QRect, theme: Theme, state: RowState) -> None:
    """What lies below a row's text: tint or well, bar, focus ring."""
    if state.current or state.hovered:
        fill(painter, rect, theme["tint" if state.current and state.focused else "well"])
    if state.current:
        fill(painter, QRect(rect.left(), rect.top(), BAR, rect.height()), theme["accent"])
    if state.keyboard:
        draw_focus_ring(painter, QRectF(rect), theme, 0)


def own_viewport(view: QAbstractScrollArea) -> None:
    """Give a view a viewport made in Python, on which the view paints its own ground.

    Asked for one that Qt made, PySide looks through all kinds of widgets for its type: 15 ms once.
    """
    view.setViewport(QWidget())


def paint_ground(view: QAbstractScrollArea, rect: QRect, colour: QColor) -> None:
    """Fill what a view is about to paint on.

    Not by a palette: the application's style sheet takes a widget's own palette back.
    """
    with QPainter(view.viewport()) as painter:
        fill(painter, rect, colour)


BEGUN, FINISHED = 0.02, 0.98
"""shares read from which a ring is half and full: the last line is seldom scrolled to exactly"""
