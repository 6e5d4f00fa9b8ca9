"""The dictionaries that a reader added: listed, switched, added, removed; and lists of words taken over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.gui.stylesheet import grown
from reader.gui.tray import ROW
from reader.problems import Problem, describe, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.gui.session import Session
    from reader.library.adding import Adding
    from reader.library.dictionaries import AddedDictionary
    from reader.library.word_lists import NotTaken

translate = QCoreApplication.translate

_ID: Final = Qt.ItemDataRole.UserRole
_ON, _FIRST = 0, 2
"""the columns that can be ticked"""
_LOOK: Final = 50
"""ms between two looks at the worker"""
_TOLD: Final = 3
"""lines of a list that were not taken that are told one by one"""


class DictionariesDialog(QDialog):
    """Everything that answers beside the program's own dictionaries."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._dictionaries = session, session.library.dictionaries
        self._adding: Adding | None = None
        self.setWindowTitle(translate("DictionariesDialog", "Dictionaries and word lists"))
        self.resize(grown(self.font(), 620), grown(self.font(), 380))
        self.table = _table(self.windowTitle())
        self.said = QLabel()
        self.said.setObjectName("quiet")
        self.said.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setMaximum(1000)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.add = _button(translate("DictionariesDialog", "&Add StarDict…"))
        self.take = _button(translate("DictionariesDialog", "&Import Word List…"))
        self.remove = _button(translate("DictionariesDialog", "&Remove"))
        self.close_button = _button(translate("DictionariesDialog", "&Close"))
        self._lay_out()
        self.add.clicked.connect(self._ask_for_dictionary)
        self.take.clicked.connect(self._ask_for_list)
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.reject)
        self.table.itemChanged.connect(self._switch)
        self.table.itemSelectionChanged.connect(self._enable)
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)
        self._show()

    def add_dictionary(self, path: Path) -> None:
        """Add a dictionary, by its .ifo file."""
        from reader.library.adding import Adding

        try:
            self._adding = Adding(self._dictionaries, path)
        except Problem as problem:
            self._tell(problem)
            return
        self.said.setText(self._adding.info.name)
        self._work(working=True)

    def import_list(self, path: Path) -> None:
        """Take over a list of words."""
        from reader.library.word_lists import import_word_list

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # 10,000 words take a second
        try:
            taken, found = import_word_list(self._session.library, path)
        except Problem as problem:
            self._tell(problem)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        language = self._session.language
        report = sentence("meanings-taken", {**taken._asdict(), "left": len(found.left)}, language)
        self.said.setText("\n".join([report, *(_why(one, language) for one in found.left[:_TOLD])]))

    def reject(self) -> None:
        """Close; while a dictionary is being added, stop that instead."""
        if self._adding is None:
            super().reject()
            return
        self._adding.cancel()
        self.said.setText(translate("DictionariesDialog", "Stopped; nothing was added."))
        self._work(working=False)

    def _ask_for_dictionary(self) -> None:
        title, kinds = self.add.text().replace("&", ""), translate("DictionariesDialog", "StarDict (*.ifo)")
        file, _ = QFileDialog.getOpenFileName(self, title, filter=kinds)
        if file:
            self.add_dictionary(Path(file))

    def _ask_for_list(self) -> None:
        kinds = translate("DictionariesDialog", "Tables (*.csv *.tsv *.txt);;All files (*)")
        file, _ = QFileDialog.getOpenFileName(self, self.take.text().replace("&", ""), filter=kinds)
        if file:
            self.import_list(Path(file))

    def _remove(self) -> None:
        if row := self.table.currentItem():
            self._attempt(lambda: self._dictionaries.remove(row.data(0, _ID)))
            self._show()

    def _switch(self, row: QTreeWidgetItem, column: int) -> None:
        ticked = row.checkState(column) == Qt.CheckState.Checked
        if column == _ON:
            self._attempt(lambda: self._dictionaries.switch(row.data(0, _ID), on=ticked))
        elif column == _FIRST:
            self._attempt(lambda: self._dictionaries.put_first(row.data(0, _ID), first=ticked))

    def _attempt(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Problem as problem:
            self._tell(problem)
        self._session.known_changed.emit()

    def _look(self) -> None:
        """See how far it is."""
        assert self._adding is not None
        self._adding.poll()
        self.progress.setValue(round(1000 * self._adding.share))
        if self._adding.finished:
            if self._adding.problem:
                self._tell(self._adding.problem)
            self._work(working=False)
            self._session.known_changed.emit()

    def _work(self, *, working: bool) -> None:
        self.progress.setVisible(working)
        self.progress.setValue(0)
        stop, close = translate("DictionariesDialog", "&Stop"), translate("DictionariesDialog", "&Close")
        self.close_button.setText(stop if working else close)
        if working:
            self._timer.start()
        else:
            self._timer.stop()
            self._adding = None
            self._show()
        for part in (self.add, self.take):
            part.setEnabled(not working)

    def _tell(self, problem: Problem) -> None:
        self.said.setText(describe(problem, self._session.language))

    def _show(self) -> None:
        self.table.blockSignals(True)  # what is filled in is not what the reader ticks
        self.table.clear()
        self.table.addTopLevelItems([_row(one, grown(self.font(), ROW)) for one in self._dictionaries.all()])
        self.table.blockSignals(False)
        if (first := self.table.topLevelItem(0)) is not None:
            self.table.setCurrentItem(first)
        self._enable()

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self.table.selectedItems()) and self._adding is None)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add, self.take, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self.table, self.progress, self.said):
            column.addWidget(part)
        column.addLayout(row)
        self.said.setText(
            translate(
                "DictionariesDialog",
                "Your own meanings come first, then Xidu's glossary, CC-CEDICT and these.",
            )
        )


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button


def _row(one: AddedDictionary, height: int) -> QTreeWidgetItem:
    row = QTreeWidgetItem([one.name, f"{one.words:,}", ""])
    row.setData(0, _ID, one.id)
    row.setSizeHint(0, QSize(0, height))
    row.setCheckState(_ON, Qt.CheckState.Checked if one.is_on else Qt.CheckState.Unchecked)
    row.setCheckState(_FIRST, Qt.CheckState.Checked if one.is_first else Qt.CheckState.Unchecked)
    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row


def _why(one: NotTaken, language: str) -> str:
    return sentence("meanings-line", {"line": one.line, "why": describe(one.why, language)}, language)


def _table(name: str) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setRootIsDecorated(False)
    table.setHeaderLabels(
        [
            translate("DictionariesDialog", "Dictionary"),
            translate("DictionariesDialog", "Entries"),
            translate("DictionariesDialog", "Before CC-CEDICT"),
        ]
    )
    table.header().setStretchLastSection(False)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
