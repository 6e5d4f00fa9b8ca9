"""Words of other scripts in a line: Latin letters as close as the font wants them, Arabic from the right."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

WORD: Final = re.compile("[A-Za-z\u00c0-\u024f]{2,}")
"""letters that may be kerned"""


def kerned(words: Collection[str], font: QFont) -> dict[str, list[float] | None]:
    """The widths of the letters of each word; None if the font draws a word otherwise than letter by letter.

    No ligatures: each letter keeps its own glyph, so that it can be selected, and copied out of a PDF.
    """
    listed = list(words)
    xs = _letter_places(" ".join(listed), font)
    if xs is None:
        return dict.fromkeys(listed)
    found: dict[str, list[float] | None] = {}
    start = 0
    for word in listed:
        found[word] = [right - left for left, right in pairwise(xs[start : start + len(word) + 1])]
        start += len(word) + 1
    return found


def _letter_places(text: str, font: QFont) -> list[float] | None:
    """Where each character begins on one long line, then where the line ends."""
    plain = QFont(font)
    for feature in ("liga", "clig", "calt"):
        plain.setFeature(QFont.Tag(feature), 0)
    layout = QTextLayout(text, plain)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    xs = [point.x() for run in layout.glyphRuns() for point in run.positions()]
    return [*xs, line.naturalTextWidth()] if len(xs) == len(text) else None


def leftward(classes: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Which pieces follow each other from right to left: two or more words with only spaces between."""
    first = 0
    for at, (start, _) in enumerate(pieces):
        joined = at > first and not classes[pieces[at - 1][1] : start].strip("st") and classes[start] == "y"
        if joined:
            continue
        if at - first > 1 and classes[pieces[first][0]] == "y":
            yield first, at
        first = at
    if len(pieces) - first > 1 and classes[pieces[first][0]] == "y":
        yield first, len(pieces)
