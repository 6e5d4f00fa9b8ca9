"""The lines that found no place, page by page, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.problems import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.library.catalogue import UnplacedRow

translate = QCoreApplication.translate


class UnplacedDialog(QDialog):
    """Shows unplaced lines; nothing is dropped from an issue without being listed here."""

    def __init__(self, rows: Sequence[UnplacedRow], language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("UnplacedDialog", "Unplaced lines"))
        self.resize(720, 400)
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.windowTitle())
        self.table.setRootIsDecorated(False)
        self.table.setHeaderLabels(
            [
                translate("UnplacedDialog", "Page"),
                translate("UnplacedDialog", "Line"),
                translate("UnplacedDialog", "Text"),
                translate("UnplacedDialog", "Why"),
            ]
        )
        for row in rows:
            why = sentence(row.why, {}, language)
            self.table.addTopLevelItem(QTreeWidgetItem([row.page, str(row.line), row.text, why]))
        self.table.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.table)
        column.addWidget(buttons)
