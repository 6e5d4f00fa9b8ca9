"""Fonts by face and size; the glyph and the width of each character are looked up once.

A `QGlyphRun` knows one font only. What that font lacks, and what must be shaped (accents, emoji, the
two-em dash), is set by a `QTextLayout`, which finds other fonts, and kept by its text.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont, QTextLayout

from reader.typeset.accents import anchored, is_accented
from reader.typeset.breaking import SHAPED
from reader.typeset.classes import CLOSING, OPENING, classify
from reader.typeset.style import FAMILIES
from reader.typeset.words import WORD, kerned, leftward

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QRectF

    from reader.typeset.style import Type

_FULL: Final = 0.9
"""from how many em on a mark has a blank half"""
_MARK: Final = re.compile(f"[{re.escape(OPENING[:-2] + CLOSING)}]")
"""what is as wide as a Han character in Chinese text"""
_CLEAR: Final = 0.08
"""between the ink of a mark that was moved aside and its blank half, em"""
_SIDE: Final = 0.03
"""what stays free at each side of a Latin quotation mark that is cut down to its ink, em"""
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200e\u200f\u2028\u2029\u2060\ufeff")


class Shaped(NamedTuple):
    """A piece of text that a `QTextLayout` set."""

    width: float
    runs: tuple[tuple[QRawFont, list[int], list[QPointF]], ...]
    """glyphs, relative to the baseline at the piece's left edge"""


class Seat(NamedTuple):
    """How a mark sits in its cell."""

    width: float
    shift: float
    """of its glyph, to the right"""


class Face:
    """One font at one size."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.SimplifiedChinese)
        self.em = self.raw.pixelSize()
        self._glyphs: dict[str, int] = {}
        self._widths: dict[str, float] = {}
        self._edges: dict[str, list[float]] = {}
        self._missing: set[str] = set()
        self._shaped: dict[str, Shaped] = {}
        self._words: dict[str, list[float] | None] = {}
        self._seats: dict[tuple[str, str], Seat] = {}

    def widths(self, text: str) -> list[float]:
        """The width of each character; words are kerned, and in a shaped piece the first has all of it."""
        found = self._natural(text)
        for at, seat in self._seats_in(text):
            found[at] = seat.width
        self._kern(text, found)
        for start, end in self._pieces(text):
            found[start:end] = self._shares(text[start:end])
        return found

    def shifts(self, text: str) -> dict[int, float]:
        """How far the glyphs of quotation marks move in their cells."""
        return {at: seat.shift for at, seat in self._seats_in(text) if seat.shift}

    def _natural(self, text: str) -> list[float]:
        known = self._widths
        try:
            return [known[char] for char in text]
        except KeyError:
            self._learn("".join(set(text) - known.keys()))
            return [known[char] for char in text]

    def runs(self, text: str, places: Sequence[float], y: float = 0.0) -> list[QGlyphRun]:
        """Glyphs of a text whose characters begin at `places`, on the baseline `y`."""
        if text.isspace():
            return []
        glyphs = [self._glyphs[char] for char in text]
        points = [QPointF(x, y) for x in places]
        extra = []
        pieces = self._pieces(text)
        lefts = self._lefts(text, places, pieces)
        for (start, end), left in zip(reversed(pieces), reversed(lefts), strict=True):
            extra += self._placed(text[start:end], QPointF(left, y))
            del glyphs[start:end], points[start:end]
        return [_glyph_run(self.raw, glyphs, points), *extra] if glyphs else extra

    def edges(self, text: str) -> list[float]:
        """The left edges of a short text's characters, then the right edge of the last; kept for ever."""
        found = self._edges.get(text)
        if found is None:
            found = self._edges[text] = list(accumulate(self._natural(text), initial=0.0))
        return found

    def _pieces(self, text: str) -> list[tuple[int, int]]:
        """Where the text must be shaped by Qt."""
        pieces = [match.span() for match in SHAPED.finditer(classify(text))]
        if self._missing.isdisjoint(text):
            return pieces
        covered = {at for start, end in pieces for at in range(start, end)}
        single = [(at, at + 1) for at, char in enumerate(text) if char in self._missing and at not in covered]
        return sorted(pieces + single)

    def _lefts(self, text: str, places: Sequence[float], pieces: list[tuple[int, int]]) -> list[float]:
        """Where each piece begins; words that are read from right to left follow each other so."""
        lefts = [places[start] for start, _ in pieces]
        for first, end in leftward(classify(text), pieces):
            widths = [self._shape(text[slice(*piece)]).width for piece in pieces[first:end]]
            edges = lefts[first] + lefts[end - 1] + widths[-1]
            lefts[first:end] = [
                edges - left - width for left, width in zip(lefts[first:end], widths, strict=True)
            ]
        return lefts

    def _shares(self, piece: str) -> list[float]:
        width = self._shape(piece).width
        if piece == "——" or classify(piece)[0] == "y":
            return [width / len(piece)] * len(piece)
        return [width] + [0.0] * (len(piece) - 1)

    def _kern(self, text: str, widths: list[float]) -> None:
        """Sets the letters of Latin words, in place, as close as the font wants them."""
        words = list(WORD.finditer(text))
        if self._missing:
            words = [match for match in words if self._missing.isdisjoint(match[0])]
        new = {match[0] for match in words} - self._words.keys()
        if new:
            self._words |= kerned(new, self.font)
        for match in words:
            if (close := self._words[match[0]]) is not None:
                widths[match.start() : match.end()] = close

    def _seats_in(self, text: str) -> Iterator[tuple[int, Seat]]:
        """The marks of a text, as the text beside each wants them."""
        classes, seats = classify(text), self._seats
        for match in _MARK.finditer(text):
            key = match[0], classes[match.start()]
            if match[0] not in self._missing:
                yield match.start(), seats.get(key) or seats.setdefault(key, self._seat(*key))

    def _seat(self, char: str, name: str) -> Seat:
        """A Latin mark takes no more than its ink; any other has one em with a blank half, in every font."""
        [width] = self._natural(char)
        if name in "kl":
            return self._cut_down(char) if width > _FULL * self.em else Seat(width, 0.0)
        if width <= _FULL * self.em:
            return Seat(self.em, self.em - width if name == "o" else 0.0)
        return Seat(width, self._aside(self._ink(char), name))

    def _aside(self, ink: QRectF, name: str) -> float:
        """How far a mark that some fonts draw in the middle moves, so that the other half is blank."""
        half, room = self.em / 2, (0.5 - _CLEAR) * self.em
        if ink.width() > room:
            return 0.0
        if name == "c":
            return room - ink.right() if ink.right() > half else 0.0
        return self.em - room - ink.left() if ink.left() < half else 0.0

    def _cut_down(self, char: str) -> Seat:
        ink, side = self._ink(char), _SIDE * self.em
        return Seat(ink.width() + 2 * side, side - ink.left())

    def _ink(self, char: str) -> QRectF:
        return self.raw.pathForGlyph(self._glyphs[char]).boundingRect()

    def _placed(self, piece: str, offset: QPointF) -> list[QGlyphRun]:
        runs = self._shape(piece).runs
        return [_glyph_run(raw, glyphs, [point + offset for point in points]) for raw, glyphs, points in runs]

    def _shape(self, piece: str) -> Shaped:
        shaped = self._shaped.get(piece)
        if shaped is None:
            shaped = self._shaped[piece] = shape(piece, self.font)
        return shaped

    def _learn(self, chars: str) -> None:
        """Looks up glyphs and widths; Han characters are 1 em wide, so they need not be loaded."""
        blanks = {char for char in chars if char.isspace() or char in _INVISIBLE}
        glyphs = self._indexes("".join(" " if char in blanks else char for char in chars))
        for char, glyph in zip(chars, glyphs, strict=True):
            self._glyphs[char] = glyph
            if char in blanks:
                self._widths[char] = self._blank_width(char)
            else:
                self._widths[char] = self.em if "一" <= char <= "鿿" else self._advance(glyph)
                if not glyph:
                    self._missing.add(char)

    def _indexes(self, chars: str) -> list[int]:
        """The glyph of each character, 0 if the font lacks it."""
        found = self.raw.glyphIndexesForString(chars)
        if len(found) == len(chars):
            return found
        single = [self.raw.glyphIndexesForString(char) for char in chars]
        return [glyphs[0] if len(glyphs) == 1 else 0 for glyphs in single]

    def _advance(self, glyph: int) -> float:
        return self.raw.advancesForGlyphIndexes([glyph])[0].x()

    def _blank_width(self, char: str) -> float:
        if char == "\u3000":
            return self.em
        return 0.25 * self.em if char.isspace() else 0.0


