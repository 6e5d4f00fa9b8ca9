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
AGAINST = 1.0
"""what a line too wide for a measure counts against it"""
WIDER = 1.2
"""em from which a line is too wide for a column, though a mark hangs or is squeezed"""

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
    weight = 1.0
    for near in range(at, max(0, at - REACH), -1):
        weight *= ACROSS if lines[near].blank else FADING
        width = lines[near - 1].width
        found[width] = found.get(width, 0.0) + weight
    weight = 1.0
    for line in lines[at + 1 : at + 1 + REACH]:
        weight *= ACROSS if line.blank else FADING
        found[line.width] = found.get(line.width, 0.0) + weight
    return found


def _mode(weighted: dict[float, float]) -> float:
    """The width near which most lies, wider lines speaking against it."""
    best, most = 0.0, -1e9
    for measure in sorted(weighted):
        support = 0.0
        for near, weight in weighted.items():
            off = near - measure
            if off > WIDER:
                support -= AGAINST * weight
            elif -1 <= off <= 1:
                support += weight * (1 - abs(off) / 2)
        if support >= most:
            best, most = measure, support
    return best


def unit(text: str) -> float:
    """The width of what must stay together at the start of a line: a letter with its marks, a number."""
    found = UNIT.match(text)
    return width(found[0]) if found else 0.0
