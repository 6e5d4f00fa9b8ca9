"""Draws laid-out text and its rules; finds where ranges of it stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from reader.typeset.compose import accent_space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QPainter

    from reader.typeset.page import Laid
    from reader.typeset.style import Style

    Colours = Callable[[str], QColor]

FOOT: Final = 4
"""how far a highlight reaches below the character boxes"""


class Piece(NamedTuple):
    """The part of a range that stands on one line; a rectangle around its character boxes."""

    rect: QRectF
    first: bool
    """whether the range begins here"""
    last: bool


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
    for number in laid.between(*strip):
        draw_line(painter, laid, number, colour, ink)


def draw_line(painter: QPainter, laid: Laid, number: int, colour: Colours, ink: str = "") -> None:
    """One line of a slice; in one ink if it is given."""
    glyphs, current = laid.lines[number].glyphs, ""
    origin = QPointF(0, laid.line_top(number) + laid.kind.baseline)
    for inked in glyphs.runs:
        wanted = ink or inked.ink
        if wanted != current:
            painter.setPen(colour(wanted))
            current = wanted
        painter.drawGlyphRun(origin, inked.run)
    if glyphs.doubts:
        draw_doubts(painter, laid, number, glyphs.doubts, colour(ink or "ruby"))


def draw_doubts(
    painter: QPainter, laid: Laid, number: int, doubts: Sequence[tuple[float, float]], ink: QColor
) -> None:
    """Dots under the readings that are not certain, between them and the character boxes of a line."""
    y = int(laid.line_top(number) + laid.kind.box) - 0.5
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
    for left, right in doubts:
        painter.drawLine(QPointF(round(left) + 0.5, y), QPointF(round(right) - 0.5, y))


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """A rectangle of one colour.

    `fillRect` takes gradients too; to find out that it was given none takes 3 ms of the start.
    """
    painter.setBackground(colour)
    painter.eraseRect(rect)


def draw_rules(painter: QPainter, laid: Laid, style: Style, colour: Colours) -> None:
    """The accent rule under the headline block, or the one beside a standfirst."""
    above, thickness, _ = accent_space(style)
    if laid.paragraph.accent and laid.before:
        fill(painter, QRectF(0, laid.top + above, style.scaled(48), thickness), colour("accent"))
    if laid.paragraph.rule:
        height = len(laid.lines) * laid.kind.pitch
        fill(painter, QRectF(0, laid.line_top(0), thickness, height), colour("accent"))


class Brush(NamedTuple):
    """With what, and how far, overlays are drawn."""

    painter: QPainter
    strip: tuple[float, float]
    style: Style
    colour: Colours

    @property
    def foot(self) -> int:
        """How far a highlight reaches below the character boxes."""
        return self.style.scaled(FOOT)
