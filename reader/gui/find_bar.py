"""The slim bar at the foot of the text: what is looked for, and which of its places is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.gui.buttons import IconButton
from reader.gui.stylesheet import LABEL, grown, sized

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

HEIGHT = 44
FIELD = 280
BESIDE = 16


class FindBar(QWidget):
    """A field, “3 / 17”, back and on; Enter goes on, with Shift back, Esc closes."""

    query_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = QLineEdit()
        self._count = QLabel()
        self._previous = self._button("chevron-up", translate("FindBar", "Previous place"), "FindPrevious")
        self._next = self._button("chevron-down", translate("FindBar", "Next place"), "FindNext")
        self._close = IconButton("close", translate("FindBar", "Close"), theme, key="Esc", size=28)
        self._lay_out()
        self._field.textChanged.connect(self.query_changed)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._close.clicked.connect(self.close_requested)

    def ask(self, query: str) -> None:
        """Show the bar, with something to look for or with what was looked for last."""
        self.show()
        if query:
            self._field.setText(query)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def query(self) -> str:
        """What is looked for."""
        return self._field.text()

    def show_count(self, current: int, number: int) -> None:
        """Say which place of how many is shown; nothing while nothing is looked for."""
        found = translate("FindBar", "%1 / %2").replace("%1", str(current)).replace("%2", str(number))
        text = found if number else translate("FindBar", "Nothing found")
        self._count.setText(text if self.query().strip() else "")
        for button in (self._previous, self._next):
            button.setEnabled(number > 0)
        if self._count.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._count.text()))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for button in (self._previous, self._next, self._close):
            button.set_theme(theme)
        self.update()

    def _button(self, icon: str, name: str, key: str) -> IconButton:
        keys = QKeySequence.keyBindings(QKeySequence.StandardKey[key])
        shown = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        return IconButton(icon, name, self._theme, key=shown, size=28)

    def _lay_out(self) -> None:
        name = translate("FindBar", "Find in this article")
        self._field.setPlaceholderText(name)
        self._field.setAccessibleName(name)
        self._field.setTextMargins(5, 0, 5, 0)
        self._field.setMaximumWidth(grown(self.font(), FIELD))
        self._count.setFont(sized(self.font(), LABEL))
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._count.setMinimumWidth(grown(self.font(), 72))
        self.setFixedHeight(grown(self.font(), HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(BESIDE, 1, BESIDE // 2, 0)
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        row.addSpacing(8)
        row.addWidget(self._count)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addStretch(1)
        row.addWidget(self._close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc closes."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line over it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme["panel"])
            painter.fillRect(0, 0, self.width(), 1, self._theme["line"])
