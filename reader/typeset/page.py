"""One article as one long page, of which only what is looked at is laid out.

The page's x runs from the left of the measure, its y from above the first line. A paragraph is one *slice*;
a very long one is cut into many, so that it opens as fast as a short one.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from reader.typeset.lines import set_lines
from reader.typeset.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from reader.typeset.compose import Composition, Paragraph
    from reader.typeset.glyphs import Fonts
    from reader.typeset.lines import Line
    from reader.typeset.ruby import Syllable
    from reader.typeset.slices import Slice
    from reader.typeset.style import Style, Type

KEPT: Final = 40
"""how many laid-out slices are kept besides those on the screen"""
AHEAD: Final = 240
"""how far above a strip the page is laid out: as far as the notes there may reach down"""


class Laid(NamedTuple):
    """A laid-out slice on its page."""

    paragraph: Paragraph
    top: int
    """where its space above begins"""
    before: int
    lines: list[Line]

    @property
    def kind(self) -> Type:
        """How it is set."""
        return self.paragraph.kind

    def line_top(self, number: int) -> int:
        """Where a line begins, on the page."""
        return self.top + self.before + number * self.kind.pitch

    def line_at(self, y: float) -> int:
        """The number of the line nearest to a height on the page."""
        number = int((y - self.top - self.before) // self.kind.pitch)
        return max(0, min(number, len(self.lines) - 1))

    def line_of(self, position: int) -> int:
        """The number of the line that holds an article position."""
        return max(0, bisect_right(self.lines, position, key=lambda line: line.start) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The numbers of the lines that reach into a strip of the page."""
        first = int((top - self.top - self.before) // self.kind.pitch)
        last = int((bottom - self.top - self.before) // self.kind.pitch)
        return range(max(0, first), max(0, min(last + 1, len(self.lines))))


class Place(NamedTuple):
    """Where an article position stands."""

    laid: Laid
    number: int
    x: float

    @property
    def line(self) -> Line:
        """The line it is in."""
        return self.laid.lines[self.number]

    @property
    def top(self) -> int:
        """The top of that line, on the page."""
        return self.laid.line_top(self.number)


class Wording(Protocol):
    """What is known of the words of a text, by offsets in a slice."""

    def inside(self, part: Slice) -> Collection[int]:
        """The places inside words, where lines should not break."""

    def ruby(self, part: Slice) -> Mapping[int, Syllable]:
        """What stands above the characters."""


class _Lines(NamedTuple):
    """A laid-out slice, wherever it stands."""

    paragraph: Paragraph
    before: int
    lines: list[Line]


class Page:
    """The layout of one article in one style."""

    def __init__(
        self, paragraphs: Composition, style: Style, fonts: Fonts, wording: Wording | None = None
    ) -> None:
        self.style, self.fonts = style, fonts
        self.left, self.top = style.left, style.top
        self._paragraphs, self._wording = paragraphs, wording
        self._slices = Slices(paragraphs, style.measure)
        self._laid: dict[int, _Lines] = {}
        self._tops: list[int] = []
        self._stack()

    @property
    def height(self) -> int:
        """From the first line to the last; an estimate until all of it was laid out."""
        return self._tops[-1]

    def settle(self, y: int, height: int) -> int:
        """Lays out a strip of the page and a little above; says how far what was on screen moved down."""
        moved = 0
        first = index = self._index_at(y - AHEAD)
        while index < len(self._slices) and self._tops[index] < y + moved + height:
            growth = self._lay(index)
            if self._tops[index] < y + moved and index + 1 in self._laid:
                moved += growth
            index += 1
        self._forget(index - first)
        return moved

    def visible(self, y: float, height: float) -> Iterator[Laid]:
        """The laid-out slices that reach into a strip of the page."""
        for index in range(self._index_at(y), len(self._slices)):
            if self._tops[index] >= y + height:
                return
            yield self.laid(index)

    def laid(self, index: int) -> Laid:
        """A slice, laid out now if it was not."""
        if index not in self._laid:
            self._lay(index)
        paragraph, before, lines = self._laid[index]
        return Laid(paragraph, self._tops[index], before, lines)

    def end_of(self, paragraph: int) -> Laid | None:
        """The last slice of a paragraph if it is laid out, as all that is visible is."""
        index = bisect_right(range(len(self._slices)), paragraph, key=self._slices.owner) - 1
        return self.laid(index) if index in self._laid else None

    def place(self, position: int) -> Place:
        """Where an article position stands."""
        laid = self.laid(max(0, bisect_right(self._slices.starts, position) - 1))
        number = laid.line_of(position)
        line = laid.lines[number]
        return Place(laid, number, line.xs[max(0, min(position, line.end) - line.start)])

    def beside(self, place: Place, step: int) -> Place | None:
        """The same x on the line above (-1) or below (1); None if there is none."""
        number = place.number + step
        if 0 <= number < len(place.laid.lines):
            return place._replace(number=number)
        index = bisect_right(self._slices.starts, place.laid.lines[0].start) - 1 + step
        if not 0 <= index < len(self._slices):
            return None
        laid = self.laid(index)
        return Place(laid, 0 if step > 0 else len(laid.lines) - 1, place.x)

    def nearest(self, x: float, y: float) -> int:
        """The article position between two characters that is nearest to a point."""
        laid = self.laid(self._index_at(y))
        return laid.lines[laid.line_at(y)].nearest(x)

    def character(self, x: float, y: float) -> int | None:
        """The article position of the character whose box a point is in."""
        index = self._index_at(y)
        if index not in self._laid:
            self._lay(index)
        paragraph, before, lines = self._laid[index]
        number = int((y - self._tops[index] - before) // paragraph.kind.pitch)
        if not 0 <= number < len(lines):
            return None
        line = lines[number]
        xs = line.xs
        return line.start + bisect_right(xs, x) - 1 if xs[0] <= x < xs[-1] else None

    def first_from(self, y: float) -> int:
        """The article position of the first character that is not above a height of the page."""
        laid = self.laid(self._index_at(y))
        for number, line in enumerate(laid.lines):
            if laid.line_top(number) + laid.kind.pitch / 2 > y:
                return line.start
        return laid.lines[-1].end

    def _index_at(self, y: float) -> int:
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._slices) - 1))

    def _lay(self, index: int) -> int:
        """Lays out a slice if need be; says how much higher it is than was thought."""
        known = self._laid.pop(index, None)
        self._laid[index] = found = known or self._set(self._slices[index])
        if known:
            return 0
        heights = self._slices.heights
        growth = found.before + len(found.lines) * found.paragraph.kind.pitch - heights[index]
        if growth:
            heights[index] += growth
            self._stack()
        return growth

    def _forget(self, visible: int) -> None:
        """Lets go of the slices that were not looked at for longest."""
        while len(self._laid) > KEPT + visible:
            del self._laid[next(iter(self._laid))]

    def _set(self, part: Slice) -> _Lines:
        paragraph, wording = self._paragraphs[part.paragraph], self._wording
        keep, ruby = (wording.inside(part), wording.ruby(part)) if wording else ((), None)
        bounds, measure = (part.start, part.end), self.style.measure
        lines = set_lines(paragraph, bounds, self.fonts, measure, keep, ruby)
        return _Lines(paragraph, 0 if part.start else paragraph.before, lines)

    def _stack(self) -> None:
        self._tops = list(accumulate(self._slices.heights, initial=0))
