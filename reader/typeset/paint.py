"""Draws laid-out text and what lies over and under it: highlights, selection, rules."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainterPath

from reader.typeset.compose import accent_space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QColor, QPainter

    from reader.typeset.page import Laid
    from reader.typeset.style import Style, Type

    Colours = Callable[[str], QColor]

_RADIUS: Final = 3
_FOOT: Final = 4
"""how far a highlight reaches below the character boxes"""
_INK: Final = 0.08
"""how far the ink of most Han characters reaches below the baseline, em"""


class Piece(NamedTuple):
    """The part of a range that stands on one line; a rectangle around its character boxes."""

    rect: QRectF
    first: bool
    """whether the range begins here"""
    last: bool


class Tint(NamedTuple):
    """A highlight to be drawn."""

    start: int
    end: int
    colour: str
    level: int
    """its rule stands so many rules higher than that of a highlight alone"""


def pieces(laid: Laid, start: int, end: int, strip: tuple[float, float] | None = None) -> Iterator[Piece]:
    """The rectangles of a range of article positions, line by line; only those in a strip if it is given."""
    kind = laid.kind
    numbers = laid.between(*strip) if strip else range(len(laid.lines))
    for number in range(max(numbers.start, laid.line_of(start)), numbers.stop):
        line = laid.lines[number]
        if line.start >= end:
            return
        left, right = max(start, line.start), min(end, line.end)
        if left < right:
            x, edge = line.xs[left - line.start], line.xs[right - line.start]
            top = laid.line_top(number) + kind.box
            yield Piece(QRectF(x, top, edge - x, kind.px), left == start, right == end)


def draw_text(
    painter: QPainter, laid: Laid, strip: tuple[float, float], colour: Colours, ink: str = ""
) -> None:
    """The lines of a slice that reach into a strip; in one ink if it is given."""
    baseline = laid.kind.baseline
    current = ""
    for number in laid.between(*strip):
        origin = QPointF(0, laid.line_top(number) + baseline)
        for inked in laid.lines[number].runs:
            wanted = ink or inked.ink
            if wanted != current:
                painter.setPen(colour(wanted))
                current = wanted
            painter.drawGlyphRun(origin, inked.run)


def draw_rules(painter: QPainter, laid: Laid, style: Style, colour: Colours) -> None:
    """The accent rule under the headline block, or the one beside a standfirst."""
    above, thickness, _ = accent_space(style)
    if laid.paragraph.accent and laid.before:
        painter.fillRect(QRectF(0, laid.top + above, style.scaled(48), thickness), colour("accent"))
    if laid.paragraph.rule:
        height = len(laid.lines) * laid.kind.pitch
        painter.fillRect(QRectF(0, laid.line_top(0), thickness, height), colour("accent"))


class Brush(NamedTuple):
    """With what, and how far, overlays are drawn."""

    painter: QPainter
    strip: tuple[float, float]
    style: Style
    colour: Colours

    @property
    def foot(self) -> int:
        """How far a highlight reaches below the character boxes."""
        return self.style.scaled(_FOOT)


def draw_tints(brush: Brush, laid: Laid, tints: Sequence[Tint]) -> None:
    """Highlights, the oldest first: fills that never reach above the boxes, and their rules."""
    # all rules come after all fills: a newer fill may reach below an older rule, and would hide it
    rules = [rule for tint in tints for rule in _filled(brush, laid, tint)]
    for rect, colour in rules:
        brush.painter.fillRect(rect, colour)


def _filled(brush: Brush, laid: Laid, tint: Tint) -> Iterator[tuple[QRect, QColor]]:
    """Draws the fill of a highlight; gives the rules that are yet to be drawn."""
    fill, rule = brush.colour(f"fill_{tint.colour}"), brush.colour(f"rule_{tint.colour}")
    thick = max(2, brush.style.scaled(1.5))
    lift = min((thick + 1) * tint.level, _room(laid.kind, brush.foot - thick))
    for piece in pieces(laid, tint.start, tint.end, brush.strip):
        rect = _snapped(piece.rect.adjusted(-1, 0, 1, brush.foot)).adjusted(0, 0, 0, -lift)
        shape = _rounded_top(rect.width(), rect.height(), piece.first, piece.last)
        brush.painter.fillPath(shape.translated(rect.left(), rect.top()), fill)
        yield QRect(rect.left(), rect.top() + rect.height() - thick, rect.width(), thick), rule


def _room(kind: Type, below: int) -> int:
    """How far a rule that stands `below` the character boxes may rise without touching the glyphs.

    In lines of the body the blank at the foot of the boxes counts; in small lines it is too little.
    """
    box = int(kind.box + kind.px + 0.5)
    return below + (max(0, box - ceil(kind.baseline + _INK * kind.px)) if kind.running else 0)


def draw_selection(brush: Brush, laid: Laid, start: int, end: int) -> None:
    """Reversed type between two end bars."""
    accent = brush.colour("accent")
    for piece in pieces(laid, start, end, brush.strip):
        rect = _snapped(piece.rect.adjusted(0, -2, 0, brush.foot))
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


def _snapped(rect: QRectF) -> QRect:
    """A rectangle with its edges on whole pixels, where they are sharp."""
    return rect.toRect()


@lru_cache(maxsize=1000)
def _rounded_top(width: int, height: int, first: bool, last: bool) -> QPainterPath:
    """A shape with corners only at the top, only where the range begins and ends."""
    left, right = _RADIUS if first else 0, _RADIUS if last else 0
    path = QPainterPath(QPointF(0, height))
    path.lineTo(0, left)
    path.quadTo(QPointF(0, 0), QPointF(left, 0))
    path.lineTo(width - right, 0)
    path.quadTo(QPointF(width, 0), QPointF(width, right))
    path.lineTo(width, height)
    path.closeSubpath()
    return path


def levels(ranges: list[tuple[int, int]]) -> list[int]:
    """For each range the lowest level that none of the older ones it overlaps has; the oldest comes first."""
    found: list[int] = []
    for index, others in enumerate(_overlapped(ranges)):
        taken = {found[other] for other in others}
        found.append(next(level for level in range(index + 1) if level not in taken))
    return found


def _overlapped(ranges: list[tuple[int, int]]) -> list[list[int]]:
    """For each range the older ones it overlaps."""
    older: list[list[int]] = [[] for _ in ranges]
    active: list[int] = []
    for index in sorted(range(len(ranges)), key=lambda index: ranges[index][0]):
        active = [other for other in active if ranges[other][1] > ranges[index][0]]
        for other in active:
            older[max(index, other)].append(min(index, other))
        active.append(index)
    return older
