"""The page that answers: to a pause of the pointer, a click and a key, with the word and the notes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class Asked(NamedTuple):
    """A word that a reader wants to know more of."""

    span: Span
    token: Token
    behind: str
    """the word behind it, which may tell what it is: 王 before 书记"""
    marks: tuple[Mark, ...]
    """the highlights over it, the newest first"""


class AnsweringView(CaretView):
    """Says which word is asked for; of places without words, a tooltip tells the notes."""

    mark_activated = Signal(str)
    """the note of this highlight was clicked, or Enter pressed twice on it"""
    word_rested = Signal(object)
    """the pointer rests over this word (Asked)"""
    word_clicked = Signal(object)
    """this word (Asked) was clicked, and nothing else that a click chooses"""
    word_looked_up = Signal(object)
    """a key asks for this word (Asked)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._enter = QElapsedTimer()
        self._answered = False
        self._ringed: Span | None = None
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
        """Asks for the word selected or at the caret; where none is, tells the notes, and opens one."""
        span, token = self._word_in_hand()
        marks = self._marks_over(span)
        twice = self._enter.isValid() and self._enter.elapsed() < QApplication.doubleClickInterval()
        self._enter.start()
        if not self._rects(span):
            return True
        if token is not None and any(token.pinyin):
            self.word_looked_up.emit(self._asked(span, token))
        elif twice and marks:
            self.hide_answer()
            self.mark_activated.emit(marks[0].id)
        else:
            self._tell_notes(span, marks)
        return True

    def asked_at(self, position: int) -> Asked | None:
        """The word that holds a character of the article, as one that is asked for."""
        found = self._words.at(position) if self._words and 0 <= position < len(self._text) else None
        return self._asked(*found) if found else None

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

    def tokens_around(self, span: Span) -> list[tuple[Span, Token]]:
        """The words, marks and spaces of a span and of some characters beside it, in its paragraph."""
        if self._words is None:
            return []
        from reader.gui.word_borders import BESIDE  # not before a word is put right

        block, start, end = next(iter(self._words.parts(span)))
        at = self._words.starts[block]
        near = self._words.between(block, max(0, start - BESIDE), end + BESIDE)
        return [(Span(at + one.start, at + one.end), one) for one in near]

    def paragraph_at(self, position: int) -> Span:
        """The paragraph that holds a position."""
        return self._words.paragraph(position) if self._words else Span(position, position)

    def ring_word(self, span: Span | None) -> None:
        """Rings the word whose card is open, and no other."""
        if span != self._ringed:
            changed = [*self._word_rects(self._ringed), *self._word_rects(span)]
            self._ringed = span
            for rect in changed:
                self.viewport().update(rect)

    def words_in_hand(self) -> list[str]:
        """The words of the selection, or that whose card is open, that at the caret, or that pointed at."""
        return list(dict.fromkeys(one.word for one in self.tokens_in_hand()))

    def tokens_in_hand(self) -> list[Token]:
        """Those words as tokens, as they are written without layout."""
        from reader.language.token import Kind  # not before the first word is marked

        if self._words is None:
            return []
        if (span := self._selection.span) is not None:
            tokens = [one for part in self._words.parts(span) for one in self._words.between(*part)]
        elif self._ringed is not None:
            found = self._words.at(self._ringed.start)
            tokens = [found[1]] if found else []
        elif self._caret_in_sight():
            tokens = [one for one in (self._word_in_hand()[1],) if one]
        else:
            pointed = self._words.at(self._pointed.start) if self._pointed else None
            tokens = [pointed[1]] if pointed else []
        return [one.closed_up for one in tokens if one.kind is not Kind.OTHER and any(one.pinyin)]

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

    def _asked(self, span: Span, token: Token) -> Asked:
        behind = self._words.at(span.end) if self._words and span.end < len(self._text) else None
        return Asked(span, token, behind[1].word if behind else "", tuple(self._marks_over(span)))

    def _tell_notes(self, span: Span, marks: list[Mark]) -> None:
        rects = self._rects(span)
        self._tell(self._below(span), [mark.note for mark in marks], rects[0])

    def _tell(self, place: QPoint, notes: list[str], about: QRect) -> None:
        """Shows notes while the pointer stays in what they are about; nothing if there is none."""
        from PySide6.QtWidgets import QToolTip

        from reader.gui.pane_tooltip import notes_tooltip

        text = notes_tooltip(notes)
        self._answered = bool(text) or self._answered
        QToolTip.showText(place, text, self.viewport(), about)

    def _answer_pointer(self, event: QHelpEvent) -> None:
        """Tells what the pointer rests over: a word, if readings are wanted, or the notes there."""
        position = self._character_at(event.pos())
        if position is None:
            self._answer_beside(event)
            return
        asked = self.asked_at(position) if self._look.pinyin != "off" else None
        if asked is not None and any(asked.token.pinyin):
            self.hide_answer()
            self.word_rested.emit(asked)
            return
        here = Span(position, position + 1)
        self._tell_notes(here, self._marks_over(here))

    def _answer_beside(self, event: QHelpEvent) -> None:
        """Shows all of the note in the margin that the pointer is over."""
        if (beside := self._note_at(QPointF(event.pos()))) is None:
            self.hide_answer()
            return
        notes = [mark.note for mark in self._noted if mark.id == beside.id]
        about = beside.rect.translated(self._origin()).toAlignedRect()
        self._tell(event.globalPos(), notes, about)

    def viewportEvent(self, event: QEvent) -> bool:
        """Answers a pause of the pointer."""
        # the class first: to load Qt's names of event types takes long
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._answer_pointer(event)
            return True
        return super().viewportEvent(event)
