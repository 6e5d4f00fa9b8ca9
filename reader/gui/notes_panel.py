"""The panel at the right: the open article's highlights and notes, in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.gui.note_rows import NOTE_ROLE, NoteRow
from reader.gui.notes_list import NotesList
from reader.gui.stylesheet import grown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.theme import Theme

__all__ = ["NoteRow", "NotesPanel"]

translate = QCoreApplication.translate


class NotesPanel(QWidget):
    """The list; says how to begin while there is nothing to list."""

    note_chosen = Signal(str)
    """id of a highlight to be shown in the text"""
    edit_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = NotesList(theme)
        self._hint = QLabel(translate("NotesPanel", "Select text, then press 1–6 to mark it."))
        self._lay_out()
        self.list.note_chosen.connect(self.note_chosen)
        self.list.edit_requested.connect(self.edit_requested)
        self.list.remove_requested.connect(self.remove_requested)
        self.set_theme(theme)
        self.set_notes(())

    def set_notes(self, notes: Sequence[NoteRow]) -> None:
        """List an article's highlights; the chosen one stays chosen if it is still there."""
        chosen = self.list.currentIndex().data(NOTE_ROLE)
        self.list.notes.set_rows(notes)
        self._hint.setHidden(bool(notes))
        self.list.setHidden(not notes)
        if chosen is not None:
            self.show_note(chosen.id)

    def show_note(self, note: str | None) -> None:
        """Mark a highlight and bring it into sight; emits nothing."""
        index = self.list.notes.index_of(note) if note else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.rows.theme = theme
        self.update()

    def _lay_out(self) -> None:
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(24, 120, 24, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint, 1)

    def sizeHint(self) -> QSize:
        """As wide as a side panel is."""
        return QSize(grown(self.font(), 320), 400)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel's ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme["panel"])
