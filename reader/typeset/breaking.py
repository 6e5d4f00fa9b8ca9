"""Where lines break and where their characters stand: pure functions over widths, no Qt.

The rules are patterns over the classes of a text. A *unit* is what never breaks: a character with the
marks that must stay at it, a number, a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from reader.typeset.classes import HANGING, classify

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_WORD = "[ad](?:[adjz]|[qil](?=[ad]))*"
_LEFTWARD = "y[yjz]*"
_CLUSTER = ".j*(?:z.j*)*"
_UNIT = re.compile(f"((?:[ok][st]*)*(?:{_WORD}|{_LEFTWARD}|mm|ee|{_CLUSTER})(?:[st]*[clenuq]j*)*)[st]*")
_PHRASE = re.compile("([^st]*)[st]*")
_SOLID = re.compile(f"k*{_WORD}[lqu]*|{_LEFTWARD}|m+|e+|.(?=[jz]){_CLUSTER[1:]}")
_MARKS = "[clenuqjst]"
_ALPHABETIC = "adkly"
_EDGE = re.compile("(?<=[aduly])(?=h)|(?<=h)(?=[adky])")
_PAIR = re.compile("(?<=c)(?=[co])|(?<=o)(?=o)")
SHAPED: Final = re.compile(f"mm|{_LEFTWARD}|.(?=[jz]){_CLUSTER[1:]}")
"""what only a text shaper sets right, over the classes: the two-em dash, Arabic words, accents, emoji"""


class Row(NamedTuple):
    """One line: its characters and where they stand."""

    start: int
    end: int
    xs: list[float]
    """left edge of each character, then the right edge of the last"""


class Cells(NamedTuple):
    """The characters of one paragraph with their widths in the middle of a line."""

    text: str
    classes: str
    widths: list[float]
    shifts: dict[int, float]
    """how far glyphs move in their cells"""
    em: float


def make_cells(
    text: str,
    widths: Sequence[float],
    em: float,
    gap: float = 0.5,
    *,
    tight: bool = False,
    shifts: Mapping[int, float] | None = None,
) -> Cells:
    """Natural widths, with neighbouring marks drawn together and ⅛ em at digits and Latin letters.

    `shifts` tells how far glyphs move in their cells as it is. An opening mark that gives up its blank
    half moves by that as well.
    """
    classes = classify(text)
    sized = list(widths)
    moved = dict(shifts or {})
    for at in _halved(text, classes, tight):
        if sized[at] > 0.9 * em:
            sized[at] -= em / 2
            if classes[at] == "o":
                moved[at] = moved.get(at, 0.0) - em / 2
    for match in _EDGE.finditer(classes):
        sized[match.start() - 1] += em / 8
    for at in _layout_spaces(classes):
        sized[at] = _space_width(text, classes, at, sized[at], gap * em, em)
    return Cells(text, classes, sized, moved, em)


def _halved(text: str, classes: str, tight: bool) -> Iterator[int]:
    """The marks that take half an em: a closing one before a mark, an opening one after another."""
    for match in _PAIR.finditer(classes):
        at = match.start()
        yield at if classes[at - 1] == "o" else at - 1
    if tight:
        yield from (at for at, char in enumerate(text) if char in "“”‘’")


def _layout_spaces(classes: str) -> Iterator[int]:
    at = classes.find("s", 1)
    while 0 < at < len(classes) - 1:
        yield at
        at = classes.find("s", at + 1)


def _space_width(text: str, classes: str, at: int, natural: float, gap: float, em: float) -> float:
    """A layout space counts as the ⅛ em beside a digit; between two Han characters it is a gap."""
    latin = [text[beside].isascii() or classes[beside] in _ALPHABETIC for beside in (at - 1, at + 1)]
    return natural if all(latin) else em / 8 if any(latin) else gap


class Units(NamedTuple):
    """Where a paragraph's lines may break."""

    ends: list[int]
    edges: list[float]
    """what stands before each end, in pixels, were it all one line"""
    pre: list[float]
    """the same at each character"""


def make_units(cells: Cells, room: float, *, phrases: bool = False) -> Units:
    """The units of a paragraph; what is wider than `room` is divided: phrases into units, these anywhere."""
    pre = [0.0, *accumulate(cells.widths)]
    ends: list[int] = []
    patterns = (_PHRASE, _UNIT) if phrases else (_UNIT,)
    _divide(cells.classes, pre, room, (0, len(cells.text)), patterns, ends)
    return Units(ends, [pre[end] for end in ends], pre)


def _divide(
    classes: str,
    pre: list[float],
    room: float,
    part: tuple[int, int],
    patterns: tuple[re.Pattern[str], ...],
    ends: list[int],
) -> None:
    if not patterns:
        ends.extend(range(part[0] + 1, part[1] + 1))
        return
    start = part[0]
    for match in patterns[0].finditer(classes, *part):
        end = match.end()
        if pre[match.end(1)] - pre[start] > room and end - start > 1:
            _divide(classes, pre, room, (start, end), patterns[1:], ends)
        elif end > start:
            ends.append(end)
        start = end


def find_breaks(
    cells: Cells,
    units: Units,
    measure: float,
    *,
    indent: float = 0,
    keep: Collection[int] = (),
    reach: float = 0,
) -> list[int]:
    """The end of each line, as much as fits in each.

    Positions in `keep` lie inside words: no break there if the line gets at most `reach` shorter.
    """
    breaks: list[int] = []
    start = unit = 0
    while unit < len(units.ends):
        room = measure + head(cells, start) if breaks else measure - indent
        limit = units.pre[start] + room + 0.01
        unit = max(unit + 1, _reach_out(cells, units, bisect_right(units.edges, limit, unit), limit))
        if unit < len(units.ends):
            unit = _keep_word(units, unit, start, keep, reach)
        start = units.ends[unit - 1]
        breaks.append(start)
    return _joined(cells, units, breaks, keep, measure / 8)


