"""A paragraph, or a part of one, becomes lines with their glyphs."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.typeset.breaking import find_breaks, make_cells, make_units, place_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from PySide6.QtGui import QGlyphRun

    from reader.typeset.breaking import Cells, Row, Units
    from reader.typeset.compose import Paragraph
    from reader.typeset.glyphs import Fonts
    from reader.typeset.style import Type

    Breaker = Callable[[float], list[int]]

_EVEN: Final = 0.02
"""how much narrower, in shares of the measure, each try to fill the last line of a part is"""


class Inked(NamedTuple):
    """Glyphs of one font and colour; a line's baseline is their y = 0."""

    ink: str
    run: QGlyphRun


class Line(NamedTuple):
    """Characters that stand on one line."""

    start: int
    """article position"""
    end: int
    xs: list[float]
    """left edge of each character, then the right edge of the last, from the left of the measure"""
    runs: list[Inked]

    def nearest(self, x: float) -> int:
        """The article position between two characters that is nearest to an x."""
        right = max(1, min(bisect_right(self.xs, x), len(self.xs) - 1))
        left = right - 1
        beyond = right < len(self.xs) and self.xs[right] - x < x - self.xs[left]
        return self.start + (right if beyond else left)


def set_lines(
    paragraph: Paragraph, part: tuple[int, int], fonts: Fonts, measure: float, keep: Collection[int] = ()
) -> list[Line]:
    """The lines of a part of a paragraph; `keep` holds the positions in it where words should not break."""
    kind = paragraph.kind
    start, end = part
    if start == end:
        return [Line(paragraph.at, paragraph.at, [float(kind.inset)], [])]
    text = paragraph.text[start:end]
    inside = {at - start for at in keep if start < at < end} if keep else ()
    lead = paragraph.lead if start == 0 else None
    cells = make_cells(text, _widths(text, kind, lead, fonts), kind.px, kind.gap, tight=kind.tight)
    rows = _rows(cells, paragraph, part, measure - kind.inset, inside)
    first = paragraph.at + start
    return [
        Line(first + row.start, first + row.end, xs, list(_runs(cells, row, xs, kind, lead, fonts)))
        for row, xs in ((row, _aligned(row.xs, kind, measure)) for row in rows)
    ]


def _widths(text: str, kind: Type, lead: tuple[int, Type] | None, fonts: Fonts) -> list[float]:
    if lead is None:
        return fonts.face(kind).widths(text)
    length, other = lead
    return fonts.face(other).widths(text[:length]) + fonts.face(kind).widths(text[length:])


def _rows(
    cells: Cells, paragraph: Paragraph, part: tuple[int, int], measure: float, keep: Collection[int]
) -> list[Row]:
    kind = paragraph.kind
    indent = kind.indent * kind.px if part[0] == 0 else 0.0
    units = make_units(cells, measure - indent, phrases=paragraph.phrases)

    def breaker(width: float) -> list[int]:
        return find_breaks(cells, units, width, indent=indent, keep=keep, reach=kind.reach * kind.px)

    open_end = part[1] < len(paragraph.text)
    breaks = breaker(measure)
    if open_end:
        breaks = _even(breaks, breaker, units, measure, kind.px)
    elif paragraph.balanced:
        breaks = _balanced(breaks, breaker, measure, kind.px)
    justify = kind.align == "justify"
    return place_rows(cells, breaks, measure, indent=indent, justify=justify, open_end=open_end)


def _even(breaks: list[int], breaker: Breaker, units: Units, measure: float, em: float) -> list[int]:
    """Breaks whose last line is full, so that the next part goes on as if the paragraph were one.

    Every line gets a little shorter; justified, that is not seen.
    """
    best = breaks
    for step in range(8):
        tried = breaker(measure * (1 - _EVEN / 4 * step))
        best = max(best, tried, key=lambda each: _last_width(each, units))
        if _last_width(best, units) > measure - em:
            break
    return best


def _last_width(breaks: list[int], units: Units) -> float:
    return units.pre[breaks[-1]] - units.pre[breaks[-2] if len(breaks) > 1 else 0]


def _balanced(breaks: list[int], breaker: Breaker, measure: float, em: float) -> list[int]:
    """As many lines, but of about one length."""
    best = breaks
    for step in range(1, int(measure / em)):
        tried = breaker(measure - step * em)
        if len(tried) > len(best):
            break
        best = tried
    return best


def _aligned(xs: list[float], kind: Type, measure: float) -> list[float]:
    shares = {"centre": 0.5, "right": 1.0}
    offset = kind.inset + shares.get(kind.align, 0.0) * (measure - xs[-1])
    return [x + offset for x in xs] if offset else xs


def _runs(
    cells: Cells, row: Row, xs: list[float], kind: Type, lead: tuple[int, Type] | None, fonts: Fonts
) -> Iterator[Inked]:
    places = xs[:-1]
    for at, shift in cells.shifts.items():
        if row.start <= at < row.end:
            places[at - row.start] += shift
    turn = max(0, min(lead[0], row.end) - row.start) if lead else 0
    text = cells.text[row.start : row.end]
    for part, style in ((slice(0, turn), lead[1] if lead else kind), (slice(turn, None), kind)):
        if text[part]:
            yield from (Inked(style.ink, run) for run in fonts.face(style).runs(text[part], places[part]))
