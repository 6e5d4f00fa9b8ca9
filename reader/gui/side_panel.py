"""The panel at the right, made when it is first shown: many never open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from reader.gui.note_rows import NoteRow
    from reader.gui.notes_panel import NotesPanel
    from reader.gui.theme import Theme


class SidePanel(QWidget):
    """Holds the notes of the open article; asks `rows` for them when they are to be seen."""

    note_chosen = Signal(str)
    edit_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, rows: Callable[[], Sequence[NoteRow]]) -> None:
        super().__init__()
        self._theme, self._rows = theme, rows
        self._current = ""
        self.notes: NotesPanel | None = None

    def refresh(self) -> None:
        """Show what the article's highlights now are."""
        if self.notes is not None:
            self.notes.set_notes(self._rows())

    def show_note(self, note: str) -> None:
        """Mark one highlight in the list; none if the id is empty."""
        self._current = note
        if self.notes is not None:
            self.notes.show_note(note or None)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        if self.notes is not None:
            self.notes.set_theme(theme)

    def _make_notes(self) -> NotesPanel:
        from reader.gui.notes_panel import NotesPanel

        notes = NotesPanel(self._theme)
        notes.note_chosen.connect(self.note_chosen)
        notes.edit_requested.connect(self.edit_requested)
        notes.remove_requested.connect(self.remove_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(notes)
        return notes

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is in it the first time, and bring it up to date."""
        if self.notes is None:
            self.notes = self._make_notes()
        self.refresh()
        self.show_note(self._current)
        super().showEvent(event)
