"""The page that answers: to a pause of the pointer, and to a key, with the reading and the notes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QPointF, QRect, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from reader.gui.pane_caret import CaretView
from reader.issue.model import Span

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.pane_marks import Mark
    from reader.language.token import Token

_TIP = QPoint(-2, -12)
"""from under a word to where Qt is told to show a tooltip, which it shows a little beside and below"""


class AnsweringView(CaretView):
    """One tooltip tells all there is to a place; the highlights of a place are found here."""

    mark_activated = Signal(str)
    """the note of this highlight was clicked, or Enter pressed twice on it"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._enter = QElapsedTimer()
        self._answered = False
        self.caret_moved.connect(self.hide_answer)
        self.scrolled.connect(self.hide_answer)

    def marks_at(self, point: QPoint) -> list[str]:
        """The highlights at a point of the viewport, the newest first."""
        position = self._character_at(point)
        here = [] if position is None else self._marks_over(Span(position, position + 1))
        return [mark.id for mark in here]

    def mark_at(self, point: QPoint) -> str | None:
        """The newest highlight at a point of the viewport."""
        return next(iter(self.marks_at(point)), None)

    def look_up(self) -> bool:
        """Shows what there is to the word selected or at the caret; soon again, opens its highlight."""
        twice = self._enter.isValid() and self._enter.elapsed() < QApplication.doubleClickInterval()
        self._enter.start()
        span, token = self._word_in_hand()
        marks = self._marks_over(span)
        if twice and marks:
            self.hide_answer()
            self.mark_activated.emit(marks[0].id)
        elif self._rects(span):
            self._show_answer(self._below(span), (span, token), [mark.note for mark in marks])
        return True

    def hide_answer(self) -> bool:
        """Puts the tooltip away; says whether there was one."""
        if not self._answered:
            return False
        from PySide6.QtWidgets import QToolTip

        shown = QToolTip.isVisible()
        QToolTip.hideText()
        self._answered = False
        return shown

    def put_away(self) -> bool:
        """Puts the tooltip away, or else selects nothing; says whether there was either."""
        return self.hide_answer() or super().put_away()

    def words_in_hand(self) -> list[str]:
        """The words of the selection, or the one at the caret, or else the one pointed at."""
        from reader.language.token import Kind  # not before the first word is marked

        if self._words is None:
            return []
        if (span := self._selection.span) is not None:
            tokens = [one for part in self._words.parts(span) for one in self._words.between(*part)]
        elif self._caret_in_sight():
            tokens = [one for one in (self._word_in_hand()[1],) if one]
        else:
            pointed = self._words.at(self._pointed.start) if self._pointed else None
            tokens = [pointed[1]] if pointed else []
        words = (one.closed_up.word for one in tokens if one.kind is not Kind.OTHER and any(one.pinyin))
        return list(dict.fromkeys(words))

    def _word_in_hand(self) -> tuple[Span, Token | None]:
        """The first word of the selection, or the one at the caret; the character there if it is none."""
        at = self._selection.span.start if self._selection.span else self.caret()
        if self._words is None or (self._selection.span is None and not self._caret_in_sight()):
            return Span(0, 0), None
        found = self._words.at(at) or (self._words.at(at - 1) if at and not self._selection.span else None)
        return found or (Span(at, min(at + 1, len(self._text))), None)

    def _marks_over(self, span: Span) -> list[Mark]:
        """The highlights that touch a span, the newest first."""
        return [mark for mark in reversed(self._marks) if mark.start < span.end and mark.end > span.start]

    def _below(self, span: Span) -> QPoint:
        """Where a tooltip about some characters covers nothing of their line."""
        return self.viewport().mapToGlobal(self._rects(span)[0].bottomLeft()) + _TIP

    def _show_answer(self, place: QPoint, word: tuple[Span, Token | None], notes: list[str]) -> None:
        span, token = word
        rects = self._rects(span)
        behind = self._words.at(span.end) if token and self._words else None
        words = [one for one in (token, behind and behind[1]) if one]
        text = self._answer(words, notes) if rects else ""
        self._tell(place, text, rects[0] if rects else QRect())

    def _answer(self, words: list[Token], notes: list[str]) -> str:
        from PySide6.QtWidgets import QToolTip

        from reader.gui.pane_tooltip import answer, answer_sheet

        sheet = answer_sheet(self._inks(), QToolTip.font())
        return answer(words, notes, self._look.ruby.script, sheet)

    def _tell(self, place: QPoint, text: str, about: QRect) -> None:
        """Shows a tooltip while the pointer stays in what it is about; none if there is no text."""
        from PySide6.QtWidgets import QToolTip

        self._answered = bool(text) or self._answered
        QToolTip.showText(place, text, self.viewport(), about)

    def _answer_pointer(self, event: QHelpEvent) -> None:
        """Shows the reading of the word under the pointer, if wanted, and the notes there."""
        position = self._character_at(event.pos())
        if position is None:
            self._answer_beside(event)
            return
        here = Span(position, position + 1)
        found = self.word_at(event.pos())
        token = found[1] if found and self._look.pinyin != "off" else None
        notes = [mark.note for mark in self._marks_over(here)]
        self._show_answer(self._below(here), (found[0] if found else here, token), notes)

    def _answer_beside(self, event: QHelpEvent) -> None:
        """Shows all of the note in the margin that the pointer is over."""
        if (beside := self._note_at(QPointF(event.pos()))) is None:
            self.hide_answer()
            return
        notes = [mark.note for mark in self._noted if mark.id == beside.id]
        about = beside.rect.translated(self._origin()).toAlignedRect()
        self._tell(event.globalPos(), self._answer([], notes), about)

    def viewportEvent(self, event: QEvent) -> bool:
        """Answers a pause of the pointer."""
        # the class first: to load Qt's names of event types takes long
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._answer_pointer(event)
            return True
        return super().viewportEvent(event)
