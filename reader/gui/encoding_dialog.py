"""In which encoding a file is read: what each would make of it, to choose by eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.stylesheet import grown, quoted
from reader.sources.encodings import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library.decoding import Decoding

translate = QCoreApplication.translate

PREVIEW = 16
"""px of the preview's text"""
ROW = 28
"""px of a row's height"""


class EncodingDialog(QDialog):
    """A file, its decodings, and the beginning of the one that is pointed at."""

    def __init__(
        self,
        files: Sequence[str],
        number: int,
        decodings: Callable[[int], Sequence[Decoding]],
        parent: QWidget,
        *,
        marked: bool,
    ) -> None:
        super().__init__(parent)
        self._decodings = decodings
        self._found: Sequence[Decoding] = ()
        self.setWindowTitle(translate("EncodingDialog", "Text encoding"))
        self.files = QComboBox()
        self.files.addItems(list(files))
        self.files.setCurrentIndex(number)
        self.files.setAccessibleName(translate("EncodingDialog", "File"))
        self.table = _table()
        self.preview = _preview()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accepting = self.buttons.addButton(
            translate("EncodingDialog", "Read in This Encoding"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accepting.setProperty("primary", True)
        self._lay_out(marked=marked)
        self._connect()
        self._show_file()

    @property
    def number(self) -> int:
        """Which of the files."""
        return self.files.currentIndex()

    @property
    def encoding(self) -> str:
        """The encoding that is chosen for it."""
        return self._found[self._chosen()].encoding

    def _connect(self) -> None:
        self.files.currentIndexChanged.connect(self._show_file)
        self.table.currentItemChanged.connect(self._show_preview)
        self.table.itemActivated.connect(self._accept_other)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self, *, marked: bool) -> None:
        self.resize(grown(self.font(), 800), grown(self.font(), 460))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.files)
        self.files.setVisible(self.files.count() > 1)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.table)
        beside.addWidget(self.preview, 1)
        column.addLayout(beside, 1)
        said = QLabel(_outcome(marked=marked))
        said.setWordWrap(True)
        said.setObjectName("quiet")
        column.addWidget(said)
        column.addWidget(self.buttons)

    def _show_file(self) -> None:
        self._found = self._decodings(self.number)
        self.table.clear()
        self.accepting.setEnabled(False)
        for decoding in self._found:
            item = _item(decoding)
            item.setSizeHint(0, QSize(0, grown(self.font(), ROW)))
            self.table.addTopLevelItem(item)
            if decoding.used:
                self.table.setCurrentItem(item)
        self.table.setFocus()

    def _show_preview(self) -> None:
        if (at := self._chosen()) < 0:
            return
        self.preview.setPlainText(self._found[at].beginning)
        self.accepting.setEnabled(not self._found[at].used)

    def _accept_other(self) -> None:
        if self.accepting.isEnabled():
            self.accept()

    def _chosen(self) -> int:
        item = self.table.currentItem()
        return self.table.indexOfTopLevelItem(item) if item else -1


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(translate("EncodingDialog", "Encodings"))
    table.setRootIsDecorated(False)
    table.setHeaderLabels(
        [translate("EncodingDialog", "Encoding"), translate("EncodingDialog", "Unreadable")]
    )
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    table.headerItem().setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    table.setFixedWidth(grown(table.font(), 264))
    return table


def _preview() -> QPlainTextEdit:
    preview = QPlainTextEdit()
    preview.setReadOnly(True)
    preview.setTabChangesFocus(True)
    preview.setFont(quoted(preview.font(), PREVIEW))
    preview.setAccessibleName(translate("EncodingDialog", "Preview"))
    return preview


def _item(decoding: Decoding) -> QTreeWidgetItem:
    name = NAMES[decoding.encoding]
    if decoding.likeliest:
        name = translate("EncodingDialog", "%1 (likeliest)").replace("%1", name)
    item = QTreeWidgetItem([name, str(decoding.broken)])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _outcome(*, marked: bool) -> str:
    if marked:
        return translate(
            "EncodingDialog",
            "Highlights stay where they are: this issue is kept with its notes, "
            "and what is read in the other encoding is added beside it.",
        )
    return translate(
        "EncodingDialog",
        "What is read in the other encoding takes the place of this issue. You can undo that.",
    )
