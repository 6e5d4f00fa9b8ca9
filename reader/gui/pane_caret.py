"""The page with a caret, moved by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.pane_selecting import SelectingView
from reader.gui.pane_selection import Caret
from reader.issue.model import Span

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QAbstractSlider

    from reader.gui.pane_moves import Move
    from reader.gui.pane_painter import Scene
    from reader.typeset.page import Page


class CaretView(SelectingView):
    """The caret stands where the reader clicked or went by keys, and is seen while nothing is selected.

    Scrolled out of sight it is out of the hand: the next key that moves it begins at the top of the pane,
    so that no key takes the reader back to where the caret was left.
    """

    def walk(self, move: Move, instead: QAbstractSlider.SliderAction | None = None) -> bool:
        """Moves the caret, selects nothing; scrolls `instead` if that is given and there is no caret."""
        if instead is not None and not self._caret_in_sight():
            self.verticalScrollBar().triggerAction(instead)
            return True
        if not self._take_caret():
            return False
        before = self._present_caret()
        caret = self._left_selection(move) or self._moved(move, before)
        self._selection.begin(Span(caret.position, caret.position))
        self._arrive(caret, move, before)
        return True

    def stretch(self, move: Move) -> bool:
        """Moves the end of the selection that follows; without one it starts at the caret."""
        if not self._selection.span and not self._take_caret():
            return False
        before = self._present_caret()
        caret = self._moved(move, before)
        self._selection.extend(caret.position)
        self._arrive(caret, move, before)
        return True

    def select_sentence(self) -> bool:
        """Selects the sentence at the caret, or all that the selection touches; the next time one more."""
        if not self._selection.span and not self._take_caret():
            return False
        from reader.language.sentences import next_sentence, sentence_at

        start, end = self._selection.span or (self.caret(), self.caret() + 1)
        whole = Span(sentence_at(self._text, start)[0], sentence_at(self._text, end - 1)[1])
        if whole == self._selection.span:
            whole = Span(start, sentence_at(self._text, next_sentence(self._text, end - 1))[1])
        self.select(whole)
        self._follow(whole.end - 1)
        return True

    def put_away(self) -> bool:
        """Selects nothing; says whether anything was selected."""
        selected = self._selection.span is not None
        if selected:
            self.select(None)
        return selected

    def forget_caret(self) -> bool:
        """Puts the caret away, so that keys scroll again; says whether there was one."""
        seen = self._selection.started
        self._forget_selection()
        self._show_selection()
        self._announce_selection()
        return seen

    def reading_from(self) -> int:
        """Where selection or caret begins if it is on the screen, else the first character there."""
        if not self._caret_in_sight():
            return self.position()
        return self._selection.span.start if self._selection.span else self.caret()

    def caret_in_hand(self) -> int | None:
        """Where the caret stands if it is on the screen and nothing is selected."""
        return self.caret() if self._caret_in_sight() and not self._selection.span else None

    def caret_rect(self) -> QRect:
        """Where the caret stands in the viewport, seen or not; empty without an article."""
        from PySide6.QtCore import QRect

        if self._page is None:
            return QRect()
        from reader.gui.pane_moves import caret_place
        from reader.typeset.overlay import caret_rect

        return caret_rect(caret_place(self._page, self._present_caret()), self._page.style).translated(
            self._origin().toPoint()
        )

    def reading_place(self) -> int:
        """The article position of the caret if it is in sight, else of the first visible character."""
        return self.caret() if self._caret_in_sight() else self.position()

    def _take_caret(self) -> bool:
        """Makes sure that there is a caret to move, at the top of the pane if none is in sight."""
        if self._page is None or self._words is None:
            return False
        if not self._caret_in_sight():
            self._selection.begin(Span(self.position(), self.position()))
            self._caret = Caret(self.position())
        return True

    def _caret_in_sight(self) -> bool:
        if self._page is None or not self._selection.started:
            return False
        return self._outside(self._seen_at(self._page)) == 0

    def _seen_at(self, page: Page) -> int:
        from reader.gui.pane_moves import caret_place

        return caret_place(page, self._present_caret()).line.start

    def _present_caret(self) -> Caret:
        """The end of the selection that follows, as the last key or click left it if it was one."""
        head = self._selection.head
        caret = self._caret if self._caret.position == head else Caret(head)
        return caret if caret.late is not None else caret._replace(late=self._selection.forward)

    def _left_selection(self, move: Move) -> Caret | None:
        """The end of the selection to which a step by one character leads, as it does everywhere."""
        from reader.gui.pane_moves import to_next_character, to_previous_character

        span = self._selection.span
        if span and move is to_next_character:
            return Caret(span.end, late=True)
        return Caret(span.start) if span and move is to_previous_character else None

    def _moved(self, move: Move, caret: Caret) -> Caret:
        from reader.gui.pane_moves import Ground

        assert self._page is not None
        assert self._words is not None
        return move(Ground(self._page, self._words, self._text, self.verticalScrollBar().pageStep()), caret)

    def _arrive(self, caret: Caret, move: Move, before: Caret) -> None:
        """Shows the caret at its new place, after a move by a screen at the same height as before."""
        from reader.gui.pane_moves import SCREENS, caret_place

        assert self._page is not None
        self._caret = caret
        self._show_selection()
        if move in SCREENS:
            moved = caret_place(self._page, caret).top - caret_place(self._page, before).top
            self._scroll_to(self.verticalScrollBar().value() + moved)
            self._scrolled()
        self._follow(self._seen_at(self._page))
        self._announce_selection()

    def _scene(self, page: Page, top: int, bottom: int) -> Scene:
        scene = super()._scene(page, top, bottom)
        if self._selection.span or not self._selection.started or not self.hasFocus():
            return scene
        from reader.gui.pane_moves import caret_place

        return scene._replace(caret=caret_place(page, self._present_caret()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides the caret: the keys are somewhere else."""
        super().focusOutEvent(event)
        self.viewport().update()
