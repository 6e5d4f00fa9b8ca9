"""How a highlight looks in the notes panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.colours import draw_mark
from reader.gui.note_rows import NOTE_ROLE, NoteRow
from reader.gui.painting import RowState, draw_row_ground
from reader.gui.quote import PITCH, draw_quote, lay_out, quote_layout
from reader.gui.stylesheet import LABEL, grown, sized

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPainter, QTextLayout

    from reader.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

LEFT = 36
"""where quote and note start"""
RIGHT = 16
ABOVE = 10
"""px over the quote and under the note"""
BETWEEN = 4
NOTE_PITCH = 18
NOTE_LINES = 6
"""more of a note is read in its editor"""


class NoteDelegate(QStyledItemDelegate):
    """Paints the mark, the quote on its fill, and the note below."""

    def __init__(self, theme: Theme, state_of: Callable[[Index], RowState], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state_of = state_of

    def _layouts(self, option: QStyleOptionViewItem, row: NoteRow) -> tuple[QTextLayout, QTextLayout | None]:
        width = option.rect.width() - grown(option.font, LEFT) - RIGHT
        quote = quote_layout(row.quote, option.font, width)
        note = _note_layout(row.note, option.font, width) if row.note else None
        return quote, note

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, row: NoteRow) -> None:
        place = QPointF(option.rect.left() + grown(option.font, LEFT), option.rect.top() + ABOVE)
        quote, note = self._layouts(option, row)
        side = grown(option.font, 10)
        middle = place.y() + grown(option.font, PITCH) / 2
        draw_mark(
            painter, self.theme, row.colour, QRectF(option.rect.left() + 16, middle - side / 2, side, side)
        )
        draw_quote(painter, quote, place, self.theme, row.colour)
        if note:
            painter.setPen(self.theme["ink"])
            note.draw(painter, place + QPointF(0, _height(quote, option.font, PITCH) + BETWEEN))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as quote and note need at this width."""
        quote, note = self._layouts(option, index.data(NOTE_ROLE))
        height = _height(quote, option.font, PITCH) + 2 * ABOVE
        if note:
            height += BETWEEN + _height(note, option.font, NOTE_PITCH)
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one highlight."""
        painter.save()
        draw_row_ground(painter, option.rect, self.theme, self._state_of(index))
        self._draw_row(painter, option, index.data(NOTE_ROLE))
        painter.restore()


def _note_layout(text: str, font: QFont, width: int) -> QTextLayout:
    return lay_out(text, sized(font, LABEL), width, grown(font, NOTE_PITCH), NOTE_LINES)


def _height(layout: QTextLayout, font: QFont, pitch: int) -> int:
    return layout.lineCount() * grown(font, pitch)
