"""The lines that found no place, page by page, with the article they most likely belong to and the reason."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.gui.section_text import DOT
from reader.gui.stylesheet import grown
from reader.problems import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.library.unplaced import UnplacedLine

translate = QCoreApplication.translate

ROW = 28
"""px of a row's height"""
LINE_ROLE = Qt.ItemDataRole.UserRole
"""the line of a row"""


class UnplacedDialog(QDialog):
    """Shows unplaced lines; nothing is dropped from an issue without being listed here."""

    def __init__(self, lines: Sequence[UnplacedLine], language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.chosen: UnplacedLine | None = None
        """the line to whose article the reader wants to go"""
        self.setWindowTitle(translate("UnplacedDialog", "Unplaced lines"))
        self.resize(grown(self.font(), 880), grown(self.font(), 460))
        self.table = _table(self.windowTitle())
        for page, group in groupby(lines, key=lambda line: (line.issue, line.page)):
            self._add_page(page[1], list(group), language)
        self.table.itemClicked.connect(self._choose)
        self.table.itemActivated.connect(self._choose)
        self._lay_out()

    def _lay_out(self) -> None:
        said = QLabel(
            translate("UnplacedDialog", "Click a line to go to where it is printed, beside that article.")
        )
        said.setObjectName("quiet")
        said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.table)
        column.addWidget(said)
        column.addWidget(buttons)

    def _add_page(self, page: str, lines: Sequence[UnplacedLine], language: str) -> None:
        top = QTreeWidgetItem([_heading(lines[0], page)])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        top.setFont(0, font)
        top.setSizeHint(0, QSize(0, grown(font, ROW)))
        self.table.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        rows = [self._row(line, language) for line in lines]
        top.addChildren(rows)
        top.setExpanded(True)
        if self.table.topLevelItemCount() == 1:
            self.table.setCurrentItem(rows[0])

    def _row(self, line: UnplacedLine, language: str) -> QTreeWidgetItem:
        cells = [str(line.line), line.text.strip(), _likely(line), sentence(line.why, {}, language)]
        row = QTreeWidgetItem(cells)
        for column, cell in enumerate(cells):
            row.setToolTip(column, cell)
        row.setSizeHint(0, QSize(0, grown(self.font(), ROW)))
        row.setData(0, LINE_ROLE, line)
        return row

    def _choose(self, row: QTreeWidgetItem) -> None:
        line = row.data(0, LINE_ROLE)
        if line is not None and line.likely is not None:
            self.chosen = line
            self.accept()


def _table(name: str) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setRootIsDecorated(False)
    table.setItemsExpandable(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHeaderLabels(
        [
            translate("UnplacedDialog", "Line"),
            translate("UnplacedDialog", "Text"),
            translate("UnplacedDialog", "Most likely belongs to"),
            translate("UnplacedDialog", "Why it is here"),
        ]
    )
    header = table.header()
    header.setStretchLastSection(False)
    for column, mode in enumerate((_FIXED, _STRETCH, _STRETCH, _FITTING)):
        header.setSectionResizeMode(column, mode)
    header.resizeSection(0, grown(table.font(), 72))
    return table


_FIXED = QHeaderView.ResizeMode.Fixed
_STRETCH = QHeaderView.ResizeMode.Stretch
_FITTING = QHeaderView.ResizeMode.ResizeToContents


def _heading(line: UnplacedLine, page: str) -> str:
    nameless = (translate("SectionTree", "Issue without a name"), line.file)
    names = (line.name,) if line.name else nameless
    where = translate("SectionTree", "Page %1").replace("%1", page)
    return DOT.join(part for part in (*names, line.date, where) if part)


def _likely(line: UnplacedLine) -> str:
    if line.title:
        return " ".join(line.title.split())
    return translate("UnplacedDialog", "no article on this page")
