"""An article as a page that scrolls: where everything is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.gui.pane_wording import PageWording
from reader.gui.pane_words import Words
from reader.issue.model import Role, Span
from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Page
from reader.typeset.paint import pieces
from reader.typeset.style import OVER, Look, make_style

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from reader.gui.pane_need import Needed
    from reader.issue.model import Article
    from reader.language.token import Token
    from reader.typeset.style import Style

_NARROW = 900
"""the window's width up to which margins are small"""
_SETTLED = 120
"""milliseconds without scrolling after which the reading position is announced"""
_TRIES: Final = 3
"""how often to scroll to a line, as what lies before it may turn out higher when it is laid out"""


def _surface() -> QWidget:
    """What is painted on. Made here, as to find out of what class Qt's own one is takes 40 ms."""
    surface = QWidget()
    surface.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    return surface


class PageView(QAbstractScrollArea):
    """An article, laid out as far as it is seen."""

    position_changed = Signal(int)
    """the article position of the first visible character, once scrolling or resizing has settled

    Told as well if that stayed and only the share that is seen changed.
    """
    scrolled = Signal()
    left_for_elsewhere = Signal(int)
    """the article position that was on top before the pane went further than one screen at once"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(_surface())
        self._bar = self.verticalScrollBar()
        self._fonts = Fonts()
        self._article: Article | None = None
        self._text = ""
        self._message = ""
        self._words: Words | None = None
        self._page: Page | None = None
        self._look = Look()
        self._states: Callable[[], Mapping[str, str]] = dict
        self._anchor: int | None = 0
        self._announced_position = 0
        self._announced_share: float | None = None
        self._adjusting = False
        self._above = 0
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settling.timeout.connect(self._announce_position)

    def show_article(self, article: Article, tokens: Callable[[int], Sequence[Token]]) -> None:
        """Shows an article from its start.

        `tokens` gives the words of a block, counted from the block's start; it is asked only when
        a word of that block is needed.
        """
        self._article, self._text, self._message = article, article.text, ""
        self._words = Words(article, tokens)
        self._page = None
        self._anchor = self._announced_position = 0
        self._announced_share = None
        self._lay_out()

    def show_words(self, tokens: Callable[[int], Sequence[Token]]) -> None:
        """Takes other words for the same article; what is read stays where it is."""
        if self._article is not None:
            self._set_anew(Words(self._article, tokens))

    def set_states(self, states: Callable[[], Mapping[str, str]]) -> None:
        """Where to ask which words are known."""
        self._states = states

    def show_states(self) -> None:
        """Shows that other words are known than before; what is read stays where it is."""
        if self._words is not None and self._look.pinyin == "new":
            self._set_anew(self._words)

    def _set_anew(self, words: Words) -> None:
        position = self.position()
        top = self._page.place(position).top - self._page_y(0) if self._page else 0
        self._words, self._page = words, None
        self._lay_out()
        if self._page is not None:
            self._scroll_to(self._bar.value() + self._page.place(position).top - self._page_y(0) - top)

    def show_message(self, text: str) -> None:
        """Shows one sentence instead of an article."""
        self._article = self._words = self._page = None
        self._text, self._message = "", text
        self._adjust(0, 0)
        self.viewport().update()

    def look(self) -> Look:
        """How the text is set."""
        return self._look

    def page_in(self, style: Style, fonts: Fonts) -> Page:
        """The article set in a style, such as that of a sheet of paper."""
        assert self._article is not None
        starts = self._words.starts if self._words else None
        return Page(compose(self._article, style, starts), style, fonts, self._wording())

    def set_look(self, look: Look) -> None:
        """How the text is set; the reading position stays."""
        self._look = look
        self._lay_out()

    def message(self) -> str:
        """The sentence that is shown instead of an article; empty while there is one."""
        return self._message

    def line_measure(self) -> tuple[int, int]:
        """The body's size and the width of its lines, px; zeros while nothing is set."""
        return (self._page.style.em, self._page.style.measure) if self._page else (0, 0)

    def readings_height(self) -> int:
        """How far the readings that stand over all lines reach above their characters, px."""
        style = self._page.style if self._page else None
        return round(style.types[Role.BODY].box) if style and style.ruby else 0

    def position(self) -> int:
        """The article position of the first visible character."""
        if self._anchor is None and self._page is not None:
            self._anchor = self._page.first_from(self._page_y(0))
        return self._anchor or 0

    def go_to(self, position: int) -> None:
        """Scrolls so that the line with an article position is the first one."""
        if self._page is None:
            self._anchor = position
            return
        place = self._page.place(position)
        first = place.line.start == 0
        self._scroll_to(0 if first else place.top + self._page.style.top)
        self._scrolled()
        self._anchor = position

    def jump_to(self, position: int) -> None:
        """Goes to a position as a reader who may want to come back."""
        if self._page is not None:
            self._leave_for(self._page.place(position).top + self._page.style.top)
        self.go_to(position)

    def _leave_for(self, value: int) -> None:
        """Tells what is left if the scroll bar is about to go far."""
        if abs(value - self._bar.value()) > self.viewport().height():
            self.left_for_elsewhere.emit(self.position())

    def leave_from(self, position: int) -> None:
        """Tells that the reader has left this position for elsewhere, if it is out of sight."""
        if not self._rects(Span(position, position + 1)):
            self.left_for_elsewhere.emit(position)

    def bring_into_view(self, span: Span) -> None:
        """Reveals a span as something a reader may want to come back from."""
        value = self._revealing(span)
        if value is not None:
            self._leave_for(value)
        self.reveal(span)

    def reveal(self, span: Span) -> None:
        """Scrolls if the start of a span is not on the screen, so that it stands in the upper third."""
        value = self._revealing(span)
        if value is not None:
            self._scroll_to(value)
            self._scrolled()

    def _revealing(self, span: Span) -> int | None:
        """Where to scroll to reveal a span; None if there is no need."""
        if self._page is None:
            return None
        place = self._page.place(span.start)
        height = self.viewport().height()
        if self._page_y(0) <= place.top <= self._page_y(height) - 2 * place.laid.kind.pitch:
            return None
        return max(0, place.top + self._page.style.top - height // 3)

    def span_rect(self, span: Span) -> QRect:
        """The last visible line of a span, in the viewport; empty if none is visible."""
        return next(reversed(self._rects(span)), QRect())

    def read_share(self) -> float:
        """How much of the article stands above the viewport's lower edge, 0 to 1."""
        if self._page is None or not self._text:
            return 0.0
        last = self._page.nearest(self._page.style.measure, self._page_y(self.viewport().height()))
        return min(1.0, (last + 1) / len(self._text))

    def _follow(self, position: int) -> None:
        """Scrolls just as far as the line with a position needs; to one far away like `bring_into_view`."""
        for _ in range(_TRIES):
            off = self._outside(position)
            if abs(off) > self.viewport().height():
                self.bring_into_view(Span(position, position + 1))
            elif off:
                self._scroll_to(self._bar.value() + off)
                self._scrolled()
            else:
                return

    def _outside(self, position: int) -> int:
        """How far the line with a position is below the viewport, or above it if negative."""
        if self._page is None:
            return 0
        place = self._page.place(position)
        above = place.top - self._page_y(0)
        below = place.top + place.laid.kind.pitch - self._page_y(self.viewport().height())
        return min(0, above) or max(0, below)

    def _scroll_to(self, value: int) -> None:
        self._adjust(value, value)
        self._settle()
        self.viewport().update()

    def _lay_out(self) -> None:
        """Sets the article anew if its style changed, and stays at the reading position."""
        if self._article is None or not self._article.blocks or not self.isVisible():
            return
        style = self._style(self._article)
        if self._page is None or self._page.style != style:
            anchor = self.position()
            self._page = self.page_in(style, self._fonts)
            self.go_to(anchor)
        else:
            self._settle()
            self._settling.start()
        self.viewport().update()

    def _wording(self) -> PageWording | None:
        return PageWording(self._words, self._look, self._needed()) if self._words else None

    def _needed(self) -> Needed | None:
        """Which words need readings; None if all or none do."""
        look = self._look
        if self._article is None or self._words is None or look.pinyin not in OVER:
            return None
        need = look.need._replace(over=look.pinyin)
        if (need.over, need.each, need.names) == ("all", "every", "shown"):
            return None
        from reader.gui.pane_need import Needed

        return Needed(self._article, self._words, need, self._states)

    def _style(self, article: Article) -> Style:
        return make_style(
            self.viewport().width(),
            self._look,
            narrow=self.window().width() <= _NARROW,
            policy=article.genre != "news",
        )

    def _settle(self) -> bool:
        """Lays out what is visible; says whether the text there moved."""
        if self._page is None:
            return False
        bar, height = self._bar, self.viewport().height()
        value = bar.value()
        moved = self._page.settle(self._page_y(0), height)
        ends = self._page.style.top * 3 + self._above
        self._adjust(value + moved, self._page.height + ends - height)
        return moved != 0 or bar.value() != value

    def _adjust(self, value: int, maximum: int) -> None:
        """Sets the scroll bar without scrolling what is painted."""
        bar = self._bar
        self._adjusting = True
        bar.setRange(0, max(0, maximum))
        bar.setValue(value)
        self._adjusting = False
        if self._page:
            pitch = self._page.style.dateline.pitch
            bar.setSingleStep(pitch)
            bar.setPageStep(max(pitch, self.viewport().height() - pitch))

    def _announce_position(self) -> None:
        if self._page is None:
            return
        position, share = self.position(), self.read_share()
        # the share an article opens with is no news
        changed = position != self._announced_position or self._announced_share not in (None, share)
        self._announced_position, self._announced_share = position, share
        if changed:
            self.position_changed.emit(position)

    def _scrolled(self) -> None:
        """The reading position is another one, to be found out when it is asked for."""
        self._anchor = None
        self._settling.start()
        self.scrolled.emit()

    def _page_y(self, y: float) -> int:
        """A height of the viewport, on the page."""
        return round(y) + self._bar.value() - (self._page.top if self._page else 0)

    def _page_point(self, point: QPoint | QPointF) -> tuple[float, float]:
        return point.x() - (self._page.left if self._page else 0), self._page_y(point.y())

    def _origin(self) -> QPointF:
        """Where the page's origin is in the viewport."""
        left = self._page.style.left if self._page else 0
        return QPointF(left, -self._page_y(0))

    def _rects(self, span: Span) -> list[QRect]:
        """Where the visible characters of a span stand in the viewport, line by line."""
        if self._page is None:
            return []
        strip = (self._page_y(0), self._page_y(self.viewport().height()))
        origin = self._origin()
        return [
            piece.rect.translated(origin).toAlignedRect()
            for laid in self._page.visible(strip[0], strip[1] - strip[0])
            for piece in pieces(laid, *span, strip)
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Sets the text, now that the width is known."""
        super().showEvent(event)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the text to the new width; what came or went above the pane does not move the text."""
        super().resizeEvent(event)
        above = 0 if self.isWindow() else self.y()
        pushed, self._above = above - self._above, above
        anchor = self._anchor
        self._lay_out()
        if pushed and self._page is not None and self.isVisible():
            self._scroll_to(self._bar.value() + pushed)
            self._anchor = anchor

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Moves what is painted; only the strip that comes into view is painted anew."""
        if self._adjusting:
            return
        self._anchor = None
        self._settling.start()
        if self._settle() or dx or abs(dy) >= self.viewport().height():
            self.viewport().update()
        else:
            self.viewport().scroll(0, dy)
        self.scrolled.emit()
