"""Highlights, drawn under the text: found by place, made into few large shapes that are kept."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import lru_cache
from itertools import accumulate
from math import ceil, floor
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainterPath

from reader.annotation.colours import FILLED
from reader.typeset.paint import FOOT

if TYPE_CHECKING:
    from reader.typeset.lines import Line
    from reader.typeset.page import Laid
    from reader.typeset.paint import Brush
    from reader.typeset.style import Style, Type

_RADIUS: Final = 3
_INK: Final = 0.08
"""how far the ink of most Han characters reaches below the baseline, em"""
_KEPT: Final = 400
"""of how many lines the shapes are kept"""
_FEW: Final = 8
"""so many highlights are compared with each other one, more are sorted first"""
Range = tuple[int, int, str]
"""start, end and colour of a highlight"""


class Tint(NamedTuple):
    """A highlight to be drawn."""

    start: int
    end: int
    colour: str
    level: int = 0
    """0, 1, 2, … : which of the places below the text its rule has, so that those that overlap differ"""
    layer: int = 0
    """it lies over those of lower layers; those of one layer do not overlap"""


class _Shapes(NamedTuple):
    """What is drawn of highlights on a line: (role of the colour, shape) from below to above."""

    line: Line
    tints: list[Tint]
    fills: list[tuple[str, QPainterPath]]
    rules: list[tuple[str, QRect]]


class Tints:
    """The highlights of one article."""

    def __init__(self) -> None:
        self._ranges: list[Range] = []
        self._ranked: list[Tint] = []
        self._tints: list[Tint] = []
        self._starts: list[int] = []
        self._reach: list[int] = []
        self._shapes: dict[int, _Shapes] = {}

    def set(self, ranges: list[Range]) -> None:
        """Takes (start, end, colour) of every highlight, the oldest first."""
        self._ranked = _ranked(ranges, self._ranked[: _common(self._ranges, ranges)])
        self._ranges = ranges
        self._tints = sorted(self._ranked, key=lambda tint: tint.start)
        self._starts = [tint.start for tint in self._tints]
        self._reach = list(accumulate((tint.end for tint in self._tints), max))

    def between(self, start: int, end: int) -> list[Tint]:
        """The highlights that touch a span of article positions."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [tint for tint in self._tints[first:last] if tint.end > start]

    def draw(self, brush: Brush, laid: Laid) -> None:
        """Draws those on the lines of a slice that reach into the strip."""
        painter, colour = brush.painter, brush.colour
        for number in laid.between(*brush.strip) if self._tints else ():
            line, top = laid.lines[number], laid.line_top(number)
            if tints := self.between(line.start, line.end):
                shapes = self._shapes_of(line, tints, laid.kind, brush.style)
                painter.translate(0, top)
                for role, path in shapes.fills:
                    painter.fillPath(path, colour(role))
                # after all fills: a newer fill may reach below an older rule, and would hide it
                for role, rect in shapes.rules:
                    painter.fillRect(rect, colour(role))
                painter.translate(0, -top)

    def _shapes_of(self, line: Line, tints: list[Tint], kind: Type, style: Style) -> _Shapes:
        kept = self._shapes.pop(line.start, None)
        if kept is None or kept.line is not line or kept.tints != tints:
            kept = _shaped(line, tints, kind, style)
        self._shapes[line.start] = kept
        if len(self._shapes) > _KEPT:
            del self._shapes[next(iter(self._shapes))]
        return kept


def _shaped(line: Line, tints: list[Tint], kind: Type, style: Style) -> _Shapes:
    """The shapes of a line; their origin is its top."""
    fills: defaultdict[tuple[int, str], QPainterPath] = defaultdict(_path)
    rules = []
    thick, foot, top = max(2, style.scaled(1.5)), style.scaled(FOOT), round(kind.box)
    for tint in sorted(tints, key=lambda tint: tint.layer):
        left = _rounded(line.xs[max(tint.start - line.start, 0)] - 1)
        width = _rounded(line.xs[min(tint.end, line.end) - line.start] + 1) - left
        height = kind.px + foot - _lift(kind, tint.level, thick, foot)
        if tint.colour in FILLED:
            shape = _rounded_top(width, height, tint.start >= line.start, tint.end <= line.end)
            fills[tint.layer, tint.colour].addPath(shape.translated(left, top))
        rules.append((f"rule_{tint.colour}", QRect(left, top + height - thick, width, thick)))
    ordered = [(f"fill_{colour}", fills[layer, colour]) for layer, colour in sorted(fills)]
    return _Shapes(line, tints, ordered, rules)


def _rounded(x: float) -> int:
    return floor(x + 0.5)


def _path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # neighbours of one colour may touch
    return path


def _lift(kind: Type, level: int, thick: int, foot: int) -> int:
    """How much higher than alone a rule stands; so up to three of one place can be told apart."""
    if level == 0:
        return 0
    return -(thick + 1) if level == 2 else min(thick + 1, _room(kind, foot - thick))


def _room(kind: Type, below: int) -> int:
    """How far a rule that stands `below` the character boxes may rise without touching the glyphs.

    In lines of the body the blank at the foot of the boxes counts; in small lines it is too little.
    """
    box = int(kind.box + kind.px + 0.5)
    return below + (max(0, box - ceil(kind.baseline + _INK * kind.px)) if kind.running else 0)


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


def _common(one: list[Range], other: list[Range]) -> int:
    """How many ranges two lists have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _ranked(ranges: list[Range], known: list[Tint]) -> list[Tint]:
    """Levels and layers: of all older ones it overlaps, a highlight has another level and a higher layer.

    `known` are those of the first ranges.
    """
    found = list(known)
    if len(ranges) - len(known) > _FEW:
        older = _overlapped(ranges)
        for index in range(len(known), len(ranges)):
            found.append(_rank(ranges[index], [found[other] for other in older[index]]))
    else:
        for start, end, colour in ranges[len(known) :]:
            under = [tint for tint in found if tint.start < end and tint.end > start]
            found.append(_rank((start, end, colour), under))
    return found


def _rank(one: Range, under: list[Tint]) -> Tint:
    if not under:
        return Tint(*one)
    taken, level = {tint.level for tint in under}, 0
    while level in taken:
        level += 1
    return Tint(*one, level, 1 + max(tint.layer for tint in under))


def _overlapped(ranges: list[Range]) -> list[list[int]]:
    """For each range the older ones it overlaps."""
    older: list[list[int]] = [[] for _ in ranges]
    active: list[int] = []
    for index in sorted(range(len(ranges)), key=lambda index: ranges[index][0]):
        active = [other for other in active if ranges[other][1] > ranges[index][0]]
        for other in active:
            older[max(index, other)].append(min(index, other))
        active.append(index)
    return older
