"""Changing where words begin and end: the characters around, and gaps between them to open and close."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.card_editor import CardEditor
from reader.gui.painting import draw_focus_ring, draw_ground
from reader.gui.stylesheet import grown, quoted
from reader.gui.word_borders import Borders, correction
from reader.issue.model import Span

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

_PX: Final = 20
_GAP: Final = 9
"""px of a gap between two words"""
_HIGH: Final = 44


class Gaps(QWidget):
    """Characters in words; a click between two opens or closes the gap, arrows and Space do the same."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text, self._borders = "", Borders(Span(0, 0), frozenset(), frozenset())
        self._wanted: frozenset[int] = frozenset()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_borders(self, text: str, borders: Borders, current: int) -> None:
        """Show a stretch of a text; `current` is the gap at which the keyboard stands."""
        self._text, self._borders, self._wanted = text, borders, borders.now
        self._current = current if current in self._gaps() else next(iter(self._gaps()), current)
        self._tell()
        self.updateGeometry()

    def wanted(self) -> frozenset[int]:
        """Where words shall begin."""
        return self._wanted

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def toggle(self, at: int) -> None:
        """Open the gap at a position, or close it; beside marks it is as it is."""
        if at in self._gaps():
            self._current = at
            self._wanted = self._wanted ^ {at}
            self._tell()
            self.changed.emit()

    def _gaps(self) -> list[int]:
        span = self._borders.span
        return [at for at in range(span.start + 1, span.end) if at not in self._borders.fixed]

    def _step(self, step: int) -> None:
        gaps = self._gaps()
        if self._current in gaps:
            self._current = gaps[max(0, min(len(gaps) - 1, gaps.index(self._current) + step))]
            self._tell()

    def _tell(self) -> None:
        """Say to screen readers what stands there, and where the keyboard is."""
        span, cuts = self._borders.span, sorted(self._wanted)
        ends = [span.start, *cuts, span.end]
        words = " | ".join(self._text[a:b] for a, b in itertools.pairwise(ends))
        beside = (
            f"{self._text[self._current - 1 : self._current]}·{self._text[self._current : self._current + 1]}"
        )
        self.setAccessibleName(words)
        self.setAccessibleDescription(beside)
        self.update()

    def _lefts(self) -> list[float]:
        """Where each character begins, and the last one ends."""
        metrics = QFontMetricsF(quoted(self.font(), _PX))
        lefts, x = [], float(grown(self.font(), 8))
        for at in range(*self._borders.span):
            x += grown(self.font(), _GAP) if at in self._wanted else 0
            lefts.append(x)
            x += metrics.horizontalAdvance(self._text[at])
        return [*lefts, x]

    def sizeHint(self) -> QSize:
        """One line, as wide as there is room."""
        return QSize(grown(self.font(), 300), grown(self.font(), _HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, each word on its own, and the gap where the keyboard stands."""
        lefts, start = self._lefts(), self._borders.span.start
        with QPainter(self) as painter:
            draw_ground(painter, QRectF(self.rect()), self._theme["well"])
            self._draw_words(painter, lefts)
            at = self._current - start
            if self.hasFocus() and 0 < at < len(lefts):
                painter.fillRect(
                    QRectF(self._middle(lefts, at) - 1, 4, 2, self.height() - 8), self._theme["accent"]
                )
            if self.hasFocus():
                draw_focus_ring(painter, QRectF(self.rect()), self._theme)

    def _draw_words(self, painter: QPainter, lefts: list[float]) -> None:
        start, end = self._borders.span
        painter.setFont(quoted(self.font(), _PX))
        metrics = QFontMetricsF(painter.font())
        ends = [start, *sorted(self._wanted), end]
        for a, b in itertools.pairwise(ends):
            right = lefts[b - start - 1] + metrics.horizontalAdvance(self._text[b - 1])
            word = QRectF(lefts[a - start] - 2, 7, right - lefts[a - start] + 4, self.height() - 14)
            if any(letter.isalnum() for letter in self._text[a:b]):
                draw_ground(painter, word, self._theme["raised"], self._theme["line"], 4)
        painter.setPen(self._theme["ink"])
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        for at in range(start, end):
            painter.drawText(QPointF(lefts[at - start], baseline), self._text[at])

    def _middle(self, lefts: list[float], at: int) -> float:
        return lefts[at] - (
            grown(self.font(), _GAP) / 2 if at + self._borders.span.start in self._wanted else 0
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close the gap that is nearest."""
        lefts, x = self._lefts(), event.position().x()
        gaps, start = self._gaps(), self._borders.span.start
        if gaps:
            self.toggle(min(gaps, key=lambda at: abs(self._middle(lefts, at - start) - x)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from gap to gap, Space opens or closes it."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Space:
            self.toggle(self._current)
        else:
            super().keyPressEvent(event)


class WordsEditor(CardEditor):
    """Gaps, and how far they reach."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(translate("CardEditor", "Change where words begin and end"), theme)
        self._text, self._borders = "", Borders(Span(0, 0), frozenset(), frozenset())
        self.gaps = Gaps(theme)
        self._put(self.gaps)
        self.gaps.changed.connect(self.edited)

    def begin(self, text: str, borders: Borders, word: Span) -> None:
        """Begin with words as they are now, at the first gap in a word, or else behind it."""
        self._text, self._borders = text, borders
        self._scope.set_current("here")
        self.gaps.show_borders(text, borders, min(word.end, word.start + 1))
        self.gaps.setFocus(Qt.FocusReason.TabFocusReason)

    def wanted(self) -> tuple[Span, list[str]] | None:
        """The span that is to be cut otherwise, and its words; None if nothing is changed."""
        return correction(self._text, self._borders, self.gaps.wanted())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        super().set_theme(theme)
        self.gaps.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.applied.emit()
        else:
            super().keyPressEvent(event)
