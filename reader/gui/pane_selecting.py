"""The page with a selection, made by mouse, by keys or by the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBasicTimer, QElapsedTimer, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.characters import character_start, next_character
from reader.gui.pane_painted import PaintedView
from reader.gui.pane_selection import Caret, Selection
from reader.issue.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QTimerEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.pane_selection import Snap
    from reader.issue.model import Article
    from reader.language.token import Token

_DRAG: Final = 4
"""pixels the mouse must go before a press becomes a selection"""
_DRAG_SCROLL: Final = 40
"""milliseconds between two steps of scrolling while the mouse is held beyond an edge"""


class SelectingView(PaintedView):
    """Selects by words; with Alt by characters, after a triple click by paragraphs."""

    selection_changed = Signal()
    """told when a drag ends, not at each of its steps"""
    caret_moved = Signal(int)
    """the article position of the caret, or of the end of the selection that moves; likewise"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = Selection()
        self._caret = Caret(0)
        self._announced: Span | None = None
        self._announced_caret = 0
        self._snap: Snap | None = None
        self._pressed_at = self._held_at = QPointF()
        self._double_click = QElapsedTimer()
        self._drag_scroll = QBasicTimer()

    def show_article(self, article: Article, tokens: Callable[[int], Sequence[Token]]) -> None:
        """Shows an article from its start, with nothing selected.

        `tokens` gives the words of a block, counted from the block's start; it is asked only when
        a word of that block is needed.
        """
        self._forget_selection()
        super().show_article(article, tokens)
        self._announce_selection()

    def show_message(self, text: str) -> None:
        """Shows one sentence instead of an article."""
        self._forget_selection()
        super().show_message(text)
        self._announce_selection()

    def selection(self) -> Span | None:
        """What is selected, or None."""
        return self._selection.span

    def caret(self) -> int:
        """The article position of the caret, or of the end of the selection that moves."""
        return self._selection.head

    def text(self) -> str:
        """The text of the article; empty if none is shown."""
        return self._text

    def selected_text(self) -> str:
        """The selected text, blocks divided by line ends; empty if nothing is selected."""
        span = self._selection.span
        return self._text[span.start : span.end] if span else ""

    def select(self, span: Span | None) -> None:
        """Selects a span; None selects nothing."""
        if span is not None:
            start, end = max(0, span.start), min(span.end, len(self._text))
            span = Span(start, end) if start < end else None
        self._selection.select(span)
        self._show_selection()
        self._announce_selection()

    def select_all(self) -> None:
        """Selects the whole article."""
        self.select(Span(0, len(self._text)))

    def copy(self) -> None:
        """Puts the selected text on the clipboard, if there is any."""
        if self._selection.span:
            QGuiApplication.clipboard().setText(self.selected_text())

    def copy_with_readings(self) -> None:
        """Puts the selected text on the clipboard together with its readings."""
        if self._selection.span and self._words:
            from reader.gui.pane_copy import with_readings

            QGuiApplication.clipboard().setMimeData(
                with_readings(self._words, self._selection.span, self._look.ruby)
            )

    def selection_rect(self) -> QRect:
        """The last visible line of the selection, in the viewport; empty if there is none."""
        return self.span_rect(self._selection.span) if self._selection.span else QRect()

    def word_at(self, point: QPoint) -> tuple[Span, Token] | None:
        """The word at a point of the viewport; None for marks, spaces and empty paper."""
        position = self._character_at(point)
        return None if position is None or self._words is None else self._words.at(position)

    def position_at(self, point: QPoint) -> int | None:
        """The article position nearest to a point of the viewport; None where no article is shown."""
        return self._page.nearest(*self._page_point(point)) if self._page else None

    def position_over(self, point: QPoint) -> int | None:
        """The article position of the character at a point of the viewport; None beside all of them."""
        return self._character_at(point)

    def _character_at(self, point: QPoint) -> int | None:
        page = self._page
        if page is None:
            return None
        # as `_page_point`, but asked at each move of the mouse
        return page.character(point.x() - page.left, point.y() + self._bar.value() - page.top)

    def _forget_selection(self) -> None:
        self._selection, self._caret = Selection(), Caret(0)
        self._snap = None
        self._drag_scroll.stop()

    def _show_selection(self) -> None:
        self._selected = self._selection.span
        self.viewport().update()

    def _announce_selection(self) -> None:
        if self._announced != self._selection.span:
            self._announced = self._selection.span
            self.selection_changed.emit()
        if self._announced_caret != self.caret():
            self._announced_caret = self.caret()
            self.caret_moved.emit(self._announced_caret)

    def _begin(self, anchor: Span, snap: Snap) -> None:
        self._selection.begin(anchor)
        self._snap = snap
        self._show_selection()

    def _reach(self, point: QPointF) -> None:
        if self._page and self._snap:
            self._caret = self._caret_at(point)
            self._selection.reach(self._caret.position, self._snap)
            self._show_selection()

    def _caret_at(self, point: QPointF) -> Caret:
        """The place between two characters that is nearest to a point, on the line that was pointed at."""
        assert self._page is not None
        x, y = self._page_point(point)
        position = character_start(self._text, self._page.nearest(x, y))
        place = self._page.place(position)
        return Caret(position, late=place.line.start == position and place.top > y)

    def _press(self, event: QMouseEvent) -> None:
        """Starts a selection by words or characters; with Shift goes on with the present one."""
        if self._page is None or self._words is None:
            return
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        snap = self._whole_characters if alt else self._words.whole_words
        caret = self._caret_at(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._selection.started:
            self._snap = snap
            self._reach(event.position())
        elif self._is_third_click(event.position()):
            self._begin(self._words.paragraph(caret.position), self._words.whole_paragraphs)
        else:
            self._caret = caret
            self._begin(Span(caret.position, caret.position), snap)
        self._announce_selection()

    def _pressing(self) -> bool:
        """Whether the text is being pressed."""
        return self._snap is not None

    def _is_third_click(self, point: QPointF) -> bool:
        timer = self._double_click
        soon = timer.isValid() and timer.elapsed() < QApplication.doubleClickInterval()
        return soon and (point - self._pressed_at).manhattanLength() < _DRAG

    def _scroll_by_drag(self, point: QPointF) -> None:
        """Scrolls on while the mouse is held above or below the pane."""
        self._held_at = point
        if 0 <= point.y() < self.viewport().height():
            self._drag_scroll.stop()
        elif not self._drag_scroll.isActive():
            self._drag_scroll.start(_DRAG_SCROLL, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Starts a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event)
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Selects while the left button is held."""
        if self._snap and (event.position() - self._pressed_at).manhattanLength() >= _DRAG:
            self._reach(event.position())
            self._scroll_by_drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._snap = None
            self._drag_scroll.stop()
            self._announce_selection()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Selects the word or the mark; one more click selects the paragraph."""
        if event.button() != Qt.MouseButton.LeftButton or self._words is None:
            return
        self._double_click.start()
        self._pressed_at = event.position()
        whole = self._whole_at(event.position().toPoint())
        if whole:
            self._begin(whole, self._words.whole_words)
            self._announce_selection()

    def _whole_at(self, point: QPoint) -> Span | None:
        """The word or the mark at a point; None for spaces and empty paper."""
        found, position = self.word_at(point), self._character_at(point)
        if found or position is None or self._text[position].isspace():
            return found[0] if found else None
        return self._whole_characters(Span(position, position + 1))

    def _whole_characters(self, span: Span) -> Span:
        start, end = character_start(self._text, span.start), character_start(self._text, span.end)
        return Span(start, end if end == span.end else next_character(self._text, end))

    def timerEvent(self, event: QTimerEvent) -> None:
        """One step of scrolling while the mouse is held beyond an edge."""
        if event.timerId() != self._drag_scroll.timerId():
            super().timerEvent(event)
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (bar.singleStep() if self._held_at.y() > 0 else -bar.singleStep()))
        self._reach(self._held_at)
