"""The readings of one part of a paragraph as glyphs over its lines."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from reader.typeset.breaking import head, solid
from reader.typeset.ruby import centres, loose_centres, measure, spread, widen
from reader.typeset.style import Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QGlyphRun

    from reader.typeset.breaking import Cells, Row
    from reader.typeset.glyphs import Face, Fonts
    from reader.typeset.ruby import Above, Syllable

_RISE: Final = 0.11
"""from the character boxes up to the readings' baseline, em"""
_ZHUYIN: Final = "\u3105"


def ruby_type(kind: Type, text: str) -> Type:
    """How readings over a kind of text are set: half its size, a little smaller for zhuyin's square signs."""
    share = 0.45 if text.strip("˙")[:1] >= _ZHUYIN else 0.5
    return Type(round(share * kind.px), kind.pitch, "ruby", face="hei", align="left")


class RubyLines:
    """Sets readings over the lines of a text, which must be of one kind."""

    def __init__(self, ruby: Mapping[int, Syllable], kind: Type, fonts: Fonts) -> None:
        """`ruby` has offsets in the text that is set."""
        self._ruby, self._kind = ruby, kind
        texts = {syllable.text for syllable in ruby.values()}
        self._face: Face = fonts.face(ruby_type(kind, next(iter(texts), "")))
        self._places = {text: self._face.edges(text) for text in texts}
        self._above = measure(ruby, {text: places[-1] for text, places in self._places.items()}, kind.px)
        self._offsets = [one.at for one in self._above]

    def make_room(self, cells: Cells) -> None:
        """Makes the cells of the text wider, in place, where readings would meet."""
        self._cells, self._bare, self._solid = cells, list(cells.widths), set(solid(cells.classes))
        widen(cells.widths, self._above, self._kind.px)

    def evened(self, row: Row) -> list[float]:
        """The left edges of a line's characters, its room shared out more evenly."""
        start, end, xs = row
        last = xs[-1] - xs[-2]
        widths = [*self._bare[start : end - 1], min(last, self._bare[end - 1])]
        widths[0] -= head(self._cells, start) if end - start > 1 else 0.0
        gaps = [at for at in range(end - start - 1) if start + at + 1 not in self._solid]
        room = xs[-1] - xs[0] - sum(widths)
        return list(
            accumulate(
                spread(widths, gaps, room, self._here(start, end), start, self._kind.px), initial=xs[0]
            )
        )

    def over(self, start: int, end: int, xs: list[float]) -> RubyLine:
        """The readings over one line, whose characters have their left edges at `xs`."""
        here = self._here(start, end)
        return self._line(here, centres(here, xs, start, self._kind.px))

    def loosely_over(self, start: int, xs: list[float]) -> RubyLine:
        """The readings over characters that made no room for them."""
        return self._line(self._above, loose_centres(self._above, xs, start, self._kind.px))

    def _line(self, above: Sequence[Above], middles: Sequence[float]) -> RubyLine:
        line = RubyLine(self._face, self._rise)
        for one, middle in zip(above, middles, strict=True):
            syllable = self._ruby[one.at]
            line.add(syllable, [middle - one.width / 2 + x for x in self._places[syllable.text]])
        return line

    def _here(self, start: int, end: int) -> list[Above]:
        return self._above[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]

    @property
    def _rise(self) -> int:
        """From the line's baseline up to that of the readings."""
        return round(self._kind.baseline - self._kind.box + _RISE * self._kind.px)


class RubyLine:
    """The readings over one line, gathered by ink."""

    def __init__(self, face: Face, rise: int) -> None:
        self._face, self._rise = face, rise
        self._texts: dict[str, tuple[list[str], list[float]]] = {}
        self.doubts: list[tuple[float, float]] = []
        """where doubtful readings begin and end"""

    def add(self, syllable: Syllable, places: list[float]) -> None:
        """Puts a reading; `places` are the left edges of its letters, then the right edge of the last."""
        texts, xs = self._texts.setdefault(syllable.ink, ([], []))
        texts.append(syllable.text)
        xs += places[:-1]
        if syllable.doubtful:
            self.doubts.append((places[0], places[-1]))

    def runs(self) -> Iterator[tuple[str, QGlyphRun]]:
        """Ink and glyphs, at their height over the line's baseline."""
        for ink, (texts, xs) in self._texts.items():
            for run in self._face.runs("".join(texts), xs, -self._rise):
                yield ink, run
