"""The bar by a selection: the kinds of highlight, note, copy, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.gui.buttons import IconButton
from reader.gui.colour_swatches import colour_row
from reader.gui.floating import FloatingPanel

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

SPACE = 8


class SelectionBar(FloatingPanel):
    """Floats by the selection; the focus stays in the text, whose keys do the same."""

    colour_chosen = Signal(str)
    note_requested = Signal()
    copy_requested = Signal()
    remove_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(translate("SelectionBar", "Selection"))
        self._colours = colour_row(theme)
        self._colours.never_take_focus()
        self._colours.chosen.connect(self.colour_chosen)
        self._note = self._button("note", translate("SelectionBar", "Write a note"), "N")
        copy_key = QKeySequence(QKeySequence.StandardKey.Copy).toString(
            QKeySequence.SequenceFormat.NativeText
        )
        self._copy = self._button("copy", translate("SelectionBar", "Copy"), copy_key)
        self._remove = self._button("trash", translate("SelectionBar", "Remove highlight"), "Del")
        self._note.clicked.connect(self.note_requested)
        self._copy.clicked.connect(self.copy_requested)
        self._remove.clicked.connect(self.remove_requested)
        self._lay_out()

    def show_at(self, rect: QRect, within: QRect, colour: str | None, *, removable: bool) -> None:
        """Show the bar by a selection's rectangle; `colour` is that of the highlight it touches."""
        self._colours.set_current(colour)
        self._remove.setVisible(removable)
        self._place_by(rect, within)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for part in (self._colours, self._note, self._copy, self._remove):
            part.set_theme(theme)
        self.update()

    def _button(self, icon: str, name: str, key: str) -> IconButton:
        button = IconButton(icon, name, self._theme, key=key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 5, SPACE, 5)
        row.setSpacing(2)
        row.addWidget(self._colours)
        row.addSpacing(2 * SPACE)
        for button in (self._note, self._copy, self._remove):
            row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line between colours and actions."""
        super().paintEvent(event)
        left = self._colours.geometry().right() + 1 + SPACE
        with QPainter(self) as painter:
            painter.fillRect(left, 12, 1, self.height() - 24, self._theme["line"])
