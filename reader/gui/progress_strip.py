"""How far an import has come, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from reader.gui.buttons import IconButton
from reader.gui.painting import draw_ground
from reader.gui.stylesheet import grown

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate


class ThinBar(QProgressBar):
    """A progress bar 4 px high; a stock one below, so screen readers hear it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Thin, and long enough to show steps."""
        return QSize(160, 4)

    def minimumSizeHint(self) -> QSize:
        """At least a stub."""
        return QSize(48, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is to do as a line, what is done as a bar: thickness says it, not colour."""
        share = self.value() / self.maximum() if self.maximum() else 0
        with QPainter(self) as painter:
            painter.fillRect(0, self.height() // 2, self.width(), 1, self.theme["edge"])
            if share > 0:
                done = QRectF(0, 0, max(4, self.width() * share), self.height())
                draw_ground(painter, done, self.theme["accent"], radius=2)


class ProgressStrip(QWidget):
    """Text, a thin bar, and a button to cancel."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = QLabel()
        self._bar = ThinBar(theme)
        self._cancel = IconButton("close", translate("ProgressStrip", "Cancel"), theme, size=28)
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 5)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        self.hide()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Say what is being done and how far it is; `total` 0 is unknown."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()

    def finish(self) -> None:
        """Go away."""
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._bar.theme = theme
        self._cancel.set_theme(theme)
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(320, grown(self.font(), 37))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme["panel"])
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme["line"])
