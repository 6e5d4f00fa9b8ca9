"""Fragments: what an extraction cut after a comma or full stop is put together to the line that was printed.

Some extractions end a line after half-squeezed punctuation (newspaper conventions §3). Then the lines'
own widths no longer show the column's: both are found together, the grouping that leaves most lines full.
"""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.lines import width
from reader.issue.measures import measures, unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.lines import Line

CUT_AFTER = "，。；、：！？”"
CUT_SHARE = 0.02
"""share of lines ending at a comma with room for more, from which a page counts as cut"""
INDENT = 2.0
RAGGED = 1.2
LONG = 3000
"""lines of a text that is no page, and is not searched for fragments"""
MOST = 8
"""fragments of one line"""
MEASURES = tuple(number / 2 for number in range(18, 53))
"""em of the columns that are tried"""
CHANGE = 5.0
"""what it costs that the column's width changes at a blank line"""
ENDED = 1.0
"""what it costs that a line is the last of its paragraph"""
WORST = 8.0
OVER = 4.0


COST = itemgetter(0)


class _Line(NamedTuple):
    """The best way to read the page down to the end of one line set in a column of some measure."""

    cost: float
    start: int
    """first of its fragments"""
    measure: float
    ends: bool
    """whether a paragraph ends with it"""
    before: _Line | None


def whole(lines: Sequence[Line]) -> tuple[list[tuple[Line, ...]], list[float]]:
    """The printed lines, each as its fragments, and their measures; on most pages every line is whole."""
    wide = measures(lines)
    if len(lines) > LONG or not _is_cut(lines, wide):
        return [(line,) for line in lines], wide
    found = min(_readings(lines), key=COST)
    groups: list[tuple[Line, ...]] = []
    wide = []
    end = len(lines)
    line: _Line | None = found
    while line is not None and line.before is not None:
        groups.append(tuple(lines[line.start : end]))
        wide.append(line.measure)
        end, line = line.start, line.before
    return groups[::-1], wide[::-1]


def joined(parts: Sequence[Line]) -> Line:
    """The fragments as one line."""
    if len(parts) == 1:
        return parts[0]
    text = "".join(part.text for part in parts)
    return parts[0]._replace(text=text, width=width(text), end=parts[-1].end)


def _is_cut(lines: Sequence[Line], wide: list[float]) -> bool:
    short = 0
    for measure, (line, after) in zip(wide, pairwise(lines), strict=False):
        if line.text[-1] in "，；" and not after.blank:
            short += measure - line.width - unit(after.text) > 1
    return short > max(2, CUT_SHARE * len(lines))


def _readings(lines: Sequence[Line]) -> list[_Line]:
    """The best reading of a page for each measure of its last line."""
    units = [unit(line.text) for line in lines]
    best: list[list[_Line]] = [[_Line(0.0, 0, measure, True, None) for measure in MEASURES]]
    for end in range(1, len(lines) + 1):
        ways = list(_ways(lines, units, best, end))
        best.append(ways[0] if len(ways) == 1 else [min(way, key=COST) for way in zip(*ways, strict=True)])
    return best[-1]


def _ways(
    lines: Sequence[Line], units: list[float], best: list[list[_Line]], end: int
) -> Iterator[list[_Line]]:
    """For each line that could end here, what it costs in a column of each measure."""
    total = 0.0
    after = units[end] if end < len(lines) and not lines[end].blank else 1.0
    ended = lines[end - 1].text[-1] in "。！？”"
    for start in range(end - 1, max(-1, end - MOST - 1), -1):
        total += lines[start].width
        if start < end - 1 and (total > MEASURES[-1] or not _is_cut_between(lines[start], lines[start + 1])):
            return
        yield [
            _line(before, start, total, after, ended)
            for before in (_changed(best[start]) if lines[start].blank else best[start])
        ]


def _is_cut_between(before: Line, after: Line) -> bool:
    return before.text[-1] in CUT_AFTER and not after.blank


def _changed(best: list[_Line]) -> list[_Line]:
    """The readings down to a blank line, below which the column may be of another width."""
    least = min(best, key=COST)
    return [
        line
        if line.cost <= least.cost + CHANGE
        else least._replace(cost=least.cost + CHANGE, measure=line.measure)
        for line in best
    ]


def _line(before: _Line, start: int, total: float, after: float, ended: bool) -> _Line:
    gap = before.measure - total - (INDENT if before.ends else 0.0)
    if gap < -RAGGED:
        full = OVER * (-gap - RAGGED)
    else:
        full = 2.0 * (gap - after - 0.5) if gap > after + 0.5 else 0.0
    if ended and full > ENDED and gap > -RAGGED:
        return _Line(before.cost + ENDED, start, before.measure, True, before)
    return _Line(before.cost + min(full, WORST), start, before.measure, False, before)
