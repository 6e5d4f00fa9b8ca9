"""The words of the open article in the side panel: which of them, in which order, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from reader.gui.segments import Choice, Segments
from reader.gui.stylesheet import LABEL, sized
from reader.gui.word_rows import FILTERS, ORDERS, WordsModel, state_name
from reader.gui.words_list import WordsList
from reader.gui.zoom_control import TextButton
from reader.library.known_words import KNOWN, LEARNING, NEW

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from reader.gui.theme import Theme

translate = QCoreApplication.translate

BESIDE = 12


class WordsPanel(QWidget):
    """Filter, order, search, list; says so where nothing is listed."""

    shown = Signal()
    """it can be seen again, and wants to be up to date"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._reading = False
        self.words = WordsModel(self)
        self.list = WordsList(theme, self.words)
        self._filter = Segments(translate("WordsPanel", "Which words"), _filters(), theme)
        self._order = TextButton("", LABEL, max(map(_opening, _order_names().values()), key=len), theme)
        self._field = QLineEdit()
        self._hint = QLabel()
        self._lay_out()
        self._filter.chosen.connect(lambda only: self._choose(only=only))
        self._field.textChanged.connect(lambda sought: self._choose(sought=sought))
        self._order.clicked.connect(self._offer_orders)
        self._filter.set_current(self.words.filter)
        for changed in (self.words.modelReset, self.words.rowsRemoved):
            changed.connect(self._show_hint)
        self._show_order()
        self._show_hint()

    def set_reading(self, reading: bool) -> None:
        """Whether the words are still being gathered."""
        self._reading = reading
        self._show_hint()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = self.list.rows.theme = theme
        self._filter.set_theme(theme)
        self._order.set_theme(theme)
        self.update()

    def _choose(self, **choice: str) -> None:
        self.words.choose(**choice)
        self._show_order()

    def _show_order(self) -> None:
        self._order.setText(_opening(_order_names()[self.words.order]))

    def _show_hint(self) -> None:
        empty = not self.words.rowCount()
        self._hint.setText(self._why_empty())
        self._hint.setVisible(empty)
        self.list.setVisible(not empty)

    def _why_empty(self) -> str:
        if self._reading:
            return translate("WordsPanel", "The words are being gathered…")
        if self.words.sought:
            return translate("WordsPanel", "No word is written or read so.")
        texts = {
            NEW: translate("WordsPanel", "This article has no new words."),
            LEARNING: translate("WordsPanel", "You are learning none of this article's words."),
            KNOWN: translate("WordsPanel", "None of these words is marked as known. K marks one."),
        }
        return texts.get(self.words.filter, translate("WordsPanel", "There are no words here."))

    def _offer_orders(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for order, name in _order_names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(order == self.words.order)
            action.triggered.connect(lambda _checked=False, order=order: self._choose(order=order))
            group.addAction(action)
        menu.popup(self._order.mapToGlobal(self._order.rect().bottomLeft()))

    def _lay_out(self) -> None:
        name = translate("WordsPanel", "Word or pinyin")
        self._field.setPlaceholderText(name)
        self._field.setAccessibleName(name)
        self._field.setFont(sized(self.font(), LABEL))
        self._order.setToolTip(translate("WordsPanel", "Order"))
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(24, 96, 24, 24)
        self._filter.stretch()
        row = QHBoxLayout()
        row.setContentsMargins(BESIDE, 4, BESIDE, 8)
        row.addWidget(self._order)
        row.addWidget(self._field, 1)
        above = QHBoxLayout()
        above.setContentsMargins(BESIDE, 8, BESIDE, 0)
        above.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask to be brought up to date."""
        super().showEvent(event)
        self.shown.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel's ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme["panel"])


def _filters() -> list[Choice]:
    return [Choice(name, state_name(name)) for name in FILTERS]


def _opening(name: str) -> str:
    """A name as of something that opens."""
    return f"{name} ▾"


def _order_names() -> dict[str, str]:
    names = (
        translate("WordsPanel", "As they come"),
        translate("WordsPanel", "By how often"),
        translate("WordsPanel", "By level"),
        translate("WordsPanel", "By state"),
    )
    return dict(zip(ORDERS, names, strict=True))