def _joined(cells: Cells, units: Units, breaks: list[int], keep: Collection[int], most: float) -> list[int]:
    """Takes the word before along if one character, with its marks, were alone on the last line."""
    if len(breaks) < 2 or len(re.sub(_MARKS, "", cells.classes[breaks[-2] :])) != 1:
        return breaks
    turn = bisect_left(units.ends, breaks[-2])
    back, start = turn - 1, breaks[-3] if len(breaks) > 2 else 0
    while back >= 0 and units.ends[back] in keep:
        back -= 1
    if back < 0 or units.ends[back] <= start or units.edges[turn] - units.edges[back] > most:
        return breaks
    return [*breaks[:-2], units.ends[back], breaks[-1]]


def _reach_out(cells: Cells, units: Units, unit: int, limit: float) -> int:
    """Takes in the units that fit because their closing mark squeezes or hangs."""
    while unit < len(units.ends) and units.edges[unit] - sum(tail(cells, units.ends[unit])) <= limit:
        unit += 1
    return unit


def _keep_word(units: Units, unit: int, start: int, keep: Collection[int], reach: float) -> int:
    """Steps back to the nearest break that leaves a word whole; stays if that is too far."""
    ends, edges, back = units.ends, units.edges, unit
    while ends[back - 1] in keep and back > 1 and ends[back - 2] > start:
        back -= 1
    near = edges[unit - 1] - edges[back - 1] <= reach + 0.01
    return back if near and ends[back - 1] not in keep else unit


def tail(cells: Cells, end: int) -> tuple[float, float]:
    """What a line ending at `end` gains: by squeezing its last mark and spaces, and by hanging the mark."""
    classes, widths, em = cells.classes, cells.widths, cells.em
    last = end - 1
    gain = 0.0
    while last > 0 and classes[last] in "st":
        gain += widths[last]
        last -= 1
    if classes[last] != "c":
        return gain + _autospace(cells, last), 0.0
    squeeze = em / 2 if widths[last] > 0.9 * em else 0.0
    return gain + squeeze, widths[last] - squeeze if cells.text[last] in HANGING else 0.0


def head(cells: Cells, start: int) -> float:
    """What a line turning at `start` gains: the blank half of an opening mark, so that it stands flush."""
    opening = start > 0 and cells.classes[start] == "o" and cells.widths[start] > 0.9 * cells.em
    return cells.em / 2 if opening else 0.0


def _autospace(cells: Cells, last: int) -> float:
    """The ⅛ em that a character has because of its neighbour."""
    match = _EDGE.match(cells.classes, last + 1)
    return cells.em / 8 if match else 0.0


def solid(classes: str) -> list[int]:
    """The places inside numbers and words, which are never spaced out."""
    words = (match.span() for match in _SOLID.finditer(classes))
    return [at for start, end in words for at in range(start + 1, end)]


class Rows(Sequence[Row]):
    """The lines between breaks, each placed when it is asked for.

    With `open_end` the text goes on, and the last one is justified as well.
    """

    def __init__(
        self,
        cells: Cells,
        breaks: list[int],
        measure: float,
        *,
        indent: float = 0,
        justify: bool = True,
        open_end: bool = False,
    ) -> None:
        self.breaks = breaks
        """the end of each line"""
        self._cells, self._measure, self._indent = cells, measure, indent
        self._justified = 0 if not justify else len(breaks) if open_end else len(breaks) - 1
        self._solid = solid(cells.classes)

    def __len__(self) -> int:
        return len(self.breaks)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        start = self.breaks[number - 1] if number else 0
        left = 0.0 if number else self._indent
        room = self._measure - left if number < self._justified else None
        return self._row(start, self.breaks[number], left, room)

    def _row(self, start: int, end: int, left: float, room: float | None) -> Row:
        """One line; with `room` it is justified to that width."""
        widths = self._cells.widths[start:end]
        widths[0] -= head(self._cells, start)
        squeeze, hang = tail(self._cells, end)
        self._trim(widths, squeeze)
        if room is None:
            return Row(start, end, list(accumulate(widths, initial=left)))
        natural = sum(widths)
        over = hang if natural > room + 0.01 else 0.0
        return Row(start, end, self._stretched(start, end, widths, left, room - natural + over))

    def _trim(self, widths: list[float], squeeze: float) -> None:
        """Takes `squeeze` off the end of a line."""
        for at in range(len(widths) - 1, -1, -1):
            if squeeze <= 0:
                return
            cut = min(widths[at], squeeze)
            widths[at] -= cut
            squeeze -= cut

    def _stretched(self, start: int, end: int, widths: list[float], left: float, spare: float) -> list[float]:
        """Equal gaps between characters, none inside numbers and words, at most ½ em each."""
        visible = len(self._cells.text[start:end].rstrip())
        last = start + visible
        first = bisect_left(self._solid, start + 1)
        solid = self._solid[first : bisect_left(self._solid, last)]
        gaps = visible - 1 - len(solid)
        gap = min(spare / gaps, self._cells.em / 2) if gaps > 0 else 0.0
        spread = [width + gap for width in widths[: visible - 1]] + widths[visible - 1 :]
        for at in solid:
            spread[at - 1 - start] -= gap
        return list(accumulate(spread, initial=left))
