"""The page with a selection, made by mouse, by keys or by the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBasicTimer, QElapsedTimer, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.pane_moves import Caret, Ground, seen_at
from reader.gui.pane_selection import Selection
from reader.gui.pane_view import PageView
from reader.issue.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QTimerEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.pane_moves import Move
    from reader.gui.pane_selection import Snap
    from reader.issue.model import Article
    from reader.language.token import Token

_DRAG: Final = 4
"""pixels the mouse must go before a press becomes a selection"""
_DRAG_SCROLL: Final = 40
"""milliseconds between two steps of scrolling while the mouse is held beyond an edge"""


class SelectingView(PageView):
    """Selects by words; with Alt by characters, after a triple click by paragraphs."""

    selection_changed = Signal()
    """told when a drag ends, not at each of its steps"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = Selection()
        self._caret = Caret(0)
        self._announced: Span | None = None
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

    def selection_rect(self) -> QRect:
        """The last visible line of the selection, in the viewport; empty if there is none."""
        rects = self._rects(self._selection.span) if self._selection.span else []
        return rects[-1] if rects else QRect()

    def word_at(self, point: QPoint) -> tuple[Span, Token] | None:
        """The word at a point of the viewport; None for marks, spaces and empty paper."""
        position = self._character_at(point)
        return None if position is None or self._words is None else self._words.at(position)

    def _character_at(self, point: QPoint) -> int | None:
        return self._page.character(*self._page_point(QPointF(point))) if self._page else None

    def _extend(self, move: Move) -> None:
        """Makes the selection longer or shorter; without one it starts at the top of the pane."""
        if self._page is None or self._words is None:
            return
        if not self._selection.started:
            self._selection.begin(Span(self.position(), self.position()))
        self._caret = move(Ground(self._page, self._words, len(self._text)), self._present_caret())
        self._selection.extend(self._caret.position)
        self._show_selection()
        self._follow(seen_at(self._page, self._present_caret()))
        self._announce_selection()

    def _present_caret(self) -> Caret:
        """The end of the selection that follows, as the last key left it if it was a key."""
        head = self._selection.head
        caret = self._caret if self._caret.position == head else Caret(head)
        return caret if caret.late is not None else caret._replace(late=self._selection.forward)

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

    def _begin(self, anchor: Span, snap: Snap) -> None:
        self._selection.begin(anchor)
        self._snap = snap
        self._show_selection()

    def _reach(self, point: QPointF) -> None:
        if self._page and self._snap:
            self._selection.reach(self._page.nearest(*self._page_point(point)), self._snap)
            self._show_selection()

    def _press(self, event: QMouseEvent) -> None:
        """Starts a selection by words or characters; with Shift goes on with the present one."""
        if self._page is None or self._words is None:
            return
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        snap = _characters if alt else self._words.whole_words
        position = self._page.nearest(*self._page_point(event.position()))
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._snap = snap
            self._reach(event.position())
        elif self._is_third_click(event.position()):
            self._begin(self._words.paragraph(position), self._words.whole_paragraphs)
        else:
            self._begin(Span(position, position), snap)
        self._announce_selection()

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
        """Selects the word; one more click selects the paragraph."""
        if event.button() != Qt.MouseButton.LeftButton or self._words is None:
            return
        self._double_click.start()
        self._pressed_at = event.position()
        found = self.word_at(event.position().toPoint())
        if found:
            self._begin(found[0], self._words.whole_words)
            self._announce_selection()

    def timerEvent(self, event: QTimerEvent) -> None:
        """One step of scrolling while the mouse is held beyond an edge."""
        if event.timerId() != self._drag_scroll.timerId():
            super().timerEvent(event)
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (bar.singleStep() if self._held_at.y() > 0 else -bar.singleStep()))
        self._reach(self._held_at)


def _characters(span: Span) -> Span:
    return span
