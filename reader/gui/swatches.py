"""Choices that show what they give, side by side: the four themes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from reader.gui.buttons import keep_one_tab_stop, name_button
from reader.gui.painting import draw_focus_ring
from reader.gui.stylesheet import grown
from reader.gui.theme import THEMES, Theme, load_theme

translate = QCoreApplication.translate


def theme_name(name: str) -> str:
    """A theme as a reader calls it, such as 旧纸."""
    names = {
        "paper": translate("Themes", "Paper"),
        "sepia": translate("Themes", "Sepia"),
        "dark": translate("Themes", "Dark"),
        "contrast": translate("Themes", "High contrast"),
    }
    return names[name]


class Swatch(QRadioButton):
    """One choice, drawn by a subclass; ringed when it is the current one."""

    side = 32

    def __init__(self, key: str, theme: Theme) -> None:
        super().__init__()
        self.key = key
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def _middle(self, side: int) -> QRectF:
        length = grown(self.font(), side)
        return QRectF((self.width() - length) / 2, (self.height() - length) / 2, length, length)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Take clicks anywhere, not only on a radio button's disc."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """A square target."""
        side = grown(self.font(), self.side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never less than the hint."""
        return self.sizeHint()


class ThemeSwatch(Swatch):
    """A theme: a disc of its paper; high contrast is half black, half white."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self._paper = load_theme(name)["paper"]
        name_button(self, theme_name(name))

    def _half(self) -> QPainterPath:
        half, disc = QPainterPath(), self._middle(18)
        half.moveTo(disc.center())
        half.arcTo(disc, 90, 180)
        return half

    def _draw_ring(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme["accent"], 2))
        painter.drawEllipse(self._middle(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme["edge"], 1))
            painter.setBrush(self._paper)
            painter.drawEllipse(self._middle(18))
            if self.key == "contrast":
                painter.fillPath(self._half(), Qt.GlobalColor.black)
            if self.isChecked():
                self._draw_ring(painter)
            if self.hasFocus():
                draw_focus_ring(painter, QRectF(self.rect()), self._theme)


class SwatchRow(QWidget):
    """Swatches side by side; exclusive."""

    chosen = Signal(str)
    """key of the swatch a reader chose"""

    def __init__(self, name: str, swatches: list[Swatch], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = {swatch.key: swatch for swatch in swatches}
        self._takes_focus = True
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for swatch in swatches:
            row.addWidget(swatch)
            swatch.clicked.connect(lambda _checked=False, key=swatch.key: self.chosen.emit(key))

    def set_current(self, key: str | None) -> None:
        """Ring one swatch, or none; emits nothing."""
        for swatch in self._swatches.values():
            swatch.setAutoExclusive(False)  # an exclusive group would keep its last choice
            swatch.setChecked(swatch.key == key)
            swatch.setAutoExclusive(True)
        if self._takes_focus:
            keep_one_tab_stop(self._swatches.values())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        for swatch in self._swatches.values():
            swatch.set_theme(theme)

    def never_take_focus(self) -> None:
        """Leave the focus where it is, for bars that float over the text."""
        self._takes_focus = False
        for swatch in self._swatches.values():
            swatch.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def theme_row(theme: Theme, parent: QWidget | None = None) -> SwatchRow:
    """The four themes, the current one ringed."""
    row = SwatchRow(translate("Themes", "Theme"), [ThemeSwatch(name, theme) for name in THEMES], parent)
    row.set_current(theme.name)
    return row
