"""The panel at the right: the open article's highlights and notes, in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from reader.gui.note_rows import NOTE_ROLE, NoteRow
from reader.gui.notes_list import NotesList
from reader.gui.stylesheet import BODY, grown, sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.theme import Theme

__all__ = ["NoteRow", "NotesPanel"]

translate = QCoreApplication.translate

HEADER = 40


class NotesPanel(QWidget):
    """“Notes n” and the list; says how to begin while there is nothing to list."""

    note_chosen = Signal(str)
    """id of a highlight to be shown in the text"""
    edit_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = NotesList(theme)
        self._title = QLabel(translate("NotesPanel", "Notes"))
        self._number = QLabel()
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
        self._number.setText(str(len(notes)) if notes else "")
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
        self._title.setFont(sized(self.font(), BODY, bold=True))
        for label in (self._number, self._hint):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(24, 120, 24, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(self.list, 1)
        column.addWidget(self._hint, 1)

    def _edge(self) -> int:
        """Width of the line at the left; beside the text it is the splitter's handle."""
        panel = self.parentWidget()
        return 0 if panel is not None and isinstance(panel.parentWidget(), QSplitter) else 1

    def _header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setContentsMargins(16, 0, 16, 1)
        header.setSpacing(6)
        header.addWidget(self._title)
        header.addWidget(self._number)
        header.addStretch()
        header.addStrut(grown(self.font(), HEADER) - 1)
        return header

    def sizeHint(self) -> QSize:
        """As wide as a side panel is."""
        return QSize(grown(self.font(), 320), 400)

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for the line at the left where the panel lies over the text."""
        super().showEvent(event)
        self.setContentsMargins(self._edge(), 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel's ground, the line under the header and the one at the left."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme["panel"])
            painter.fillRect(0, grown(self.font(), HEADER) - 1, self.width(), 1, self._theme["line"])
            painter.fillRect(0, 0, self._edge(), self.height(), self._theme["line"])