class Fonts:
    """The faces in use, made when first asked for."""

    def __init__(self, families: Mapping[str, Sequence[str]] = FAMILIES) -> None:
        """`families` gives the fonts of each typeface, best first."""
        self._families = families
        self._faces: dict[tuple[str, bool, float], Face] = {}

    def face(self, kind: Type) -> Face:
        """The face a type is set in."""
        key = (kind.face, kind.bold, kind.px)
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = Face(make_font(self._best_first(kind.face), kind.px, kind.bold))
        return face

    def used(self) -> list[QRawFont]:
        """The fonts that were asked for."""
        return [face.raw for face in self._faces.values()]

    def _best_first(self, face: str) -> list[str]:
        """The fonts of a typeface, then those of the others, should none of its own be there."""
        others = [name for key, names in self._families.items() if key != face for name in names]
        return [*self._families[face], *others]


def make_font(families: Sequence[str], px: float, bold: bool = False) -> QFont:
    """The first family that is installed; its outlines unhinted, so that widths scale with the zoom."""
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(round(px))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def shape(piece: str, font: QFont) -> Shaped:
    """A short text set on one line by Qt, with other fonts where needed."""
    layout = QTextLayout(piece, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    lift = QPointF(0.0, line.y() + line.ascent())
    runs = tuple(
        (run.rawFont(), list(run.glyphIndexes()), [point - lift for point in run.positions()])
        for run in layout.glyphRuns()
    )
    return Shaped(line.naturalTextWidth(), anchored(runs) if is_accented(piece) else runs)


def _glyph_run(raw: QRawFont, glyphs: list[int], points: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(glyphs)
    run.setPositions(points)
    return run
