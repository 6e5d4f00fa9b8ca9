"""Characters as a reader counts them: with their combining marks, an emoji of several code points as one."""

from __future__ import annotations

from typing import Final

_NEAR: Final = 32
"""code points looked at on either side; no character is longer"""


def next_character(text: str, position: int) -> int:
    """Where the character at a position ends."""
    return next((edge for edge in _edges(text, position) if edge > position), len(text))


def previous_character(text: str, position: int) -> int:
    """Where the character before a position begins."""
    return max((edge for edge in _edges(text, position) if edge < position), default=0)


def character_start(text: str, position: int) -> int:
    """The position itself, or the start of the character that it is inside of."""
    return previous_character(text, position + 1) if 0 < position < len(text) else position


def _edges(text: str, position: int) -> list[int]:
    """The edges of the characters near a position, in code points."""
    from PySide6.QtCore import QTextBoundaryFinder  # not before a caret first moves

    start = max(0, position - _NEAR)
    near = text[start : position + _NEAR]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, near)
    points = [start]
    for index, char in enumerate(near, start + 1):
        points += [index] * (2 if char > "\uffff" else 1)
    edges = [start]
    while (unit := finder.toNextBoundary()) >= 0:
        edges.append(points[unit])
    return edges
