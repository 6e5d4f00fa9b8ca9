"""The reading pane: an article set like print, which answers to the reader's hand.

All positions are code points of `Article.text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal

from reader.gui.pane_fingers import FingerView
from reader.gui.pane_marks import Mark
from reader.gui.pane_painter import Hits
from reader.issue.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.pane_painter import Scene
    from reader.gui.pane_target import TargetRing
    from reader.typeset.page import Page

__all__ = ["Mark", "ReadingPane"]


class ReadingPane(FingerView):
    """Shows one article, selects, points at words and marks; asks the window for everything else."""

    mark_clicked = Signal(str)
    """the text of this highlight was clicked"""
    context_requested = Signal(QPoint)
    """a menu is wanted at this place of the screen"""
    link_activated = Signal(str)
    """the link of this name was clicked"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._hits = Hits()
        self._target: TargetRing | None = None
        self._pressed_target: str | None = None
        self._clicked: tuple[int | None, str] = (None, "")
        """the character that was clicked last, and the highlight that this chose"""

    def show_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """The places of what is looked for, in order; the current one is ringed."""
        self._hits = Hits(hits, current)
        self.viewport().update()

    def jump_to(self, position: int) -> None:
        """Goes to a position as a reader who may want to come back, and shows which line it is in."""
        super().jump_to(position)
        self.point_out(position)

    def point_out(self, position: int) -> None:
        """Rings the line of a position for a moment."""
        if self._page is None:
            return
        from reader.gui.pane_target import TargetRing

        if self._target is None:
            self._target = TargetRing(self)
            self._target.changed.connect(self._show_target)
        line = self._page.place(position).line
        visible = self._text[line.start : line.end].rstrip()
        self._target.show(Span(line.start, line.start + len(visible)))

    def ringed(self) -> Span | None:
        """The line that is pointed out."""
        return self._target.ring.span if self._target and self._target.ring else None

    def _show_target(self) -> None:
        if ringed := self.ringed():
            for rect in self._rects(ringed):
                self.viewport().update(rect.adjusted(-4, -4, 4, rect.height() // 2))

    def _clear(self) -> None:
        if self._target:
            self._target.hide()
        super()._clear()

    def _target_at(self, point: QPointF) -> str | None:
        """What a click here activates: the id of a note's highlight, or a link's name."""
        x, y = self._page_point(point)
        for placed in self._placed_links():
            if placed.area.contains(x, y):
                return placed.link.name
        note = self._note_at(point)
        return note.id if note else None

    def _activate(self, target: str) -> None:
        if target in (link.name for link in self._links):
            self.link_activated.emit(target)
        else:
            self.mark_activated.emit(target)

    def _point_at(self, point: QPointF) -> None:
        """Marks the word under the pointer; the pointer's shape says what a click would do."""
        found = self.word_at(point.toPoint())
        self._point_to(found[0] if found else None)
        self.viewport().setCursor(self._cursor_at(point))

    def _cursor_at(self, point: QPointF) -> Qt.CursorShape:
        if self._page is None:
            return Qt.CursorShape.ArrowCursor
        if self._target_at(point):
            return Qt.CursorShape.PointingHandCursor
        x = self._page_point(point)[0]
        over = -self._page.style.em < x < self._page.style.measure + self._page.style.em
        return Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor

    def _scene(self, page: Page, top: int, bottom: int) -> Scene:
        target = self._target.ring if self._target else None
        return super()._scene(page, top, bottom)._replace(hits=self._hits, target=target, asked=self._ringed)

    def leaveEvent(self, event: QEvent) -> None:
        """Points at no word any more."""
        self._pointed = None
        self.viewport().update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what `pane_keys` says; what the pane does not know goes to the window."""
        from reader.gui.pane_keys import find_command

        command = find_command(event)
        event.setAccepted(command is not None and command(self) is not False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses a note or a link, or starts a selection."""
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()  # they are the window's
            return
        self._pressed_target = self._target_at(event.position()) if left else None
        self._point_to(None)  # while the button is held no other word is pointed at
        if self._pressed_target is None:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Selects the word; one more click selects the paragraph."""
        self._point_to(None)
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Selects while the left button is held, else points at words."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        else:
            self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activates what was pressed, or ends a selection; a click that selects nothing may be on a mark."""
        target, self._pressed_target = self._pressed_target, None
        pressed_text = self._pressing()
        super().mouseReleaseEvent(event)
        if target:
            if target == self._target_at(event.position()):
                self._activate(target)
        elif pressed_text and self._selection.span is None:
            self._click(event.position().toPoint())

    def _click(self, point: QPoint) -> None:
        """Chooses the newest highlight at a point; clicked again, the one below it, and round; or a word."""
        marks, position = self.marks_at(point), self._character_at(point)
        chosen = marks[0] if marks else ""
        if self._clicked[0] == position and self._clicked[1] in marks:
            chosen = marks[(marks.index(self._clicked[1]) + 1) % len(marks)]
        self._clicked = (position, chosen)
        if chosen:
            self.mark_clicked.emit(chosen)
        elif position is not None and (asked := self.asked_at(position)):
            self.word_clicked.emit(asked)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks the window for a menu."""
        self.context_requested.emit(event.globalPos())
