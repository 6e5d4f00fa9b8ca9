"""The names of an issue that no dictionary has: accepted or refused, beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.gui.naming import name_kinds
from reader.gui.stylesheet import grown
from reader.gui.tray import ROW
from reader.library.names import ACCEPTED, FOUND, REFUSED, IssueNames
from reader.library.pool import Pool
from reader.library.workers import without_names

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.gui.session import Session
    from reader.library.names import FoundName

translate = QCoreApplication.translate

_NAME: Final = Qt.ItemDataRole.UserRole
_LOOK: Final = 30
"""ms between two looks at the worker"""
_KEYS: Final = {
    Qt.Key.Key_A: ACCEPTED,
    Qt.Key.Key_Plus: ACCEPTED,
    Qt.Key.Key_R: REFUSED,
    Qt.Key.Key_Delete: REFUSED,
    Qt.Key.Key_U: FOUND,
}


class NamesDialog(QDialog):
    """Stays beside the text; Enter goes from place to place of a name."""

    place_chosen = Signal(str, int)
    """an article, and where in it a name stands"""

    def __init__(self, session: Session, issue: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._names = session, IssueNames(session.library, issue)
        self._cuts: dict[str, tuple[str, ...]] = {}
        self._went: dict[str, int] = {}
        """how often the reader went to a place of a name"""
        self.setWindowTitle(translate("NamesDialog", "Names in this issue"))
        self.resize(grown(self.font(), 520), grown(self.font(), 560))
        self.table = _table(self.windowTitle())
        self.everywhere = QCheckBox(translate("NamesDialog", "&Everywhere, not only in this issue"))
        self.said = QLabel()
        self.said.setObjectName("quiet")
        self.said.setWordWrap(True)
        self.buttons = self._buttons()
        self._lay_out()
        self.table.installEventFilter(self)
        self.table.itemActivated.connect(self._go)
        self.table.itemSelectionChanged.connect(self._enable)
        self._steps = self._search()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        session.corrections_changed.connect(self.search)
        self.search()

    def search(self) -> None:
        """List the names as they are now."""
        self._steps = self._search()
        self._timer.start(0)

    def decide(self, state: str) -> None:
        """Accept or refuse the selected names, or leave them to the rules."""
        chosen: list[FoundName] = [row.data(0, _NAME) for row in self.table.selectedItems()]
        if not chosen or not self.buttons[state].isEnabled():
            return
        reach, names = "everywhere" if self.everywhere.isChecked() else "issue", self._names
        actions: dict[str, Callable[[], None]] = {
            ACCEPTED: lambda: names.accept(chosen, reach),
            REFUSED: lambda: names.refuse(chosen, reach, self._cuts),
            FOUND: lambda: names.restore(chosen),
        }
        self._session.attempt(actions[state])

    def _search(self) -> Generator[bool, None, None]:
        """Look through the issue, and have a worker say how the names are cut if they are none."""
        for left in self._names.search():
            if left:
                told = translate("NamesDialog", "Articles left to look through: %1")
                self.said.setText(told.replace("%1", str(left)))
            yield True
        found = self._names.all()
        self._show(found)
        forms = [form for name in found for form in name.forms if form not in self._cuts]
        if forms:
            pool = Pool(1)
            try:
                self._cuts |= yield from pool.answer(pool.ask("", without_names, forms))
            finally:
                pool.close()
            self._enable()

    def _step(self) -> None:
        more = self._session.attempt(lambda: next(self._steps, None))
        if more is None:
            self._timer.stop()
        else:
            self._timer.setInterval(0 if more else _LOOK)

    def _show(self, found: Sequence[FoundName]) -> None:
        current = self.table.currentItem()
        kept = {row.data(0, _NAME).word for row in self.table.selectedItems()}
        at = current.data(0, _NAME).word if current else None
        self.table.clear()
        rows = [_row(name, grown(self.font(), ROW)) for name in found]
        self.table.addTopLevelItems(rows)
        for row in rows:
            word = row.data(0, _NAME).word
            if word == at:
                self.table.setCurrentItem(row)
        for row in rows:
            row.setSelected(row.data(0, _NAME).word in kept)
        if at is None and rows:
            self.table.setCurrentItem(rows[0])
        none = translate("NamesDialog", "No names beside those that dictionaries have.")
        keys = translate("NamesDialog", "Enter: next place · A: a name · R: no name · U: undecided")
        self.said.setText(keys if rows else none)

    def _go(self, row: QTreeWidgetItem) -> None:
        name: FoundName = row.data(0, _NAME)
        number = self._went.get(name.word, 0)
        place = name.places[number % len(name.places)]
        self._went[name.word] = number + 1
        self.place_chosen.emit(place.article, place.span.start)

    def _enable(self) -> None:
        chosen: list[FoundName] = [row.data(0, _NAME) for row in self.table.selectedItems()]
        for state, button in self.buttons.items():
            button.setEnabled(any(name.state != state for name in chosen))
        if any(form not in self._cuts for name in chosen for form in name.forms):
            self.buttons[REFUSED].setEnabled(False)

    def _buttons(self) -> dict[str, QPushButton]:
        texts = {
            ACCEPTED: translate("NamesDialog", "&A Name"),
            REFUSED: translate("NamesDialog", "&No Name"),
            FOUND: translate("NamesDialog", "&Undecided"),
        }
        made = {state: QPushButton(text) for state, text in texts.items()}
        for state, button in made.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, state=state: self.decide(state))
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(self.everywhere)
        column.addWidget(self.said)
        self._enable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if state := _KEYS.get(Qt.Key(event.key())):
                self.decide(state)
                return True
            row = self.table.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
                self._go(row)
                return True
        return super().eventFilter(watched, event)

    def reject(self) -> None:
        """Listen no more, and let the worker go."""
        self._timer.stop()
        self._steps.close()
        self._session.corrections_changed.disconnect(self.search)
        super().reject()


def _row(name: FoundName, height: int) -> QTreeWidgetItem:
    row = QTreeWidgetItem([name.word, name_kinds()[name.kind], str(len(name.places)), _states()[name.state]])
    row.setData(0, _NAME, name)
    row.setSizeHint(0, QSize(0, height))
    row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row


def _states() -> dict[str, str]:
    return {
        FOUND: "",
        ACCEPTED: translate("NamesDialog", "a name"),
        REFUSED: translate("NamesDialog", "no name"),
    }


def _table(name: str) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setHeaderLabels(
        [
            translate("NamesDialog", "Name"),
            translate("NamesDialog", "Kind"),
            translate("NamesDialog", "Places"),
            translate("NamesDialog", "Decided"),
        ]
    )
    table.header().setStretchLastSection(False)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
