"""Fonts by face and size; the glyph and the width of each character are looked up once.

A `QGlyphRun` knows one font only. What that font lacks, and what must be shaped (accents, emoji, the
two-em dash), is set by a `QTextLayout`, which finds other fonts, and kept by its text.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont, QTextLayout

from reader.typeset.accents import anchored, is_accented
from reader.typeset.breaking import SHAPED, classify
from reader.typeset.style import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.typeset.style import Type

_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200e\u200f\u2028\u2029\u2060\ufeff")


class Shaped(NamedTuple):
    """A piece of text that a `QTextLayout` set."""

    width: float
    runs: tuple[tuple[QRawFont, list[int], list[QPointF]], ...]
    """glyphs, relative to the baseline at the piece's left edge"""


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

    def widths(self, text: str) -> list[float]:
        """The width of each character; in a shaped piece the first has all of it."""
        known = self._widths
        try:
            found = [known[char] for char in text]
        except KeyError:
            self._learn("".join(set(text) - known.keys()))
            found = [known[char] for char in text]
        for start, end in self._pieces(text):
            found[start:end] = self._shares(text[start:end])
        return found

    def runs(self, text: str, places: Sequence[float], y: float = 0.0) -> list[QGlyphRun]:
        """Glyphs of a text whose characters begin at `places`, on the baseline `y`."""
        if text.isspace():
            return []
        glyphs = [self._glyphs[char] for char in text]
        points = [QPointF(x, y) for x in places]
        extra = []
        for start, end in reversed(self._pieces(text)):
            extra += self._placed(text[start:end], QPointF(places[start], y))
            del glyphs[start:end], points[start:end]
        return [_glyph_run(self.raw, glyphs, points), *extra] if glyphs else extra

    def edges(self, text: str) -> list[float]:
        """The left edges of a short text's characters, then the right edge of the last; kept for ever."""
        found = self._edges.get(text)
        if found is None:
            found = self._edges[text] = list(accumulate(self.widths(text), initial=0.0))
        return found

    def _pieces(self, text: str) -> list[tuple[int, int]]:
        """Where the text must be shaped by Qt."""
        pieces = [match.span() for match in SHAPED.finditer(classify(text))]
        if self._missing.isdisjoint(text):
            return pieces
        covered = {at for start, end in pieces for at in range(start, end)}
        single = [(at, at + 1) for at, char in enumerate(text) if char in self._missing and at not in covered]
        return sorted(pieces + single)

    def _shares(self, piece: str) -> list[float]:
        width = self._shape(piece).width
        if piece == "——":
            return [width / 2, width / 2]
        return [width] + [0.0] * (len(piece) - 1)

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
