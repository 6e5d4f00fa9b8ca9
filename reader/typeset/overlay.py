"""Draws what lies over the text: selection, pointed word, hits of a search, caret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPen

from reader.typeset.paint import FOOT, draw_doubts, draw_text, pieces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRectF

    from reader.typeset.glyphs import Fonts
    from reader.typeset.page import Laid, Place
    from reader.typeset.paint import Brush
    from reader.typeset.ruby import Syllable
    from reader.typeset.ruby_lines import RubyLine
    from reader.typeset.style import Style

_RADIUS: Final = 3
_CARET: Final = 2
"""the caret's width"""


def draw_selection(brush: Brush, laid: Laid, start: int, end: int) -> None:
    """Reversed type between two end bars."""
    accent = brush.colour("accent")
    for piece in pieces(laid, start, end, brush.strip):
        rect = _snapped(piece.rect.adjusted(0, 0, 0, brush.foot))
        _draw_reversed(brush, laid, rect)
        if piece.first:
            brush.painter.fillRect(rect.left() - 2, rect.top(), 2, rect.height() + 4, accent)
        if piece.last:
            brush.painter.fillRect(rect.left() + rect.width(), rect.top(), 2, rect.height() + 4, accent)


def _draw_reversed(brush: Brush, laid: Laid, rect: QRect) -> None:
    painter, middle = brush.painter, rect.center().y()
    painter.fillRect(rect, brush.colour("selection"))
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    draw_text(painter, laid, (middle, middle), brush.colour, "on_selection")
    painter.restore()


def draw_pointed(brush: Brush, laid: Laid, start: int, end: int) -> None:
    """The rule under the word at the pointer."""
    for piece in pieces(laid, start, end, brush.strip):
        rect = _snapped(piece.rect)
        y = rect.top() + rect.height() + brush.foot + 1
        brush.painter.fillRect(rect.left(), y, rect.width(), 1, brush.colour("edge"))


def draw_hit_ground(brush: Brush, laid: Laid, start: int, end: int) -> None:
    """The ground of a place that was found; a highlight lies over it."""
    for piece in pieces(laid, start, end, brush.strip):
        rect = _snapped(piece.rect.adjusted(0, 0, 0, brush.foot))
        brush.painter.fillRect(rect, brush.colour("tint"))


def draw_hit(brush: Brush, laid: Laid, start: int, end: int) -> None:
    """The rule under a place that was found, below that of a highlight."""
    for piece in pieces(laid, start, end, brush.strip):
        rect = _snapped(piece.rect.adjusted(0, 0, 0, brush.foot))
        brush.painter.fillRect(rect.left(), rect.bottom() + 1, rect.width(), 1, brush.colour("accent"))


def draw_ring(brush: Brush, laid: Laid, span: tuple[int, int], role: str) -> None:
    """The ring around the one place that is meant."""
    brush.painter.setPen(QPen(brush.colour(role), 2))
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    for piece in pieces(laid, *span, brush.strip):
        rect = _snapped(piece.rect.adjusted(0, 0, 0, brush.foot)).adjusted(-2, -1, 2, 1)
        brush.painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def caret_rect(place: Place, style: Style) -> QRect:
    """Where the caret is drawn on the page: as high as a highlight, never beside the ruby."""
    kind = place.laid.kind
    top = round(place.top + kind.box)
    return QRect(round(place.x) - _CARET // 2, top, _CARET, kind.px + style.scaled(FOOT))


def draw_caret(brush: Brush, place: Place) -> None:
    """A bar in the accent colour."""
    brush.painter.fillRect(caret_rect(place, brush.style), brush.colour("accent"))


def _snapped(rect: QRectF) -> QRect:
    """A rectangle with its edges on whole pixels, where they are sharp."""
    return rect.toRect()


def draw_readings(brush: Brush, laid: Laid, readings: Mapping[int, Syllable], fonts: Fonts) -> None:
    """Readings by article positions over lines that were set without any."""
    if not (readings and laid.kind.running):
        return
    from reader.typeset.ruby_lines import RubyLines  # not before the first word is pointed at

    for number in laid.between(*brush.strip):
        line = laid.lines[number]
        here = {at: syllable for at, syllable in readings.items() if line.start <= at < line.end}
        if here:
            over = RubyLines(here, laid.kind, fonts).loosely_over(line.start, line.xs)
            _draw_over(brush, laid, number, over)


def _draw_over(brush: Brush, laid: Laid, number: int, over: RubyLine) -> None:
    origin = QPointF(0, laid.line_top(number) + laid.kind.baseline)
    for ink, run in over.runs():
        brush.painter.setPen(brush.colour(ink))
        brush.painter.drawGlyphRun(origin, run)
    draw_doubts(brush.painter, laid, number, over.doubts, brush.colour("ruby"))
