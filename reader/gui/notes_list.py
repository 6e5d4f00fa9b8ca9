"""The list of an article's highlights: mouse and keys become requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.note_delegate import NoteDelegate
from reader.gui.note_rows import NOTE_ROLE, NotesModel
from reader.gui.painting import paint_ground
from reader.gui.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from reader.gui.theme import Theme

translate = QCoreApplication.translate


class NotesList(RowList):
    """Highlights in order; a click shows one in the text, Enter opens its note, Delete removes it."""

    note_chosen = Signal(str)
    edit_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NotesModel(self)
        self.rows = NoteDelegate(theme, self.state_of, self)
        self.setModel(self.notes)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(translate("NotesPanel", "Notes"))
        self.clicked.connect(lambda index: self.note_chosen.emit(index.data(NOTE_ROLE).id))
        self.doubleClicked.connect(lambda index: self.edit_requested.emit(index.data(NOTE_ROLE).id))

    def _ask(self, signal_name: str) -> None:
        note = self.currentIndex().data(NOTE_ROLE)
        if note is not None:
            getattr(self, signal_name).emit(note.id)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, signal_name in (
            (translate("NotesPanel", "Show in the text"), "note_chosen"),
            (translate("NotesPanel", "Edit note…"), "edit_requested"),
            (translate("NotesPanel", "Remove highlight"), "remove_requested"),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, name=signal_name: self._ask(name))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the notes on the panel's ground."""
        paint_ground(self, event.rect(), self.rows.theme["panel"])
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the note, Space shows the place, Delete removes the highlight."""
        self._by_keyboard = True
        name = LIST_KEYS.get(Qt.Key(event.key()))
        if name:
            self._ask(name)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a highlight."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self.currentIndex().isValid():
            self._menu().popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the quotes anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


LIST_KEYS = {
    Qt.Key.Key_Return: "edit_requested",
    Qt.Key.Key_Enter: "edit_requested",
    Qt.Key.Key_F2: "edit_requested",
    Qt.Key.Key_Space: "note_chosen",
    Qt.Key.Key_Delete: "remove_requested",
    Qt.Key.Key_Backspace: "remove_requested",
}
