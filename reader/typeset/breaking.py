"""Where lines break and where their characters stand: pure functions over widths, no Qt.

Each character has a class, and the rules are patterns over the classes of a text. A *unit* is what
never breaks: a character with the marks that must stay at it, a number, a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple, overload

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

OPENING: Final = "（《“‘「『〈【〔［｛(["
CLOSING: Final = "，。、；：？！）》”’」』〉】〕］｝"
HANGING: Final = "，。、；："
NOT_FIRST: Final = CLOSING + "…·・％%‰℃°～々,.;:!?)]}"

_CLASSES: Final = (
    ("o", OPENING),
    ("r", "’"),
    ("c", CLOSING),
    ("e", "…"),
    ("u", "%％"),
    ("q", ".,:"),
    ("n", NOT_FIRST),
    ("i", "-/'@_&+#=~"),
    ("m", "—"),
    ("s", " \t\u00a0"),
    ("z", "\u200d"),
)
"""class and members; the first that holds a character is its class"""
_JOINING: Final = (
    (0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0x302A, 0x302F), (0x3099, 0x309A),
    (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0x1F3FB, 0x1F3FF), (0xE0100, 0xE01EF),
)  # fmt: skip
"""characters that belong to the one before: accents, variation selectors, skin tones"""


class _Classes(dict[int, str]):
    """The class of each code point, found when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = self._find(chr(code), code)
        return found

    def _find(self, char: str, code: int) -> str:
        listed = next((name for name, members in _CLASSES if char in members), None)
        if listed:
            return listed
        if any(first <= code <= last for first, last in _JOINING):
            return "j"
        if char.isalnum() and code < 0x250:
            return "a"
        if char.isspace():
            return "t"
        return "h" if 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x3FFFF else "x"


_classes = _Classes()
_WORD = "a(?:[ajz]|[qir](?=a))*"
_CLUSTER = ".j*(?:z.j*)*"
_UNIT = re.compile(f"((?:o[st]*)*(?:{_WORD}|mm|ee|{_CLUSTER})(?:[st]*[crenuq]j*)*)[st]*")
_PHRASE = re.compile("([^st]*)[st]*")
_SOLID = re.compile(f"{_WORD}|m+|e+|.(?=[jz]){_CLUSTER[1:]}")
_EDGE = re.compile("(?<=[au])(?=h)|(?<=h)(?=a)")
_PAIR = re.compile("(?<=[cr])(?=[cro])|(?<=o)(?=o)")
SHAPED: Final = re.compile(f"mm|.(?=[jz]){_CLUSTER[1:]}")
"""what only a text shaper sets right, over the classes: the two-em dash, accents, emoji sequences"""


def classify(text: str) -> str:
    """The class of each character: o opening mark, c closing mark, h Han, a letter or digit, and so on."""
    return text.translate(_classes)


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
    """how far glyphs move in their cells: an opening mark after another gives up its blank half"""
    em: float


def make_cells(
    text: str, widths: Sequence[float], em: float, gap: float = 0.5, *, tight: bool = False
) -> Cells:
    """Natural widths, with neighbouring marks drawn together and ⅛ em at digits and Latin letters."""
    classes = classify(text)
    sized = list(widths)
    shifts = {}
    for at in _halved(text, classes, tight):
        if sized[at] > 0.9 * em:
            sized[at] -= em / 2
            if classes[at] == "o":
                shifts[at] = -em / 2
    for match in _EDGE.finditer(classes):
        sized[match.start() - 1] += em / 8
    for at in _layout_spaces(classes):
        sized[at] = _space_width(text[at - 1], text[at + 1], sized[at], em, gap)
    return Cells(text, classes, sized, shifts, em)


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


def _space_width(before: str, after: str, natural: float, em: float, gap: float) -> float:
    """A layout space counts as the ⅛ em beside a digit; between two Han characters it is a gap."""
    if before.isascii() and after.isascii():
        return natural
    return em / 8 if before.isascii() or after.isascii() else gap * em


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
    return breaks


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
    if classes[last] not in "cr":
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
