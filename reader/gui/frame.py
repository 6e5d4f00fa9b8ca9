"""Tree, reading pane and side panel: side by side in a wide window, overlaid in a narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reader.gui.desks import Panels

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

SIDE_DOCKS = 1200
"""px of window width from which the side panel stands beside the text"""
TREE_DOCKS = 1000
NARROWEST, WIDEST = 220, 480
"""px a panel can be resized to"""


class Frame(QWidget):
    """Places the two panels; knows which are wanted and which there is room for."""

    panels_changed = Signal(bool, bool)
    """whether tree and side panel can be seen"""
    tree_docked = Signal(bool)
    """whether the tree stands beside the text, so that nothing need offer it"""

    def __init__(self, tree: QWidget, middle: QWidget, side: QWidget, parent: QWidget) -> None:
        """Made in its place: each later move would have all that is in it styled anew."""
        super().__init__(parent)
        self._tree, self._middle, self._side = tree, middle, side
        self._wanted = Panels(tree=True, side=False)
        self._widths = [288, 320]
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (tree, middle, side):
            self._splitter.addWidget(widget)
        side.hide()  # or it would be shown for a moment, and made for that
        self._splitter.setStretchFactor(1, 1)
        for panel in (tree, side):
            panel.setMinimumWidth(NARROWEST)
            panel.setMaximumWidth(WIDEST)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._splitter.splitterMoved.connect(self._remember_widths)

    @property
    def widths(self) -> list[int]:
        """The widths of tree and side panel, px."""
        return list(self._widths)

    def set_widths(self, widths: list[int]) -> None:
        """Give tree and side panel their widths."""
        if len(widths) == 2:
            self._widths = [min(WIDEST, max(NARROWEST, width)) for width in widths]
            self._place()

    @property
    def wanted(self) -> Panels:
        """Which panels the desk shows where there is room."""
        return self._wanted

    def want(self, panels: Panels) -> None:
        """Show these panels where there is room; overlays close."""
        self._wanted = panels
        self._place()
        self.close_overlays()

    def close_overlays_on(self, text: QWidget) -> None:
        """Close panels that lie over the text when the mouse is pressed in it."""
        text.installEventFilter(self)

    def show_tree(self, shown: bool) -> None:
        """Show or hide the tree, over the text if it cannot stand beside it."""
        self._show(self._tree, shown, self._tree_docks())
        if self._tree_docks():
            self._wanted = self._wanted._replace(tree=shown)
        self._place()

    def show_side(self, shown: bool) -> None:
        """Show or hide the side panel, over the text if it cannot stand beside it."""
        self._show(self._side, shown, self._side_docks())
        if self._side_docks():
            self._wanted = self._wanted._replace(side=shown)
        self._place()

    def _show(self, panel: QWidget, shown: bool, docks: bool) -> None:
        if not docks:
            panel.setVisible(shown)
            panel.raise_()
            (panel if shown else self._middle).setFocus()

    def _tree_docks(self) -> bool:
        return self.width() >= TREE_DOCKS

    def _side_docks(self) -> bool:
        return self.width() >= SIDE_DOCKS

    def _place(self) -> None:
        """Dock or overlay each panel by the room there is, once that is known."""
        if not self.isVisible():
            return
        self._dock(self._tree, 0, self._tree_docks(), self._wanted.tree)
        self._dock(self._side, self._splitter.count(), self._side_docks(), self._wanted.side)
        self._size()
        self.tree_docked.emit(self._is_docked(self._tree))
        self._tell()

    def _dock(self, panel: QWidget, at: int, docks: bool, wanted: bool) -> None:
        docked = self._splitter.indexOf(panel) >= 0
        if docks and not docked:
            self._splitter.insertWidget(at, panel)
        elif not docks and docked:
            panel.setParent(self)
            panel.hide()
        if docks:
            panel.setVisible(wanted)

    def _size(self) -> None:
        tree, side = self._widths
        places = range(self._splitter.count())
        shown = [widget for at in places if (widget := self._splitter.widget(at))]
        rest = self.width() - sum(
            width for panel, width in ((self._tree, tree), (self._side, side)) if self._is_docked(panel)
        )
        sizes = {self._tree: tree, self._side: side, self._middle: max(1, rest)}
        self._splitter.setSizes([sizes[widget] for widget in shown])
        self._tree_overlay(tree)
        self._side_overlay(side)

    def _tree_overlay(self, width: int) -> None:
        if self._tree.parent() is self:
            self._tree.setGeometry(QRect(0, 0, width, self.height()))

    def _side_overlay(self, width: int) -> None:
        if self._side.parent() is self:
            self._side.setGeometry(QRect(self.width() - width, 0, width, self.height()))

    def _is_docked(self, panel: QWidget) -> bool:
        return self._splitter.indexOf(panel) >= 0 and not panel.isHidden()

    def close_overlays(self) -> bool:
        """Close panels that lie over the text; says whether there were any."""
        open_ones = [
            panel for panel in (self._tree, self._side) if panel.parent() is self and not panel.isHidden()
        ]
        if open_ones:
            self._middle.setFocus()  # first: a hidden panel hands it to whoever comes next
            for panel in open_ones:
                panel.hide()
            self._tell()
        return bool(open_ones)

    def _remember_widths(self) -> None:
        if self._is_docked(self._tree):
            self._widths[0] = self._tree.width()
        if self._is_docked(self._side):
            self._widths[1] = self._side.width()

    def _tell(self) -> None:
        self.panels_changed.emit(not self._tree.isHidden(), not self._side.isHidden())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Close overlays when the text is clicked."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.close_overlays()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Place the panels for the first time."""
        super().showEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Dock and undock as the room changes."""
        super().resizeEvent(event)
        self._place()
