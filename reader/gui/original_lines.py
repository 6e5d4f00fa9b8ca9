"""The printed lines behind a paragraph, as they stand in the file: trust in what was rebuilt."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from reader.gui.painting import paint_ground
from reader.gui.stylesheet import BODY, LABEL, SMALL, grown, quoted, sized

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.gui.theme import Theme
    from reader.issue.printed import PrintedLine
    from reader.library.originals import Original

translate = QCoreApplication.translate

SIZE, PITCH = 14, 24
GUTTER = 36
"""px at the left, for the line's number"""
NUMBER = QTextFormat.Property.UserProperty
USED = QTextFormat.Property.UserProperty + 1


class OriginalLines(QTextEdit):
    """What became part of the text is set in serif and ink; what did not, in sans and ink3."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Sequence[Original] = ()
        self.viewport().setAutoFillBackground(False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAccessibleName(translate("OriginalLines", "Printed lines"))
        self.setPlaceholderText(
            translate("OriginalLines", "Here stand the printed lines of the paragraph at the cursor.")
        )

    def show_lines(self, originals: Sequence[Original]) -> None:
        """Show these lines from their first on."""
        if originals != self._shown:
            self._shown = originals
            self._write()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._write()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for original in self._shown:
            self._write_heading(cursor, original)
            for line in original.lines:
                self._write_line(cursor, line)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_heading(self, cursor: QTextCursor, original: Original) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(grown(self.font(), 12))
        form.setBottomMargin(grown(self.font(), 4))
        form.setLeftMargin(grown(self.font(), 12))
        _begin_block(cursor, form)
        look = QTextCharFormat()
        look.setFont(sized(self.font(), LABEL))
        look.setForeground(self._theme["ink2"])
        cursor.insertText(_place(original), look)
        look.setForeground(self._theme["ink3"])
        for part in filter(None, (original.file, original.encoding)):
            cursor.insertText(f" · {part}", look)

    def _write_line(self, cursor: QTextCursor, line: PrintedLine) -> None:
        form = QTextBlockFormat()
        form.setLeftMargin(grown(self.font(), GUTTER))
        form.setLineHeight(grown(self.font(), PITCH), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setRightMargin(grown(self.font(), 4))
        form.setProperty(NUMBER, line.number)
        form.setProperty(USED, bool(line.used))
        _begin_block(cursor, form)
        for text, used, chosen in _stretches(line):
            cursor.insertText(text, self._look(used=used, chosen=chosen))

    def _look(self, *, used: bool, chosen: bool) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(quoted(self.font(), SIZE) if used else sized(self.font(), BODY))
        look.setForeground(self._theme["on_selection" if chosen else "ink" if used else "ink3"])
        if chosen:
            look.setBackground(self._theme["selection"])
        return look

    def _blocks(self) -> Iterator[tuple[QTextBlock, QRect]]:
        """The lines in sight and where they are."""
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        while block.isValid():
            place = self.document().documentLayout().blockBoundingRect(block).toRect()
            place.translate(0, -self.verticalScrollBar().value())
            if place.top() > self.viewport().height():
                return
            yield block, place
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the numbers, a bar beside what was used, and the text."""
        paint_ground(self, event.rect(), self._theme["panel"])
        with QPainter(self.viewport()) as painter:
            painter.setFont(sized(self.font(), SMALL))
            for block, rect in self._blocks():
                self._draw_gutter(painter, block, rect)
        super().paintEvent(event)

    def _draw_gutter(self, painter: QPainter, block: QTextBlock, rect: QRect) -> None:
        number = block.blockFormat().property(NUMBER)
        if number is None:
            return
        gutter, pitch = grown(self.font(), GUTTER), grown(self.font(), PITCH)
        painter.setPen(self._theme["ink3"])
        room = QRect(0, rect.top() + 3, gutter - grown(self.font(), 10), pitch)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(number))
        if block.blockFormat().property(USED):
            bar = QRect(gutter - grown(self.font(), 4), rect.top() + 3, 2, rect.height())
            painter.fillRect(bar, self._theme["edge"])


def _begin_block(cursor: QTextCursor, form: QTextBlockFormat) -> None:
    if cursor.atStart():
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)


def _place(original: Original) -> str:
    first, last = original.lines[0].number, original.lines[-1].number
    text = translate("OriginalLines", "Page {page}, lines {first}–{last}")
    if first == last:
        text = translate("OriginalLines", "Page {page}, line {first}")
    values = {"page": original.page, "first": str(first), "last": str(last)}
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


def _stretches(line: PrintedLine) -> Iterator[tuple[str, bool, bool]]:
    """The line's text in pieces: whether each was used, and whether it was asked for."""
    edges = sorted({0, len(line.text), *(at for part in (*line.used, *line.chosen) for at in part)})
    for start, end in pairwise(edges):
        used = any(first <= start < last for first, last in line.used)
        chosen = any(first <= start < last for first, last in line.chosen)
        yield line.text[start:end], used, chosen
