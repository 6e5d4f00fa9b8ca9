"""The notes panel's rows: values, and the model that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.colours import colour_name

if TYPE_CHECKING:
    from collections.abc import Sequence

NOWHERE = QModelIndex()

NOTE_ROLE = Qt.ItemDataRole.UserRole
"""a NoteRow"""


class NoteRow(NamedTuple):
    """A highlight as the panel shows it."""

    id: str
    quote: str
    colour: str
    note: str
    start: int
    """article position"""


class NotesModel(QAbstractListModel):
    """Adapts note rows, sorted by their place in the article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow] = []

    def set_rows(self, rows: Sequence[NoteRow]) -> None:
        """List these highlights and no others."""
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda row: row.start)
        self.endResetModel()

    def index_of(self, note: str) -> QModelIndex:
        """Where a highlight is listed; invalid if it is not."""
        places = (place for place, row in enumerate(self._rows) if row.id == note)
        return self.index(next(places, -1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """How many highlights there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a row says in a role."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == NOTE_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (colour_name(row.colour), row.quote, row.note) if part)
        return None
