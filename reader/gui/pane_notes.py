"""The notes beside the text: the colour's own shape and two lines of the note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from reader.typeset.compose import Paragraph
from reader.typeset.lines import set_lines
from reader.typeset.style import Type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPainter

    from reader.gui.pane_marks import Mark
    from reader.typeset.glyphs import Fonts
    from reader.typeset.lines import Line
    from reader.typeset.page import Page
    from reader.typeset.paint import Colours

_KIND: Final = Type(12, 18, "ink2", face="hei", align="left")
_OFF: Final = 24
"""from the measure to the marks"""
_INDENT: Final = 19
"""from a mark's left edge to its note"""
_WIDEST: Final = 216
_ROOM: Final = 160
"""the note margin's width from which on it shows the notes themselves"""


def text_width(margin: int, covered: int) -> int:
    """How wide the notes in a margin are, of which a scroll bar covers some; 0 if only marks fit."""
    return min(margin - covered - _OFF - _INDENT - 2, _WIDEST) if margin >= _ROOM else 0


class Note(NamedTuple):
    """A note at its place on the page."""

    id: str
    colour: str
    rect: QRectF
    """all of it"""
    lines: list[Line]
    """none where there is room for the mark only"""


class Notes:
    """Sets notes and keeps them."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._set: dict[tuple[str, int], list[Line]] = {}

    def place(self, page: Page, marks: Iterable[Mark], width: int) -> Iterator[Note]:
        """Notes from top to bottom, each at the first line of its highlight or under the note above it.

        `width` is for their text; 0 shows marks only.
        """
        left = page.style.measure + _OFF
        free = float("-inf")
        for middle, mark in sorted(
            ((_middle(page, mark), mark) for mark in marks if mark.note),
            key=lambda pair: (pair[0], pair[1].start),
        ):
            lines = self._lines(mark.note, width) if width else []
            height = max(1, len(lines)) * _KIND.pitch
            top = max(middle - _KIND.pitch / 2, free)
            free = top + height + 2
            extent = _INDENT + max(line.xs[-1] for line in lines) if lines else 12
            yield Note(mark.id, mark.colour, QRectF(left, top, extent, height), lines)

    def _lines(self, note: str, width: int) -> list[Line]:
        lines = self._set.get((note, width))
        if lines is None:
            lines = self._set[note, width] = self._elided(" ".join(note.split()), width)
        return lines

    def _elided(self, text: str, width: int) -> list[Line]:
        lines = self._broken(text[:200], width)
        end = lines[1].end if len(lines) > 2 else 0
        while len(lines) > 2:
            end -= 1
            lines = self._broken(text[:end].rstrip("，。、；：") + "…", width)
        return lines

    def _broken(self, text: str, width: int) -> list[Line]:
        return set_lines(Paragraph(text, 0, _KIND), (0, len(text)), self._fonts, width)


def _middle(page: Page, mark: Mark) -> float:
    place = page.place(mark.start)
    return place.top + place.laid.kind.box + place.laid.kind.px / 2


def draw_note(painter: QPainter, note: Note, colour: Colours) -> None:
    """The mark, and the note beside it."""
    size = 10 if note.lines else 12
    centre = QPointF(note.rect.left() + size / 2, note.rect.top() + _KIND.pitch / 2)
    painter.fillPath(mark_shape(note.colour, centre, size), colour(f"rule_{note.colour}"))
    painter.setPen(colour(_KIND.ink))
    for number, line in enumerate(note.lines):
        origin = note.rect.topLeft() + QPointF(_INDENT, number * _KIND.pitch + _KIND.baseline)
        for inked in line.glyphs.runs:
            painter.drawGlyphRun(origin, inked.run)


def mark_shape(colour: str, centre: QPointF, size: float) -> QPainterPath:
    """The shape that tells a colour to those who do not see it: ● ▲ ■ ◆ ✚ ▬."""
    path = QPainterPath()
    half = size / 2
    if colour == "yellow":
        path.addEllipse(centre, half, half)
    elif colour == "green":
        path.addRect(QRectF(centre.x() - half, centre.y() - half, size, size).adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        corners = _CORNERS.get(colour, _CORNERS["blue"])
        path.addPolygon(QPolygonF([centre + QPointF(x, y) * half for x, y in corners]))
        path.closeSubpath()
    return path


_CORNERS: Final = {
    "orange": ((0, -1), (1, 0.9), (-1, 0.9)),
    "blue": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "underline": ((-1, -0.3), (1, -0.3), (1, 0.3), (-1, 0.3)),
    "violet": (
        (-0.3, -1), (0.3, -1), (0.3, -0.3), (1, -0.3), (1, 0.3), (0.3, 0.3),
        (0.3, 1), (-0.3, 1), (-0.3, 0.3), (-1, 0.3), (-1, -0.3), (-0.3, -0.3),
    ),
}  # fmt: skip
