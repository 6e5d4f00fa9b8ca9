"""A list whose rows light up below the mouse and are ringed for the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reader.gui.painting import KEYBOARD, RowState, own_viewport

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QMouseEvent

    Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """Rows that a delegate paints, as `state_of` says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self._by_keyboard = False
        self._hovered = QModelIndex()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def state_of(self, index: Index) -> RowState:
        """How a row is painted."""
        return RowState(
            current=self.selectionModel().isSelected(index),
            focused=self.hasFocus(),
            keyboard=index == self.currentIndex() and self._by_keyboard and self.hasFocus(),
            hovered=index == self._hovered,
        )

    def _hover(self, index: QModelIndex) -> None:
        if index != self._hovered:
            before, self._hovered = self._hovered, index
            self.update(before)
            self.update(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row below the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light up no row."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by hand: no focus ring."""
        self._by_keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the keyboard brought the focus."""
        self._by_keyboard = event.reason() in KEYBOARD
        super().focusInEvent(event)
