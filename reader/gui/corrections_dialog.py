"""All that the reader put right in words and readings: to be shown, taken back, handed on, taken over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.gui.correcting import scope_told, value_told
from reader.gui.stylesheet import grown, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.gui.session import Session
    from reader.library.corrections import Listed

translate = QCoreApplication.translate

_ROW = 28
"""px of a row's height"""
_QUOTE_PX = 15
_LISTED = Qt.ItemDataRole.UserRole
"""the correction of a row"""


class CorrectionsDialog(QDialog):
    """Stays open beside the window, and lists what there is at any time."""

    place_wanted = Signal(str, int)
    """an article, and the position in it to which the reader wants to go"""

    def __init__(self, session: Session, title_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._title_of = session, title_of
        self._removal: str | None = None
        """the action by which rows were removed last"""
        self.setWindowTitle(translate("Corrections", "Corrections"))
        self.resize(grown(self.font(), 820), grown(self.font(), 460))
        self.table = _table(self.windowTitle())
        self._said = QLabel(wordWrap=True)
        self._said.setObjectName("quiet")
        self._buttons = {
            "go": self._button(translate("Corrections", "Show in the text"), self.go),
            "remove": self._button(translate("Corrections", "Remove"), self.remove),
            "undo": self._button(translate("Corrections", "Undo"), session.undo),
            "import": self._button(translate("Corrections", "Import…"), self.ask_for_import),
            "export": self._button(translate("Corrections", "Export…"), self.ask_for_export),
        }
        self._lay_out()
        self.table.itemActivated.connect(self.go)
        self.table.itemSelectionChanged.connect(self._enable)
        session.corrections_changed.connect(lambda: self.refresh() if self.isVisible() else None)

    def refresh(self) -> None:
        """List what there is now, the last one first."""
        listed = self._session.attempt(self._session.library.corrections.all) or []
        self.table.clear()
        self.table.addTopLevelItems([self._row(one) for one in reversed(listed)])
        if first := self.table.topLevelItem(0):
            self.table.setCurrentItem(first)
        empty = translate("Corrections", "Nothing is put right yet: open a word's card and press R or B.")
        kept = translate("Corrections", "Idle ones wait until their text is there again; nothing is dropped.")
        idle = any(one.idle for one in listed)
        self._say(kept if idle else "" if listed else empty)
        self._enable()

    def go(self) -> None:
        """Show where the chosen one was made."""
        for one in self._chosen()[:1]:
            if one.article and one.span:
                self.place_wanted.emit(one.article, one.span.start)

    def remove(self) -> None:
        """Take the chosen ones away."""
        ids = [one.correction.id for one in self._chosen()]
        if ids:
            self._session.attempt(lambda: self._session.library.corrections.remove(ids))
            self._removal = self._session.library.changes.last
            self._say(translate("Corrections", "Removed: %1").replace("%1", str(len(ids))))
            self._enable()

    def ask_for_export(self) -> None:
        """Write all of them into a file."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), str(Path.home() / "corrections.json"), _files()
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write all of them into a file, and say how that went."""
        from reader.library.exchange import export_corrections

        text = export_corrections(self._session.library)
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            told = translate("Corrections", "%1 cannot be written: %2")
            self._say(told.replace("%1", path.name).replace("%2", error.strerror or ""))
        else:
            self._say(translate("Corrections", "Written: %1").replace("%1", str(path)))

    def ask_for_import(self) -> None:
        """Take over those of a file."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), str(Path.home()), _files())
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Take over those of a file, all or none, and say how that went."""
        from reader.library.exchange import import_corrections
        from reader.problems import Problem, describe

        try:
            taken = import_corrections(self._session.library, path)
        except Problem as problem:
            self._say(describe(problem, self._session.language))
            return
        told = translate("Corrections", "New: %1 · here already: %2")
        self._say(told.replace("%1", str(taken.new)).replace("%2", str(taken.known)))

    def _chosen(self) -> list[Listed]:
        return [row.data(0, _LISTED) for row in self.table.selectedItems()]

    def _enable(self) -> None:
        chosen, changes = self._chosen(), self._session.library.changes
        self._buttons["go"].setEnabled(len(chosen) == 1 and chosen[0].span is not None)
        self._buttons["remove"].setEnabled(bool(chosen))
        self._buttons["undo"].setEnabled(self._removal is not None and changes.last == self._removal)
        self._buttons["export"].setEnabled(self.table.topLevelItemCount() > 0)

    def _say(self, text: str) -> None:
        self._said.setText(text)

    def _row(self, one: Listed) -> QTreeWidgetItem:
        state = translate("Corrections", "idle") if one.idle else scope_told(one.correction.scope)
        where = self._title_of(one.article or one.correction.article)
        row = QTreeWidgetItem([one.correction.quote, value_told(one.correction), state, where])
        for column in range(row.columnCount()):
            row.setToolTip(column, row.text(column))
        row.setFont(0, quoted(self.font(), _QUOTE_PX))
        row.setSizeHint(0, QSize(0, grown(self.font(), _ROW)))
        row.setData(0, _LISTED, one)
        if one.idle:
            for column in range(row.columnCount()):
                row.setForeground(column, self.palette().placeholderText())
        return row

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _lay_out(self) -> None:
        close = self._button(translate("Corrections", "Close"), self.close)
        foot = QHBoxLayout()
        for name, button in self._buttons.items():
            foot.addWidget(button)
            if name == "undo":
                foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addWidget(self._said)
        column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, undo undoes."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._session.undo()
        else:
            super().keyPressEvent(event)


def _table(name: str) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHeaderLabels(
        [
            translate("Corrections", "Text"),
            translate("Corrections", "Put right"),
            translate("Corrections", "Where it holds"),
            translate("Corrections", "Made in"),
        ]
    )
    header = table.header()
    for column, width in enumerate((170, 210, 120)):
        header.resizeSection(column, grown(table.font(), width))
    header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    return table


def _files() -> str:
    return translate("Corrections", "Corrections (*.json)")
