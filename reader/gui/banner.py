"""A calm strip over the pane: one sentence on what went wrong, or what to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.gui.buttons import IconButton
from reader.gui.icons import draw_icon
from reader.gui.painting import BAR
from reader.gui.stylesheet import grown

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

ICONS = {"problem": "warning", "notice": "info"}


class Banner(QWidget):
    """Hidden until it has something to say; closing it is all there is to do."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = "notice"
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._close = IconButton("close", translate("Banner", "Close"), theme, size=28)
        self._close.clicked.connect(self._dismiss)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(grown(self.font(), 44), 6, 8, 7)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.hide()

    def show_message(self, text: str, kind: str = "problem") -> None:
        """Say one sentence; `kind` is problem or notice."""
        self._kind = kind
        self._text.setText(text)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def withdraw(self, text: str) -> None:
        """Go away if this is still what it says."""
        if text == self._text.text():
            self.hide()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._close.set_theme(theme)
        self.update()

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar and sign."""
        problem = self._kind == "problem"
        side = grown(self.font(), 20)
        sign = QRectF(16, (self.height() - side) / 2, side, side)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme["tint" if problem else "panel"])
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme["line"])
            if problem:
                painter.fillRect(0, 0, BAR, self.height(), self._theme["accent"])
            draw_icon(painter, ICONS[self._kind], sign, self._theme["accent" if problem else "ink2"])
