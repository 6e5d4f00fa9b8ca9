"""A− 100 % A+: the size of the text being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.gui.buttons import name_button
from reader.gui.painting import draw_focus_ring, draw_ground
from reader.gui.stylesheet import BODY, faded, grown, sized

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""percentages the buttons go through"""


def larger(percent: int) -> int:
    """The next step up, at most the last."""
    return next((step for step in STEPS if step > percent), STEPS[-1])


def smaller(percent: int) -> int:
    """The next step down, at least the first."""
    return next((step for step in reversed(STEPS) if step < percent), STEPS[0])


def percentage(percent: int) -> str:
    """A zoom as the reader sees it."""
    return translate("Zoom", "%1 %").replace("%1", str(percent))


class TextButton(QToolButton):
    """A few characters on the bar, at a size that says what they do."""

    def __init__(self, text: str, px: int, widest: str, theme: Theme) -> None:
        super().__init__()
        self.setText(text)
        self._px = px
        self._widest = widest
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def _ink_rect(self, painter: QPainter) -> QRect:
        # letters of different sizes stand on one base line, as they would in print
        base = (self.height() + QFontMetrics(sized(self.font(), BODY)).capHeight()) // 2
        metrics = painter.fontMetrics()
        return QRect(0, base - metrics.ascent(), self.width(), metrics.height())

    def sizeHint(self) -> QSize:
        """Room for the widest text it will show."""
        metrics = QFontMetrics(sized(self.font(), self._px))
        side = grown(self.font(), 32)
        return QSize(max(side, metrics.horizontalAdvance(self._widest) + grown(self.font(), 8)), side)

    def minimumSizeHint(self) -> QSize:
        """Never less than the hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, text and focus."""
        theme = self._theme
        with QPainter(self) as painter:
            if self.isEnabled() and self.underMouse():
                draw_ground(painter, QRectF(self.rect()), theme["well"])
            painter.setFont(sized(self.font(), self._px))
            painter.setPen(theme["ink2"] if self.isEnabled() else faded(theme, "ink3"))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(self._ink_rect(painter), flags, self.text())
            if self.hasFocus():
                draw_focus_ring(painter, QRectF(self.rect()), theme)


class ZoomControl(QWidget):
    """Smaller, the percentage (a click is 100 %), larger."""

    chosen = Signal(int)
    """the percentage a reader asks for"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percent = 100
        self._smaller = TextButton("A", 12, "A", theme)
        self._value = TextButton(percentage(100), BODY, percentage(300), theme)
        self._larger = TextButton("A", 17, "A", theme)
        self._smaller.clicked.connect(lambda: self.chosen.emit(smaller(self._percent)))
        self._value.clicked.connect(lambda: self.chosen.emit(100))
        self._larger.clicked.connect(lambda: self.chosen.emit(larger(self._percent)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self._smaller, self._value, self._larger):
            row.addWidget(button)
        self._name_buttons()

    def percent(self) -> int:
        """The zoom shown."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Show a zoom set elsewhere; emits nothing."""
        self._percent = percent
        self._value.setText(percentage(percent))
        self._smaller.setEnabled(percent > STEPS[0])
        self._larger.setEnabled(percent < STEPS[-1])

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        for button in (self._smaller, self._value, self._larger):
            button.set_theme(theme)

    def _name_buttons(self) -> None:
        shown = QKeySequence.SequenceFormat.NativeText
        name_button(self._smaller, translate("Zoom", "Smaller text"), QKeySequence("Ctrl+-").toString(shown))
        name_button(
            self._value, translate("Zoom", "Normal text size"), QKeySequence("Ctrl+0").toString(shown)
        )
        name_button(self._larger, translate("Zoom", "Larger text"), QKeySequence("Ctrl++").toString(shown))
