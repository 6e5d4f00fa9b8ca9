"""Measures: how wide the column is in which a line stands, and what would still have fitted into it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.issue.lines import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.lines import Line

REACH = 10
"""lines above and below from which a column's width is taken"""
FADING = 0.85
"""what a line counts for, from one line to the next"""
ACROSS = 0.5
"""the same where a blank line stands between"""
OWN = 0.7
"""what a line counts for in its own column"""
HALF, ONE = 0.75, 0.5
"""what a line counts for that is half an em, or one em, off; one that is yet wider counts against"""

CLOSING = "，。、；：？！）》”’」』】〉…—％%,.;:?!)"
OPENING = "（《“‘「『【〈("
UNIT = re.compile(
    rf"[{re.escape(OPENING)}]*(?:[0-9A-Za-z][0-9A-Za-z.\-]*|.)[{re.escape(CLOSING)}]*", re.DOTALL
)


def measures(lines: Sequence[Line]) -> list[float]:
    """The width, in em, of the column in which each line stands.

    It is the width that most of the lines around have, those beyond a blank line counting little.
    """
    return [measure_at(lines, at) for at in range(len(lines))]


def measure_at(lines: Sequence[Line], at: int) -> float:
    """The width of the column in which one line stands."""
    return _mode(_around(at, lines))


def _around(at: int, lines: Sequence[Line]) -> dict[float, float]:
    """The widths of the lines around one, with their weights."""
    found = {lines[at].width: OWN}
    top = max(0, at - REACH)
    _add(found, lines[top:at][::-1], lines[top + 1 : at + 1][::-1])
    below = lines[at + 1 : at + 1 + REACH]
    _add(found, below, below)
    return found


def _add(found: dict[float, float], lines: Sequence[Line], seams: Sequence[Line]) -> None:
    """Add the widths of lines, going away; `seams`: of each and the one before, the lower one."""
    weight = 1.0
    for line, seam in zip(lines, seams, strict=True):
        weight *= ACROSS if seam.blank else FADING
        found[line.width] = found.get(line.width, 0.0) + weight


def _mode(weighted: dict[float, float]) -> float:
    """The width near which most lies, wider lines speaking against it; widths come in half ems."""
    best, most, wider = 0.0, -1e9, 0.0
    weight = weighted.get
    for measure in sorted(weighted, reverse=True):
        own, half, one = weighted[measure], weight(measure + 0.5, 0.0), weight(measure + 1, 0.0)
        support = own + HALF * (half + weight(measure - 0.5, 0.0)) + ONE * (one + weight(measure - 1, 0.0))
        support -= wider - half - one
        if support > most + 1e-9:  # of two that have as much, the wider one
            best, most = measure, support
        wider += own
    return best


def unit(text: str) -> float:
    """The width of what must stay together at the start of a line: a letter with its marks, a number."""
    found = UNIT.match(text)
    return width(found[0]) if found else 0.0
