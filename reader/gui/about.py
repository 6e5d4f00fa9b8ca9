"""The list of keys, made from the actions and from the tables of keys."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import action_keys
from reader.gui.pane_keys import KeyRow, pane_keys, sequences
from reader.gui.part_keys import part_keys
from reader.gui.stylesheet import BODY, sized

translate = QCoreApplication.translate

COLUMNS = 3
ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class Topic(NamedTuple):
    """Keys that belong together."""

    title: str
    rows: list[tuple[str, str]]
    """what they do, and the keys as the system writes them"""


def key_topics() -> list[Topic]:
    """What every key does: those of the text first, then those of the menus, then those of smaller parts."""
    menus = [Topic(title, [(text, _shown(keys)) for text, keys in rows]) for title, rows in action_keys()]
    taken = {key.toString() for _, rows in action_keys() for _, keys in rows for key in keys}
    pane = [
        Topic(title, [(row.text, _shown(keys)) for row in rows if (keys := _keys(row, taken))])
        for title, rows in pane_keys()
    ]
    parts = [
        Topic(title, [(text, _shown([QKeySequence(key) for key in keys])) for text, keys in rows])
        for title, rows in part_keys()
    ]
    return [topic for topic in pane + menus + parts if topic.rows]


def _keys(row: KeyRow, taken: set[str]) -> list[QKeySequence]:
    """The keys of a row that are not those of a menu."""
    keys = [key for name, _ in row.keys for key in sequences(name)]
    return [key for key in keys if key.toString() not in taken]


def _shown(keys: list[QKeySequence]) -> str:
    return "   ".join(dict.fromkeys(map(named, keys)))


def named(key: QKeySequence) -> str:
    """A key as the system writes it, an arrow as an arrow."""
    native = QKeySequence.SequenceFormat.NativeText
    text = key.toString(native)
    for name, arrow in ARROWS.items():
        word = QKeySequence(name).toString(native)
        if text == word or text.endswith("+" + word):  # PgUp ends with Up as well
            return text.removesuffix(word) + arrow
    return text


class KeysDialog(QDialog):
    """What each key does, by topic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("KeysDialog", "Keys"))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(24, 24, 24, 16)
        columns.setSpacing(40)
        for topics in _in_columns(key_topics()):
            columns.addLayout(_column(topics))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(24, 0, 24, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        area = _scrolling(page)
        area.setAccessibleName(self.windowTitle())
        column.addWidget(area)
        column.addWidget(buttons)
        self._fit(page)

    def _fit(self, page: QWidget) -> None:
        """Show all of it if the screen has room."""
        room = self.screen().availableGeometry().size() * 0.9
        wanted = page.sizeHint()
        wanted.setHeight(wanted.height() + 64)
        self.resize(wanted.boundedTo(room))


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area


def _in_columns(topics: list[Topic]) -> list[list[Topic]]:
    """The topics in their order, in columns of about one height."""
    columns: list[list[Topic]] = [[]]
    most = sum(len(topic.rows) + 2 for topic in topics) / COLUMNS
    height = 0.0
    for topic in topics:
        if height + len(topic.rows) / 2 > most and len(columns) < COLUMNS:
            columns.append([])
            height = 0
        columns[-1].append(topic)
        height += len(topic.rows) + 2
    return columns


def _column(topics: list[Topic]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(20)
    for topic in topics:
        column.addLayout(_form(topic))
    column.addStretch(1)
    return column


def _form(topic: Topic) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(7)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    title = QLabel(topic.title)
    title.setFont(sized(title.font(), BODY, bold=True))
    form.addRow(title)
    for text, keys in topic.rows:
        form.addRow(text, QLabel(keys))
    return form
