"""Accents that a font does not know how to place: they stand over or under their letter all the same.

A Chinese font has the usual accented letters, but its loose accents have no anchors: set behind a letter
that has one already, as in ā̌, they fall on the next character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import combining

from PySide6.QtCore import QPointF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QRawFont

    Runs = tuple[tuple[QRawFont, list[int], list[QPointF]], ...]

_OVER_OR_UNDER: Final = frozenset({220, 230})
"""combining classes of the accents that stand in the middle below or above"""
_GAP: Final = 0.04
"""between two accents, em"""


def is_accented(piece: str) -> bool:
    """Whether a piece is a letter with accents that all belong over or under its middle."""
    return len(piece) > 1 and all(combining(char) in _OVER_OR_UNDER for char in piece[1:])


def anchored(runs: Runs) -> Runs:
    """The glyphs of a letter and its accents, with those that fell off put back and stacked."""
    stack = _Stack()
    # Qt gives the runs of several fonts in any order; the letter is the leftmost
    ordered = sorted(runs, key=lambda run: min(point.x() for point in run[2]))
    return tuple((raw, glyphs, list(_places(stack, raw, glyphs, points))) for raw, glyphs, points in ordered)


def _places(stack: _Stack, raw: QRawFont, glyphs: list[int], points: list[QPointF]) -> Iterator[QPointF]:
    for glyph, point in zip(glyphs, points, strict=True):
        ink = raw.boundingRect(glyph).translated(point)
        yield point if ink.isEmpty() else point + stack.add(ink, _GAP * raw.pixelSize())


class _Stack:
    """The ink of a letter and of the accents it has so far."""

    def __init__(self) -> None:
        self._letter: QRectF | None = None
        self._ink: QRectF | None = None

    def add(self, ink: QRectF, gap: float) -> QPointF:
        """Takes in a glyph; says how far it must move. The letter comes first."""
        if self._letter is None or self._ink is None:
            self._letter = self._ink = ink
            return QPointF()
        shift = QPointF()
        middle = self._letter.center()
        if ink.center().x() > middle.x() + self._letter.width() / 4:
            shift = QPointF(middle.x() - ink.center().x(), _rise(ink, middle.y(), self._ink, gap))
        self._ink = self._ink.united(ink.translated(shift))
        return shift


def _rise(ink: QRectF, middle: float, taken: QRectF, gap: float) -> float:
    """How far down, or up if negative, an accent finds free place."""
    if ink.center().y() < middle:
        return min(0.0, taken.top() - gap - ink.bottom())
    return max(0.0, taken.bottom() + gap - ink.top())
