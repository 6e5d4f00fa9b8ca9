"""Marking in the open article: from a selection to highlights and notes, by bar, keys and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication

from reader.annotation.colours import COLOURS
from reader.gui.pane_marks import neighbour
from reader.issue.model import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from reader.gui.note_editor import NoteEditor
    from reader.gui.pane_marks import Mark
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.selection_bar import SelectionBar
    from reader.gui.session import Session
    from reader.gui.theme import Theme

_EDGE = 8
"""px that what floats keeps from the edges"""


class Marking(QObject):
    """Knows the current highlight; what floats over the text is made when it is first needed."""

    current_changed = Signal(str)
    """id of the highlight that keys and panel act on; empty if none"""
    removed = Signal()

    def __init__(self, session: Session, pane: ReadingPane, theme: Theme, over: QWidget) -> None:
        """Bar and editor float in `over`, which holds the pane."""
        super().__init__(over)
        self._session, self._pane, self._theme, self._over = session, pane, theme, over
        self._current: str | None = None
        self._colour = COLOURS[0]
        self._bar: SelectionBar | None = None
        self._editor: NoteEditor | None = None
        self._edited = Span(0, 0)
        """the text of the highlight whose note is being edited"""
        session.marks_changed.connect(self.show_marks)
        pane.selection_changed.connect(self._show_bar)
        pane.scrolled.connect(self._follow_text)
        pane.mark_activated.connect(self.edit)
        pane.mark_clicked.connect(self.show_mark)

    def connect_actions(self, actions: dict[str, QAction]) -> None:
        """Let the window's actions mark, copy and select."""
        for colour in COLOURS:
            actions[colour].triggered.connect(lambda _checked=False, name=colour: self.mark(name))
        actions["note"].triggered.connect(self.write_note)
        actions["remove"].triggered.connect(self.remove)
        actions["next_mark"].triggered.connect(lambda: self.show_neighbour(1))
        actions["previous_mark"].triggered.connect(lambda: self.show_neighbour(-1))
        actions["copy"].triggered.connect(self._pane.copy)
        actions["copy_readings"].triggered.connect(self._pane.copy_with_readings)
        actions["select_all"].triggered.connect(self._pane.select_all)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for part in (self._bar, self._editor):
            if part is not None:
                part.set_theme(theme)

    def show_marks(self) -> None:
        """Show the highlights the article now has."""
        self._pane.set_marks(self._session.marks())
        if self._current_mark() is None:
            self.set_current(None)

    def set_current(self, highlight: str | None) -> None:
        """Choose the highlight that keys and panel act on."""
        self._current = highlight
        self.current_changed.emit(highlight or "")

    def forget(self) -> bool:
        """Choose no highlight; says whether one was chosen."""
        chosen = self._current is not None
        self.set_current(None)
        return chosen

    def mark(self, colour: str) -> None:
        """Highlight the selection; a highlight that is selected as it stands takes the colour."""
        self._colour = colour
        span, chosen = self._pane.selection(), self._chosen()
        self._pane.select(None)
        if chosen is not None:
            self._session.recolour(chosen.id, colour)
            self.set_current(chosen.id)
        elif span is not None:
            self.set_current(self._session.highlight(span, colour))

    def write_note(self) -> None:
        """Open the note of the chosen highlight, or of that at the caret; mark a bare selection first."""
        span, chosen = self._pane.selection(), self._chosen() or self._current_mark() or self._at_caret()
        if chosen is not None:
            self.edit(chosen.id)
        elif span is not None and (made := self._session.highlight(span, self._colour)):
            self.edit(made)

    def remove(self) -> None:
        """Remove the highlights that the selection touches, or the current one, or that at the caret."""
        current = self._current_mark() or self._at_caret()
        touched = self._touched() or ([current] if current else [])
        if touched:
            self._remove([mark.id for mark in touched])

    def remove_mark(self, highlight: str) -> None:
        """Remove one highlight."""
        self._remove([highlight])

    def edit(self, highlight: str) -> None:
        """Open the note of a highlight in the editor, beside its text."""
        mark = self._mark(highlight)
        if not self.save_note() or mark is None or self._session.opened is None:
            return
        self._pane.select(None)
        self.set_current(highlight)
        self._edited = span = Span(mark.start, mark.end)
        self._pane.bring_into_view(span)
        quote = self._session.opened.article.text[mark.start : mark.end]
        rect = self._outside(self._pane.span_rect(span))
        self._note_editor().edit(highlight, quote, mark.colour, mark.note, rect, self._room())

    def save_note(self) -> bool:
        """Keep what the note editor holds; False if that failed and it stays open with its text."""
        if self._editor is None or not self._editor.isVisible():
            return True
        self._editor.save_if_changed()
        return not self._editor.changed()

    def leave(self) -> None:
        """Put everything away before another article is shown; a note being written is kept."""
        if self.save_note() and self._editor is not None:
            self._editor.hide()
        self._hide_bar()

    def choose_at(self, point: QPoint) -> None:
        """Choose the highlight at a point of the screen, or else the word, unless it is in the selection."""
        inside = self._pane.viewport().mapFromGlobal(point)
        mark, word, selected = self._pane.mark_at(inside), self._pane.word_at(inside), self._pane.selection()
        touched = {one.id for one in self._touched()}
        if mark is not None:
            if mark not in touched:
                self.show_mark(mark)
        elif word and not (selected and selected.start < word[0].end and selected.end > word[0].start):
            self._pane.select(word[0])

    def possible(self) -> dict[str, bool]:
        """Which of the window's actions have something to act on."""
        selected = self._pane.selection() is not None
        marked = bool(self._touched() or self._current_mark() or self._at_caret())
        return {
            **dict.fromkeys((*COLOURS, "copy", "copy_readings"), selected),
            "note": selected or marked,
            "remove": marked,
        }

    def show_mark(self, highlight: str) -> None:
        """Go to a highlight and select it."""
        mark = self._mark(highlight)
        if mark is not None:
            self._pane.bring_into_view(Span(mark.start, mark.end))
            self._current = highlight
            self._pane.select(Span(mark.start, mark.end))
            self._show_bar()
            self.set_current(highlight)

    def show_neighbour(self, step: int) -> None:
        """Go to the next highlight (1) or the one before (-1), and select it."""
        position = self._pane.reading_from()
        mark = neighbour(self._pane.marks(), self._current or "", position, step)
        if mark is not None:
            self.show_mark(mark.id)

    def _remove(self, highlights: list[str]) -> None:
        self._session.remove(highlights)
        self.set_current(None)
        self._pane.select(None)
        self.removed.emit()

    def _mark(self, highlight: str | None) -> Mark | None:
        return next((mark for mark in self._pane.marks() if mark.id == highlight), None)

    def _current_mark(self) -> Mark | None:
        return self._mark(self._current) if self._current else None

    def _touched(self) -> list[Mark]:
        span = self._pane.selection()
        if span is None:
            return []
        return [mark for mark in self._pane.marks() if mark.start < span.end and mark.end > span.start]

    def _chosen(self) -> Mark | None:
        """The highlight that is selected exactly as it stands; of several the current one, or the newest."""
        span = self._pane.selection()
        exact = [mark for mark in self._touched() if (mark.start, mark.end) == span]
        current = [mark for mark in exact if mark.id == self._current]
        return next(reversed(current or exact), None)

    def _at_caret(self) -> Mark | None:
        """The newest highlight in which, or at whose end, the caret stands."""
        at = self._pane.caret_in_hand()
        if at is None:
            return None
        return next((mark for mark in reversed(self._pane.marks()) if mark.start <= at <= mark.end), None)

    def _show_bar(self) -> None:
        """Show the bar at the selection; no highlight is current but the one that is selected."""
        rect = self._pane.selection_rect()
        seen = self._pane.selection() is not None and not rect.isEmpty()
        chosen = self._chosen() if seen else None
        if chosen is None or chosen.id != self._current:
            self.set_current(chosen.id if chosen else None)
        if not seen:
            self._hide_bar()
            return
        colour = chosen.colour if chosen else None
        bar = self._selection_bar()
        bar.show_at(self._outside(rect), self._room(), colour, removable=bool(self._touched()))

    def _follow_text(self) -> None:
        """The bar goes when the text scrolls; the editor stays beside its highlight while that is seen."""
        self._hide_bar()
        if self._editor is None or not self._editor.isVisible():
            return
        rect = self._pane.span_rect(self._edited)
        if not rect.isEmpty():
            self._editor.stay_by(self._outside(rect), self._room())
        elif self.save_note():
            self._editor.accept()

    def _hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def _outside(self, rect: QRect) -> QRect:
        """A rectangle of text with the readings over it, in what holds the pane."""
        with_readings = rect.adjusted(0, -self._pane.readings_height(), 0, 0)
        return with_readings.translated(self._pane.viewport().mapTo(self._over, QPoint()))

    def _room(self) -> QRect:
        """Where something may float."""
        return self._over.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def _keep_note(self, highlight: str, note: str) -> None:
        """Keep a note; the editor closes only over what is safe."""
        if self._session.write_note(highlight, note) and self._editor is not None:
            self._editor.accept()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Keep the note when the reader goes on elsewhere in the window."""
        editor = self._editor
        if editor is None or now is None or not editor.isVisible():
            return
        if now is not editor and not editor.isAncestorOf(now) and self.save_note():
            editor.hide()

    def _selection_bar(self) -> SelectionBar:
        if self._bar is None:
            from reader.gui.selection_bar import SelectionBar

            self._bar = SelectionBar(self._theme, self._over)
            self._bar.colour_chosen.connect(self.mark)
            self._bar.note_requested.connect(self.write_note)
            self._bar.copy_requested.connect(self._pane.copy)
            self._bar.remove_requested.connect(self.remove)
        return self._bar

    def _note_editor(self) -> NoteEditor:
        if self._editor is None:
            from reader.gui.note_editor import NoteEditor

            self._editor = NoteEditor(self._theme, self._over)
            self._editor.saved.connect(self._keep_note)
            self._editor.colour_chosen.connect(self._session.recolour)
            self._editor.closed.connect(self._pane.setFocus)
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.focusChanged.connect(self._follow_focus)
        return self._editor
