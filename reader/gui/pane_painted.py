"""The page with all that is painted on it: highlights, notes, links, the pointed word, the selection."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from reader.gui.pane_links import page_marks, place_links, set_links
from reader.gui.pane_notes import Note, Notes, text_width
from reader.gui.pane_painter import Scene, paint_scene
from reader.gui.pane_pictures import LinePictures
from reader.gui.pane_view import PageView
from reader.gui.theme import load_theme
from reader.typeset.page import AHEAD
from reader.typeset.paint import fill
from reader.typeset.tints import Tints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.links import Link
    from reader.gui.pane_links import PageMark, PlacedLink, SetLink
    from reader.gui.pane_marks import Mark
    from reader.gui.theme import Theme
    from reader.issue.model import Article, Span
    from reader.issue.turns import Turn
    from reader.language.token import Token
    from reader.typeset.page import Page
    from reader.typeset.paint import Colours
    from reader.typeset.ruby import Syllable


class PaintedView(PageView):
    """Knows what there is to see and paints it, strip by strip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = Notes(self._fonts)
        self._links: Sequence[SetLink] = ()
        self._turns: Sequence[Turn] = ()
        self._marks: Sequence[Mark] = ()
        self._noted: Sequence[Mark] = ()
        self._tints = Tints()
        self._pictures = LinePictures()
        self._selected: Span | None = None
        self._pointed: Span | None = None
        self._pointed_readings: Mapping[int, Syllable] = {}
        self._colours: Colours | None = None

    def show_article(self, article: Article, tokens: Callable[[int], Sequence[Token]]) -> None:
        """Shows an article from its start.

        `tokens` gives the words of a block, counted from the block's start; it is asked only when
        a word of that block is needed.
        """
        self._clear()
        super().show_article(article, tokens)

    def show_words(self, tokens: Callable[[int], Sequence[Token]]) -> None:
        """Takes other words for the same article; none is pointed at until the pointer moves."""
        self._point_to(None)
        super().show_words(tokens)

    def show_message(self, text: str) -> None:
        """Shows one sentence instead of an article."""
        self._clear()
        super().show_message(text)

    def _clear(self) -> None:
        self._links = self._turns = ()
        self._pointed = self._selected = None
        self.set_marks(())

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """The highlights to show, the oldest first."""
        self._marks = marks
        self._noted = [mark for mark in marks if mark.note]
        self._tints.set([(mark.start, mark.end, mark.colour) for mark in marks])
        self.viewport().update()

    def show_turns(self, turns: Sequence[Turn]) -> None:
        """Where the text goes over to another page, told in the margin."""
        self._turns = turns
        self.viewport().update()

    def marks(self) -> Sequence[Mark]:
        """The highlights shown, the oldest first."""
        return self._marks

    def show_links(self, links: Sequence[Link]) -> None:
        """The ways to other parts of the article, shown after its last sentence."""
        self._links = set_links(links, self._fonts)
        self.viewport().update()

    def link_texts(self) -> list[str]:
        """The words of those ways."""
        return [link.text for link in self._links]

    def set_theme(self, theme: Theme) -> None:
        """The colours to paint with."""
        self._colours = cache(theme.__getitem__)
        self.viewport().update()

    def _inks(self) -> Colours:
        """The theme's colours by role; paper's before there is one."""
        return self._colours or load_theme("paper").__getitem__

    def _point_to(self, span: Span | None) -> None:
        """Draws the rule under this word and under no other."""
        if span != self._pointed:
            changed = [*self._word_rects(self._pointed), *self._word_rects(span)]
            self._pointed = span
            wording = self._wording()
            self._pointed_readings = wording.pointed(span) if wording and span else {}
            for rect in changed:
                self.viewport().update(rect)

    def _word_rects(self, span: Span | None) -> list[QRect]:
        """What a pointed word changes: its rule below, its readings above, which may be wider."""
        rects = self._rects(span) if span else []
        return [
            rect.adjusted(-rect.height(), -rect.height(), rect.height(), rect.height() // 2) for rect in rects
        ]

    def _placed_links(self) -> list[PlacedLink]:
        if self._page is None or self._article is None:
            return []
        return list(place_links(self._article, self._page, self._links))

    def _page_marks(self, top: float, bottom: float) -> list[PageMark]:
        """The numbers of the pages that begin in a strip of the page."""
        if self._page is None or not self._turns:
            return []
        laid = self._page.visible(top, bottom - top)
        return [mark for one in laid for mark in page_marks(one, self._turns, self._fonts)]

    def _visible_notes(self, top: float, bottom: float) -> list[Note]:
        """The notes of highlights that begin in a strip of the page, or a little above it."""
        if self._page is None or not self._noted:
            return []
        laid = list(self._page.visible(top - AHEAD, bottom - top + AHEAD))
        if not laid:
            return []
        start, end = laid[0].lines[0].start, laid[-1].lines[-1].end
        marks = [mark for mark in self._noted if start <= mark.start < end]
        margin = self.width() - self._page.style.left - self._page.style.measure
        width = text_width(margin, self.width() - self.viewport().width())
        return list(self._notes.place(self._page, marks, width))

    def _note_at(self, point: QPointF) -> Note | None:
        """The note in the margin at a point of the viewport."""
        x, y = self._page_point(point)
        notes = self._visible_notes(y - 1, y + 1) if self._page and x > self._page.style.measure else []
        return next((note for note in notes if note.rect.adjusted(-8, -4, 8, 4).contains(x, y)), None)

    def _paint_message(self, painter: QPainter, colours: Colours) -> None:
        area = self.viewport().rect().adjusted(24, 0, -24, 0)
        area.setTop(area.height() // 3)
        painter.setPen(colours("ink2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._message)

    def _scene(self, page: Page, top: int, bottom: int) -> Scene:
        """What there is to see in a strip of the page."""
        notes, links = self._visible_notes(top, bottom), self._placed_links()
        marks = self._page_marks(top, bottom)
        pointed = (self._pointed, self._pointed_readings)
        return Scene(page, self._pictures, self._tints, notes, self._selected, *pointed, links, marks)

    def _paint_page(self, painter: QPainter, page: Page, rect: QRect, colours: Colours) -> None:
        top, bottom = self._page_y(rect.top()), self._page_y(rect.bottom() + 1)
        scene = self._scene(page, top, bottom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._origin())
        paint_scene(painter, scene, top, bottom, colours)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the strip that Qt asks for."""
        # closed by `with`: an exception under an open painter would end the process
        with QPainter(self.viewport()) as painter:
            colours = self._inks()
            fill(painter, event.rect(), colours("paper"))
            if self._page:
                self._paint_page(painter, self._page, event.rect(), colours)
            else:
                self._paint_message(painter, colours)
