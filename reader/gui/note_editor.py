"""The note of a highlight, edited beside it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.colour_swatches import colour_row
from reader.gui.floating import FloatingPanel, place_by
from reader.gui.quote import PITCH, draw_quote, quote_layout
from reader.gui.stylesheet import LABEL, grown, sized

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

WIDTH = 320
INSIDE = 16
MOST_LINES = 8
FIELD_FRAME = 10
"""px of border and padding above and below the text"""


class QuoteView(QWidget):
    """The highlighted text, as it is highlighted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quote, self._colour = "", "yellow"

    def set_quote(self, quote: str, colour: str) -> None:
        """Show another text."""
        self._quote, self._colour = quote, colour
        self.setAccessibleName(quote)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """One or two lines."""
        width = grown(self.font(), WIDTH) - 2 * INSIDE
        lines = quote_layout(self._quote, self.font(), width).lineCount()
        return QSize(width, lines * grown(self.font(), PITCH))

    def minimumSizeHint(self) -> QSize:
        """Never less than the hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the quote."""
        layout = quote_layout(self._quote, self.font(), self.width() - 1)
        with QPainter(self) as painter:
            draw_quote(painter, layout, QPointF(1, 0), self._theme, self._colour)


class NoteField(QPlainTextEdit):
    """Plain text that grows with its lines, up to MOST_LINES."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("NoteEditor", "Note"))
        self.setPlaceholderText(translate("NoteEditor", "Write a note…"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def fit(self) -> None:
        """Take the height of the text."""
        lines = max(2, min(MOST_LINES, round(self.document().size().height())))
        text = QFontMetricsF(self.font()).lineSpacing() * lines + 2 * self.document().documentMargin()
        self.setFixedHeight(ceil(text) + grown(self.font(), FIELD_FRAME))


class NoteEditor(FloatingPanel):
    """Quote, colours and a text field; saves by Ctrl+Enter, Esc asks before it drops changes."""

    saved = Signal(str, str)
    """id of the highlight, text: to be kept, and `accept` called when it is"""
    colour_chosen = Signal(str, str)
    """id of the highlight, colour"""
    closed = Signal()
    """it had the keyboard and gives it back"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._id, self._before, self._quote_text = "", "", ""
        self._quote = QuoteView(theme)
        self._colours = colour_row(theme)
        self._field = NoteField()
        self._hint = QLabel()
        self._save = _button(translate("NoteEditor", "Save"), primary=True)
        self._discard = _button(translate("NoteEditor", "Discard"))
        self._lay_out()
        self._connect()

    def edit(self, note: str, quote: str, colour: str, text: str, rect: QRect, within: QRect) -> None:
        """Open beside a highlight's rectangle; what was unsaved before is saved first."""
        self.save_if_changed()
        self._id, self._before, self._quote_text = note, text, quote
        self._quote.set_quote(quote, colour)
        self._colours.set_current(colour)
        self._field.setPlainText(text)
        self._ask_to_discard(False)
        self._place_by(rect, within)
        self._field.fit()
        self._place_by(rect, within)
        self._field.setFocus()
        self._field.moveCursor(self._field.textCursor().MoveOperation.End)

    def stay_by(self, rect: QRect, within: QRect) -> None:
        """Keep beside the highlight, which is now there."""
        self.move(place_by(rect, self.size(), within))

    def changed(self) -> bool:
        """Whether there is text that was not saved."""
        return self.isVisible() and self._field.toPlainText() != self._before

    def save_if_changed(self) -> None:
        """Save unsaved text, for when the program moves on without asking."""
        if self.changed():
            self._finish(save=True)

    def accept(self) -> None:
        """Close; the text is safe, or was given up."""
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self.isAncestorOf(focus)
        if had_keyboard and focus is not None:
            focus.clearFocus()  # or it would pass to whoever comes next, and be announced there
        self.hide()
        if had_keyboard:
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._quote.set_theme(theme)
        self._colours.set_theme(theme)
        self.update()

    def _lay_out(self) -> None:
        self.setFixedWidth(grown(self.font(), WIDTH))
        self._hint.setFont(sized(self.font(), LABEL))
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._discard)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, 12, INSIDE, 12)
        column.setSpacing(8)
        column.addWidget(self._quote)
        column.addWidget(self._colours, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._field)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._save.clicked.connect(lambda: self._finish(save=True))
        self._discard.clicked.connect(lambda: self._finish(save=False))
        self._colours.chosen.connect(self._choose_colour)
        self._field.installEventFilter(self)
        self._field.document().documentLayout().documentSizeChanged.connect(self._grow)

    def _grow(self) -> None:
        if self.isVisible():
            self.adjustSize()

    def _choose_colour(self, colour: str) -> None:
        self._quote.set_quote(self._quote_text, colour)
        self.colour_chosen.emit(self._id, colour)

    def _ask_to_discard(self, ask: bool) -> None:
        keys = translate("NoteEditor", "Ctrl+Enter saves, Esc closes")
        self._hint.setText(translate("NoteEditor", "Discard the changes?") if ask else keys)
        self._discard.setVisible(ask)

    def _escape(self) -> None:
        if not self.changed():
            self._finish(save=False)
        elif self._discard.isVisible():
            self._ask_to_discard(False)
            self._field.setFocus()
        else:
            self._ask_to_discard(True)
            self._save.setFocus(Qt.FocusReason.TabFocusReason)

    def _finish(self, *, save: bool) -> None:
        text = self._field.toPlainText()
        if save and text != self._before:
            self.saved.emit(self._id, text)
        else:
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+Enter from the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _saves(event):
            self._finish(save=True)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, or asks; no other key reaches the text below."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        event.accept()


def _saves(event: QKeyEvent) -> bool:
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return bool(control) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _button(text: str, *, primary: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("primary", primary)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(True)
    return button
