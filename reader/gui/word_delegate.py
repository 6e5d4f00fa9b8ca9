"""How a word looks in the list of an article's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.painting import RowState, draw_progress, draw_row_ground
from reader.gui.stylesheet import BODY, LABEL, SMALL, grown, quoted, sized
from reader.gui.word_rows import LEVEL_ROLE, STATE_ROLE, WORD_ROLE, WordRow, times
from reader.library.known_words import KNOWN, LEARNING
from reader.typeset.readings import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPainter

    from reader.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

HEIGHT = 52
LEFT = 36
"""where word and meaning start"""
RIGHT = 14
WORD = 17
"""px of the word"""
_FILLED = {LEARNING: 0.5, KNOWN: 1.0}
"""how much of the ring is filled; nothing of a new word's"""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class WordDelegate(QStyledItemDelegate):
    """Paints the state's ring, word, reading in its tones, level; below the meaning and how often."""

    def __init__(self, theme: Theme, state_of: Callable[[Index], RowState], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.script = theme, "pinyin"
        self._state_of = state_of

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        return QSize(0, grown(option.font, HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one word."""
        painter.save()
        draw_row_ground(painter, option.rect, self.theme, self._state_of(index))
        font, rect = option.font, option.rect
        self._draw_state(painter, rect, font, index.data(STATE_ROLE))
        left, middle = rect.left() + grown(font, LEFT), rect.center().y() + 1
        width = rect.right() - RIGHT - left
        upper = QRect(left, middle - grown(font, 23), width, grown(font, 26))
        lower = QRect(left, middle + grown(font, 3), width, grown(font, 18))
        row: WordRow = index.data(WORD_ROLE)
        self._draw_word(painter, upper, font, row, index.data(LEVEL_ROLE))
        self._draw_meaning(painter, lower, font, row)
        painter.restore()

    def _draw_state(self, painter: QPainter, rect: QRect, font: QFont, state: str) -> None:
        side = grown(font, 10)
        top = rect.center().y() + 1 - grown(font, 10) - side / 2
        draw_progress(
            painter, QRectF(rect.left() + 15, top, side, side), _FILLED.get(state, 0), self.theme["ink2"]
        )

    def _draw_word(self, painter: QPainter, room: QRect, font: QFont, row: WordRow, level: str) -> None:
        room = self._draw_end(painter, room, sized(font, SMALL), level)
        serif = quoted(font, WORD)
        serif.setBold(True)
        painter.setPen(self.theme["ink"])
        room.setLeft(_draw(painter, room, serif, row.word) + grown(font, 8))
        for syllable in filter(None, row.token.pinyin):
            painter.setPen(self.theme[f"tone_{syllable[-1] if syllable[-1] in '1234' else 5}"])
            room.setLeft(_draw(painter, room, sized(font, BODY), written(syllable, self.script)))

    def _draw_meaning(self, painter: QPainter, room: QRect, font: QFont, row: WordRow) -> None:
        room = self._draw_end(painter, room, sized(font, SMALL), times(len(row.places)))
        painter.setPen(self.theme["ink2"])
        _draw(painter, room, sized(font, LABEL), row.gloss)

    def _draw_end(self, painter: QPainter, room: QRect, font: QFont, text: str) -> QRect:
        """Draw what stands at the right; the room that is left."""
        painter.setFont(font)
        painter.setPen(self.theme["ink2"])
        painter.drawText(room, _END, text)
        return room.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(text) - 8, 0)


def _draw(painter: QPainter, room: QRect, font: QFont, text: str) -> int:
    """Draw a text, elided if it is too long; where it ends."""
    metrics = QFontMetrics(font)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.drawText(room, _MIDDLE, elided)
    return room.left() + metrics.horizontalAdvance(elided)
