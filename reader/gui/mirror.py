"""The paragraph at the caret as a stock text field, which is what screen readers know how to read.

The pane paints its own letters, of which a screen reader sees nothing. While one is running, this field
lies hidden below the pane and has the keyboard in its stead; every key goes on to the pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleTextCursorEvent,
    QContextMenuEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from reader.gui.stylesheet import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from reader.gui.reading_pane import ReadingPane
    from reader.issue.model import Span

translate = QCoreApplication.translate

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class Mirror(QTextEdit):
    """One paragraph with caret and selection; a sibling of the pane, and below it."""

    def __init__(self, pane: ReadingPane, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = pane
        self.setAccessibleName(translate("Mirror", "Article text"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._take_place()

    def show_text(self, text: str, caret: int, selected: Span | None) -> None:
        """Show a paragraph; caret and selection are code points of it."""
        if fresh := text != self.toPlainText():
            self._replace(text)
        anchor = caret
        if selected is not None:
            anchor = selected.start if caret >= selected.end else selected.end
        cursor = self.textCursor()
        cursor.setPosition(_units(text, anchor))
        cursor.setPosition(_units(text, caret), QTextCursor.MoveMode.KeepAnchor)
        if (cursor.anchor(), cursor.position()) != (self.textCursor().anchor(), self.textCursor().position()):
            self.setTextCursor(cursor)
        elif fresh:
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self, cursor.position()))

    def _replace(self, text: str) -> None:
        """Take another text without telling that the caret is at its start, where it is for a moment."""
        control = next((child for child in self.children() if child.inherits("QWidgetTextControl")), self)
        with QSignalBlocker(control):
            self.setPlainText(text)
        self.setLineWrapColumnOrWidth(self.lineWrapColumnOrWidth())  # sets the scroll bar

    def describe(self, text: str) -> None:
        """What else there is to know of the place of the caret."""
        self.setAccessibleDescription(text)

    def announce(self, text: str) -> None:
        """Have something said."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def set_lines(self, px: int, width: int) -> None:
        """Break lines about where the pane does, so that “read the line” says what is seen."""
        font = quoted(self.font(), px)
        font.setPixelSize(px)
        self.setFont(font)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(width)

    def _take_place(self) -> None:
        """Stand where the pane stands, for the keyboard too."""
        pane = self._pane
        had = pane.hasFocus()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(pane, self)
        pane.setAccessibleName(translate("Mirror", "Reading pane"))
        pane.setFocusProxy(self)
        pane.installEventFilter(self)
        self.setGeometry(pane.geometry())
        self.lower()
        self.show()
        if had:
            self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep below the pane."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._pane.geometry())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Hand every key on to the pane."""
        if event.type() in _KEYS:
            QApplication.sendEvent(self._pane, event)
            if event.type() is not QEvent.Type.ShortcutOverride:
                event.accept()  # the pane's own parents have been asked
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the pane show that it has the keyboard."""
        super().focusInEvent(event)
        self._pane.focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the pane show that it has lost the keyboard."""
        super().focusOutEvent(event)
        self._pane.focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the pane ask for its menu, at the caret."""
        place = self._pane.viewport().mapToGlobal(self._pane.caret_rect().bottomLeft())
        self._pane.contextMenuEvent(QContextMenuEvent(event.reason(), event.pos(), place))


def _units(text: str, position: int) -> int:
    """A position in code points as Qt counts it."""
    return position + sum(char > "\uffff" for char in text[:position])
