"""The middle of the window: the pane with what floats over it, and marking in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.annotation.highlight import COLOURS
from reader.gui.reading_pane import ReadingPane
from reader.issue.model import Span
from reader.problems import describe, sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.gui.banner import Banner
    from reader.gui.note_editor import NoteEditor
    from reader.gui.pane_marks import Mark
    from reader.gui.progress_strip import ProgressStrip
    from reader.gui.selection_bar import SelectionBar
    from reader.gui.session import Session
    from reader.gui.theme import Theme
    from reader.gui.toast import Toast
    from reader.library.importing import Report

translate = QCoreApplication.translate

_SETTLED = 800
"""ms without scrolling after which the reading position is kept"""
_EDGE = 8
"""px that what floats keeps from the edges"""
_MOST_SAID = 3
"""problems of one import shown at once"""


class ReadingView(QWidget):
    """Shows the session's article; what is selected becomes highlights and notes."""

    current_changed = Signal(str)
    """id of the highlight that keys and panel act on; empty if none"""
    import_cancelled = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.pane = ReadingPane()
        self.pane.set_theme(theme)
        self._session, self._theme = session, theme
        self._current: str | None = None
        self._colour = "yellow"
        self._bar: SelectionBar | None = None
        self._editor: NoteEditor | None = None
        self._toast: Toast | None = None
        self._banner: Banner | None = None
        self._progress: ProgressStrip | None = None
        self._place_timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pane)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for part in self._parts():
            part.set_theme(theme)

    def connect_actions(self, actions: dict[str, QAction]) -> None:
        """Let the window's actions mark, copy and select."""
        for colour in COLOURS:
            actions[colour].triggered.connect(lambda _checked=False, name=colour: self.mark(name))
        actions["note"].triggered.connect(self.write_note)
        actions["remove"].triggered.connect(self.remove)
        actions["copy"].triggered.connect(self.pane.copy)
        actions["select_all"].triggered.connect(self.pane.select_all)

    def mark(self, colour: str) -> None:
        """Highlight the selection; a highlight that is selected as it stands takes the colour."""
        self._colour = colour
        span, chosen = self.pane.selection(), self._chosen()
        if chosen is not None:
            self._session.recolour(chosen.id, colour)
        elif span is not None:
            self._set_current(self._session.highlight(span, colour))
        self.pane.select(None)

    def write_note(self) -> None:
        """Open the note of the chosen highlight; a bare selection is highlighted first."""
        span, chosen = self.pane.selection(), self._chosen() or self._current_mark()
        if chosen is None and span is not None:
            self._set_current(self._session.highlight(span, self._colour))
            chosen = self._current_mark()
        if chosen is not None:
            self.pane.select(None)
            self.edit(chosen.id)

    def remove(self) -> None:
        """Remove the highlights that the selection touches, or the current one."""
        current = self._current_mark()
        touched = self._touched() or ([current] if current else [])
        if touched:
            self._remove([mark.id for mark in touched])

    def remove_mark(self, highlight: str) -> None:
        """Remove one highlight."""
        self._remove([highlight])

    def edit(self, highlight: str) -> None:
        """Open the note of a highlight in the editor, beside its text."""
        mark = self._mark(highlight)
        if mark is None or self._session.opened is None:
            return
        self._set_current(highlight)
        self.pane.bring_into_view(Span(mark.start, mark.end))
        quote = self._session.opened.article.text[mark.start : mark.end]
        rect = self._outside(self.pane.span_rect(Span(mark.start, mark.end)))
        self._note_editor().edit(highlight, quote, mark.colour, mark.note, rect, self._room())

    def show_mark(self, highlight: str) -> None:
        """Go to a highlight and select it."""
        mark = self._mark(highlight)
        if mark is not None:
            self._set_current(highlight)
            self.pane.bring_into_view(Span(mark.start, mark.end))
            self.pane.select(Span(mark.start, mark.end))

    def show_problem(self, text: str, kind: str = "problem") -> None:
        """Say in one sentence what went wrong, until it is closed."""
        if self._banner is None:
            from reader.gui.banner import Banner

            self._banner = Banner(self._theme)
            self._column.insertWidget(0, self._banner)
        self._banner.show_message(text, kind)

    def show_progress(self, thousandths: int, file: str) -> None:
        """Show how far an import is."""
        if self._progress is None:
            from reader.gui.progress_strip import ProgressStrip

            self._progress = ProgressStrip(self._theme)
            self._progress.cancelled.connect(self.import_cancelled)
            self._column.insertWidget(0, self._progress)
        text = translate("ReadingView", "Reading %1…").replace("%1", file)
        self._progress.show_progress(text, thousandths, 1000)

    def show_report(self, report: Report) -> None:
        """Say what an import brought: what failed stays in sight, what went well for a while."""
        if self._progress is not None:
            self._progress.finish()
        language = self._session.language
        said = [describe(failed.why, language) for failed in report.failed]
        said += [sentence(key, {"file": file}, language) for file, key in report.warnings]
        if said:
            self.show_problem("\n".join(said[:_MOST_SAID]), "problem" if report.failed else "notice")
        elif report.known and not report.added:
            self._say(translate("ReadingView", "This is in your library already."), None)

    def keep_place(self) -> None:
        """Remember now where the reader is."""
        if self._session.opened is not None:
            self._place_timer.stop()
            self._session.keep_place(self.pane.position(), self.pane.read_share())

    def save_note(self) -> None:
        """Keep what the note editor holds."""
        if self._editor is not None and self._editor.isVisible():
            self._editor.save_if_changed()

    def _parts(self) -> list[ReadingPane | SelectionBar | NoteEditor | Toast | Banner | ProgressStrip]:
        parts = (self.pane, self._bar, self._editor, self._toast, self._banner, self._progress)
        return [part for part in parts if part is not None]

    def _remove(self, highlights: list[str]) -> None:
        self._session.remove(highlights)
        self._set_current(None)
        self.pane.select(None)
        self._say(translate("ReadingView", "Highlight removed"), translate("ReadingView", "Undo"))

    def _connect(self) -> None:
        pane, session = self.pane, self._session
        session.article_opened.connect(self._show_article)
        session.marks_changed.connect(self._show_marks)
        pane.selection_changed.connect(self._show_bar)
        pane.scrolled.connect(self._hide_bar)
        pane.mark_activated.connect(self.edit)
        pane.mark_clicked.connect(self.show_mark)
        pane.position_changed.connect(lambda _position: self._place_timer.start())
        self._place_timer.timeout.connect(self.keep_place)

    def _show_article(self) -> None:
        self._set_current(None)
        opened = self._session.opened
        if opened is None:
            self.pane.show_message(self._why_empty())
            return
        self.pane.show_article(opened.article, self._session.tokens)
        self.pane.set_marks(self._session.marks())
        self.pane.go_to(self._session.library.catalogue.place(opened))
        self._place_timer.start()

    def _why_empty(self) -> str:
        if self._session.library.catalogue.issues():
            return translate("ReadingView", "Choose an article at the left.")
        return translate("ReadingView", "There is nothing to read yet.")

    def _show_marks(self) -> None:
        self.pane.set_marks(self._session.marks())
        if self._current_mark() is None:
            self._set_current(None)

    def _show_bar(self) -> None:
        span = self.pane.selection()
        rect = self.pane.selection_rect()
        if span is None or rect.isEmpty():
            self._hide_bar()
            return
        chosen = self._chosen()
        colour = chosen.colour if chosen else None
        bar = self._selection_bar()
        bar.show_at(self._outside(rect), self._room(), colour, removable=bool(self._touched()))

    def _hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def _set_current(self, highlight: str | None) -> None:
        self._current = highlight
        self.current_changed.emit(highlight or "")

    def _mark(self, highlight: str | None) -> Mark | None:
        return next((mark for mark in self._session.marks() if mark.id == highlight), None)

    def _current_mark(self) -> Mark | None:
        return self._mark(self._current) if self._current else None

    def _touched(self) -> list[Mark]:
        span = self.pane.selection()
        if span is None:
            return []
        return [mark for mark in self._session.marks() if mark.start < span.end and mark.end > span.start]

    def _chosen(self) -> Mark | None:
        """The newest highlight that is selected exactly as it stands."""
        span = self.pane.selection()
        return next((mark for mark in reversed(self._touched()) if (mark.start, mark.end) == span), None)

    def _outside(self, rect: QRect) -> QRect:
        """A rectangle of the pane's viewport, in this widget."""
        return rect.translated(self.pane.viewport().mapTo(self, QPoint()))

    def _room(self) -> QRect:
        """Where something may float."""
        return self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def _selection_bar(self) -> SelectionBar:
        if self._bar is None:
            from reader.gui.selection_bar import SelectionBar

            self._bar = SelectionBar(self._theme, self)
            self._bar.colour_chosen.connect(self.mark)
            self._bar.note_requested.connect(self.write_note)
            self._bar.copy_requested.connect(self.pane.copy)
            self._bar.remove_requested.connect(self.remove)
        return self._bar

    def _note_editor(self) -> NoteEditor:
        if self._editor is None:
            from reader.gui.note_editor import NoteEditor

            self._editor = NoteEditor(self._theme, self)
            self._editor.saved.connect(self._session.write_note)
            self._editor.colour_chosen.connect(self._session.recolour)
            self._editor.closed.connect(self.pane.setFocus)
        return self._editor

    def _say(self, text: str, action: str | None) -> None:
        if self._toast is None:
            from reader.gui.toast import Toast

            self._toast = Toast(self._theme, self)
            self._toast.action_triggered.connect(self._session.undo)
        self._toast.show_message(text, action)
