"""The list of an article's words: mouse and keys become requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu

from reader.gui.painting import paint_ground
from reader.gui.row_list import RowList
from reader.gui.word_delegate import WordDelegate
from reader.gui.word_rows import WORD_ROLE, WordsModel
from reader.library.known_words import KNOWN, LEARNING, NEW

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from reader.gui.theme import Theme

translate = QCoreApplication.translate


class WordsList(RowList):
    """Enter or a double click shows a word in the text; K, L and Shift+K mark those selected."""

    place_requested = Signal(object)
    """a WordRow, of which the reader wants to see the next place"""
    mark_requested = Signal(list, str)
    """words, and one of `known_words.STATES`"""
    left = Signal()
    """the keyboard has gone elsewhere"""

    def __init__(self, theme: Theme, model: WordsModel) -> None:
        super().__init__()
        self.rows = WordDelegate(theme, self.state_of, self)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(translate("WordsPanel", "Words of the article"))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._words, self._before = model, ""
        """and the word that was current before the list was made anew"""
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)
        self.doubleClicked.connect(lambda _index: self.show_place())

    def show_place(self) -> None:
        """Ask for a place of the current word."""
        if (row := self.currentIndex().data(WORD_ROLE)) is not None:
            self.place_requested.emit(row)

    def mark(self, state: str) -> None:
        """Ask to mark the selected words."""
        if words := self.selected_words():
            self.mark_requested.emit(words, state)

    def copy(self) -> None:
        """Put the selected words, their readings and meanings on the clipboard, one word a line."""
        from reader.typeset.readings import written

        rows = [index.data(WORD_ROLE) for index in self._selected()]
        lines = (
            (row.word, " ".join(written(one, self.rows.script) for one in row.token.pinyin if one), row.gloss)
            for row in rows
        )
        if rows:
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def selected_words(self) -> list[str]:
        """The selected words as they stand in the list, or the current one."""
        return [index.data(WORD_ROLE).word for index in self._selected()]

    def _selected(self) -> list[QModelIndex]:
        chosen = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return chosen or [index for index in (self.currentIndex(),) if index.isValid()]

    def _remember(self) -> None:
        row = self.currentIndex().data(WORD_ROLE)
        self._before = row.word if row else self._before

    def _return(self) -> None:
        """Stand on the word of before, or on the first one if the keyboard is here."""
        place = self._words.place_of(self._before)
        if place.isValid() or self.hasFocus():
            self._stand_on(place if place.isValid() else self._words.index(0, 0))

    def _stand_on(self, index: QModelIndex) -> None:
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("WordsPanel", "Show in the text")).triggered.connect(self.show_place)
        menu.addSeparator()
        for text, state in (
            (translate("WordsPanel", "Known"), KNOWN),
            (translate("WordsPanel", "Learning"), LEARNING),
            (translate("WordsPanel", "New"), NEW),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, state=state: self.mark(state))
        menu.addSeparator()
        menu.addAction(translate("WordsPanel", "Copy")).triggered.connect(self.copy)
        return menu

    def event(self, event: QEvent) -> bool:
        """Take those keys that the window's actions have for the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the word in the text; K, L and Shift+K mark; Ctrl+C copies."""
        self._by_keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.show_place()
        elif state := _state_for(event):
            self.mark(state)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row if on none."""
        super().focusInEvent(event)
        if not self.selectedIndexes():
            self._stand_on(self.currentIndex() if self.currentIndex().isValid() else self._words.index(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the reader goes on elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected words."""
        if self._selected():
            self._menu().popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words on the panel's ground."""
        paint_ground(self, event.rect(), self.rows.theme["panel"])
        super().paintEvent(event)


def _is_ours(event: QKeyEvent) -> bool:
    return bool(_state_for(event)) or event.matches(QKeySequence.StandardKey.Copy)


def _state_for(event: QKeyEvent) -> str | None:
    """What a key marks words as."""
    shift = Qt.KeyboardModifier.ShiftModifier
    keys = {
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier): KNOWN,
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier): LEARNING,
        (Qt.Key.Key_K, shift): NEW,
    }
    return keys.get((Qt.Key(event.key()), event.modifiers()))
