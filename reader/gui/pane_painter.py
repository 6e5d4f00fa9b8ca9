"""Paints a strip of the page with all that lies over it: what the pane shows, without a widget."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from reader.gui.pane_links import draw_link, draw_page_mark
from reader.gui.pane_notes import draw_note
from reader.typeset.overlay import (
    draw_caret,
    draw_hit,
    draw_hit_ground,
    draw_pointed,
    draw_readings,
    draw_ring,
    draw_selection,
)
from reader.typeset.paint import Brush, draw_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from reader.gui.pane_links import PageMark, PlacedLink
    from reader.gui.pane_notes import Note
    from reader.gui.pane_pictures import LinePictures
    from reader.gui.pane_target import Ring
    from reader.issue.model import Span
    from reader.typeset.page import Laid, Page, Place
    from reader.typeset.paint import Colours
    from reader.typeset.ruby import Syllable
    from reader.typeset.tints import Tints

_OVERLAP = 8
"""how far a line's overlays may reach out of the line"""


class Hits(NamedTuple):
    """The places of what is looked for."""

    spans: Sequence[Span] = ()
    """in order"""
    current: Span | None = None

    def between(self, start: int, end: int) -> Sequence[Span]:
        """Those that touch a span of article positions."""
        first = bisect_right(self.spans, start, key=lambda span: span.end)
        return self.spans[first : bisect_left(self.spans, end, key=lambda span: span.start)]


class Scene(NamedTuple):
    """What there is to see."""

    page: Page
    pictures: LinePictures
    tints: Tints
    notes: Sequence[Note]
    selection: Span | None
    pointed: Span | None
    readings: Mapping[int, Syllable]
    """over the pointed word"""
    links: Sequence[PlacedLink]
    page_marks: Sequence[PageMark]
    caret: Place | None = None
    hits: Hits = Hits()
    target: Ring | None = None
    asked: Span | None = None
    """the word whose card is open"""


def paint_scene(painter: QPainter, scene: Scene, top: float, bottom: float, colour: Colours) -> None:
    """Paints from `top` to `bottom` of the page; the painter's origin is the page's."""
    strip = (top - _OVERLAP, bottom + _OVERLAP)
    brush = Brush(painter, strip, scene.page.style, colour)
    for laid in scene.page.visible(strip[0], strip[1] - strip[0]):
        _paint_slice(brush, laid, scene)
    if scene.caret:
        draw_caret(brush, scene.caret)
    for note in scene.notes:
        if note.rect.top() < strip[1] and note.rect.bottom() > strip[0]:
            draw_note(painter, note, colour)
    for placed in scene.links:
        if placed.rect.top() < strip[1] and placed.rect.bottom() > strip[0]:
            draw_link(painter, placed, colour)
    for mark in scene.page_marks:
        draw_page_mark(painter, mark, colour)


def _paint_slice(brush: Brush, laid: Laid, scene: Scene) -> None:
    start, end = laid.lines[0].start, laid.lines[-1].end
    hits = scene.hits.between(start, end)
    for hit in hits:
        draw_hit_ground(brush, laid, *hit)
    scene.tints.draw(brush, laid)
    draw_rules(brush.painter, laid, brush.style, brush.colour)
    scene.pictures.draw(brush, laid)
    for hit in hits:
        draw_hit(brush, laid, *hit)
    if scene.pointed and scene.pointed.start < end and scene.pointed.end > start:
        draw_pointed(brush, laid, *scene.pointed)
        draw_readings(brush, laid, scene.readings, scene.page.fonts)
    if scene.selection and scene.selection.start < end and scene.selection.end > start:
        draw_selection(brush, laid, *scene.selection)
    for hit in hits:
        if hit == scene.hits.current:
            _draw_ring(brush, laid, hit, scene)
    if scene.asked and scene.asked.start < end and scene.asked.end > start:
        _draw_ring(brush, laid, scene.asked, scene)
    if scene.target and scene.target.span.start < end and scene.target.span.end > start:
        brush.painter.setOpacity(scene.target.strength)
        _draw_ring(brush, laid, scene.target.span, scene)
        brush.painter.setOpacity(1)


def _draw_ring(brush: Brush, laid: Laid, span: Span, scene: Scene) -> None:
    draw_ring(brush, laid, span, "ink" if scene.tints.between(*span) else "accent")
