"""The list of keys, made from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import key_table

translate = QCoreApplication.translate


class KeysDialog(QDialog):
    """What each key does, in the order of the menus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("KeysDialog", "Keys"))
        rows = key_table()
        half = (len(rows) + 1) // 2
        columns = QHBoxLayout()
        columns.setSpacing(48)
        columns.addLayout(_form(rows[:half]))
        columns.addLayout(_form(rows[half:]))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(columns)
        column.addWidget(buttons)


def _form(rows: list[tuple[str, str]]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(10)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    for text, keys in rows:
        form.addRow(text, QLabel(keys))
    return form
