"""What an empty panel says: one sentence of what belongs there, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """A sentence in the upper third, and a button if there is something to do."""

    action_requested = Signal()

    def __init__(self, sentence: str, action: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(_sentence(sentence))
        if action:
            column.addWidget(self._button(action), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _button(self, action: str) -> QPushButton:
        button = QPushButton(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.action_requested)
        return button


def _sentence(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
