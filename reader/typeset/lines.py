"""A paragraph, or a part of one, becomes lines with their glyphs."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.typeset.breaking import Rows, find_breaks, head, make_cells, make_units

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from PySide6.QtGui import QGlyphRun

    from reader.typeset.breaking import Cells, Row, Units
    from reader.typeset.compose import Paragraph
    from reader.typeset.glyphs import Fonts
    from reader.typeset.ruby import Syllable
    from reader.typeset.ruby_lines import RubyLines
    from reader.typeset.style import Type

    Breaker = Callable[[float], list[int]]

_EVEN: Final = 0.02
"""how much narrower, in shares of the measure, each try to fill the last line of a part is"""

_WIDER: Final = 1.9
"""how much wider than its character a reading with its gap can make a cell: shuāng"""


class Inked(NamedTuple):
    """Glyphs of one font and colour; a line's baseline is their y = 0."""

    ink: str
    run: QGlyphRun


class Glyphs(NamedTuple):
    """What one line shows."""

    xs: list[float]
    """left edge of each character, then the right edge of the last, from the left of the measure"""
    runs: list[Inked]
    doubts: Sequence[tuple[float, float]] = ()
    """from where to where readings stand that are not certain"""


class Line:
    """Characters that stand on one line; where each stands is found out when it is first asked for."""

    __slots__ = ("_glyphs", "_set", "end", "start")

    def __init__(self, start: int, end: int, glyphs: Callable[[], Glyphs]) -> None:
        """The line holds the article positions from `start` up to `end`."""
        self.start, self.end, self._set = start, end, glyphs
        self._glyphs: Glyphs | None = None

    @property
    def glyphs(self) -> Glyphs:
        """What the line shows."""
        if self._glyphs is None:
            self._glyphs = self._set()
        return self._glyphs

    @property
    def xs(self) -> list[float]:
        """Left edge of each character, then the right edge of the last, from the left of the measure."""
        return self.glyphs.xs

    def nearest(self, x: float) -> int:
        """The article position between two characters that is nearest to an x."""
        right = max(1, min(bisect_right(self.xs, x), len(self.xs) - 1))
        left = right - 1
        beyond = right < len(self.xs) and self.xs[right] - x < x - self.xs[left]
        return self.start + (right if beyond else left)


def set_lines(
    paragraph: Paragraph,
    part: tuple[int, int],
    fonts: Fonts,
    measure: float,
    keep: Collection[int] = (),
    ruby: Mapping[int, Syllable] | None = None,
) -> list[Line]:
    """The lines of a part of a paragraph.

    By offsets in the part, `keep` holds the places where words should not break, and `ruby` what
    stands above.
    """
    start, end = part
    if start == end:
        blank = Glyphs([float(paragraph.kind.inset)], [])
        return [Line(paragraph.at, paragraph.at, lambda: blank)]
    text = _Text(paragraph, part, fonts, measure, keep, ruby)
    ends, first = text.rows.breaks, paragraph.at + start
    return [
        Line(first + left, first + right, partial(text.glyphs, number))
        for number, (left, right) in enumerate(zip([0, *ends], ends, strict=False))
    ]


class _Text:
    """A part of a paragraph, broken into rows."""

    def __init__(
        self,
        paragraph: Paragraph,
        part: tuple[int, int],
        fonts: Fonts,
        measure: float,
        keep: Collection[int],
        ruby: Mapping[int, Syllable] | None,
    ) -> None:
        kind = paragraph.kind
        text = paragraph.text[part[0] : part[1]]
        self._kind, self._fonts, self._measure = kind, fonts, measure
        self._lead = paragraph.lead if part[0] == 0 else None
        widths = _widths(text, kind, self._lead, fonts)
        shifts = fonts.face(kind).shifts(text)
        self._cells = make_cells(text, widths, kind.px, kind.gap, tight=kind.tight, shifts=shifts)
        self._above = _above(ruby, kind, self._lead, fonts) if ruby and kind.running else None
        if self._above:
            self._above.make_room(self._cells)
        reach = kind.reach * kind.px * (_WIDER if self._above else 1)
        self.rows = _rows(self._cells, paragraph, part, measure - kind.inset, keep, reach)

    def glyphs(self, number: int) -> Glyphs:
        """What a line shows."""
        row, above = self.rows[number], self._above
        xs = _aligned(above.evened(row) if above else row.xs, self._kind, self._measure)
        runs = list(_runs(self._cells, row, xs, self._kind, self._lead, self._fonts))
        if above is None:
            return Glyphs(xs, runs)
        over = above.over(row.start, row.end, xs)
        return Glyphs(xs, [*runs, *starmap(Inked, over.runs())], over.doubts)


def _above(
    ruby: Mapping[int, Syllable], kind: Type, lead: tuple[int, Type] | None, fonts: Fonts
) -> RubyLines:
    """The readings over the text, but none over the small letters of its dateline."""
    from reader.typeset.ruby_lines import RubyLines  # few read with readings over all words

    length = lead[0] if lead else 0
    return RubyLines({at: syllable for at, syllable in ruby.items() if at >= length}, kind, fonts)


def _widths(text: str, kind: Type, lead: tuple[int, Type] | None, fonts: Fonts) -> list[float]:
    if lead is None:
        return fonts.face(kind).widths(text)
    length, other = lead
    return fonts.face(other).widths(text[:length]) + fonts.face(kind).widths(text[length:])


def _rows(
    cells: Cells,
    paragraph: Paragraph,
    part: tuple[int, int],
    measure: float,
    keep: Collection[int],
    reach: float,
) -> Rows:
    kind = paragraph.kind
    indent = kind.indent * kind.px if part[0] == 0 else 0.0
    units = make_units(cells, measure - indent, phrases=paragraph.phrases)

    def breaker(width: float) -> list[int]:
        """The breaks for lines of a width."""
        return find_breaks(cells, units, width, indent=indent, keep=keep, reach=reach)

    open_end = part[1] < len(paragraph.text)
    breaks = breaker(measure)
    if open_end:
        breaks = _even(breaks, breaker, units, measure, kind.px)
    elif paragraph.balanced:
        breaks = _balanced(breaks, breaker, measure, kind.px)
    justify = kind.align == "justify"
    return Rows(cells, breaks, measure, indent=indent, justify=justify, open_end=open_end)


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
    places[0] -= head(cells, row.start)
    turn = max(0, min(lead[0], row.end) - row.start) if lead else 0
    text = cells.text[row.start : row.end]
    for part, style in ((slice(0, turn), lead[1] if lead else kind), (slice(turn, None), kind)):
        if text[part]:
            yield from (Inked(style.ink, run) for run in fonts.face(style).runs(text[part], places[part]))
