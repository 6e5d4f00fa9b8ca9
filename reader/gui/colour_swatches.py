"""The kinds of highlight to choose from, each shown as it marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from reader.annotation.colours import COLOURS
from reader.gui.buttons import name_button
from reader.gui.colours import RULE, colour_key, colour_name, draw_mark, fill_of, rule_of
from reader.gui.painting import draw_focus_ring, draw_ground
from reader.gui.swatches import Swatch, SwatchRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.theme import Theme

translate = QCoreApplication.translate


class ColourSwatch(Swatch):
    """A highlight colour: its fill, rule and mark."""

    def __init__(self, colour: str, theme: Theme) -> None:
        super().__init__(colour, theme)
        name_button(self, colour_name(colour), colour_key(colour))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw fill, rule and mark."""
        square = self._middle(20)
        with QPainter(self) as painter:
            if self.underMouse() or self.isChecked():
                draw_ground(painter, self._middle(30), self._theme["well"])
            draw_ground(painter, square, fill_of(self._theme, self.key), radius=3)
            rule = QRectF(square.left(), square.bottom() - RULE, square.width(), RULE)
            painter.fillRect(rule, rule_of(self._theme, self.key))
            draw_mark(painter, self._theme, self.key, square.adjusted(6, 5, -6, -7))
            if self.isChecked() or self.hasFocus():
                draw_focus_ring(painter, self._middle(30), self._theme)


def colour_row(theme: Theme, parent: QWidget | None = None) -> SwatchRow:
    """The five highlight colours and the underline."""
    name = translate("Colours", "Highlight colour")
    return SwatchRow(name, [ColourSwatch(colour, theme) for colour in COLOURS], parent)
