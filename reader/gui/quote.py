"""Quoted text in a small space: a few lines in serif, on the fill of its highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.gui.colours import RULE, fill_of, rule_of
from reader.gui.stylesheet import grown, quoted

if TYPE_CHECKING:
    from reader.gui.theme import Theme

SIZE, PITCH, LINES = 15, 26, 2


def quote_layout(text: str, font: QFont, width: int, lines: int = LINES) -> QTextLayout:
    """A quote, elided after some lines."""
    return lay_out(" ".join(text.split()), quoted(font, SIZE), width, grown(font, PITCH), lines)


def lay_out(text: str, font: QFont, width: int, pitch: int, lines: int) -> QTextLayout:
    """Text in at most so many lines of one pitch; the last ends in “…” if there was more."""
    layout = _broken(text, font, width, pitch, lines)
    shown = layout.lineAt(layout.lineCount() - 1)
    if shown.textStart() + shown.textLength() >= len(layout.text()):
        return layout
    rest = layout.text()[shown.textStart() :].replace("\u2028", " ")
    last = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return _broken(layout.text()[: shown.textStart()] + last, font, width, pitch, lines)


def draw_quote(painter: QPainter, layout: QTextLayout, place: QPointF, theme: Theme, colour: str) -> None:
    """Draw a laid-out quote as it is highlighted in the text."""
    fill, rule = fill_of(theme, colour), rule_of(theme, colour)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        box = line.naturalTextRect().translated(place).adjusted(-1, 0, 1, 1)
        painter.fillRect(box, fill)
        painter.fillRect(QRectF(box.left(), box.bottom() - RULE, box.width(), RULE), rule)
    painter.setPen(theme["ink"])
    layout.draw(painter, place)


def _broken(text: str, font: QFont, width: int, pitch: int, lines: int) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * pitch + (pitch - line.height()) / 2))
    layout.endLayout()
    return layout
