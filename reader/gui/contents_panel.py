"""The panel at the left: contents above, the trays at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSplitter, QToolButton, QVBoxLayout, QWidget

from reader.gui.buttons import IconButton, Themed
from reader.gui.painting import badge_width, draw_badge, draw_focus_ring
from reader.gui.section_model import SectionModel
from reader.gui.section_tree import SectionTree
from reader.gui.stylesheet import BODY, grown, sized
from reader.typeset.paint import fill

if TYPE_CHECKING:
    from reader.gui.empty_state import EmptyState
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

HEADER = 40
MARGIN = 12


class TrayButton(QToolButton):
    """A row at the foot: what waits there, and how many."""

    def __init__(self, text: str, theme: Theme, *, urgent: bool) -> None:
        super().__init__()
        self._theme = theme
        self._urgent = urgent
        self._number = 0
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_number(0)

    def set_number(self, number: int) -> None:
        """Show how many wait."""
        self._number = number
        self.setEnabled(number > 0)
        self.setAccessibleName(f"{self.text()} {number}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def _draw_number(self, painter: QPainter) -> None:
        width, height = badge_width(self.font(), self._number), grown(self.font(), 18)
        right = self.width() - MARGIN
        place = QRect(right - width, (self.height() - height) // 2, width, height)
        if self._urgent and self._number:
            fill, text = self._theme["accent"], self._theme["on_accent"]
        else:
            fill = self._theme["raised" if self.underMouse() else "well"]
            text = self._theme["ink2" if self._number else "ink3"]
        draw_badge(painter, place, self._number, fill, text)

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(grown(self.font(), 120), grown(self.font(), 32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw text and number."""
        left = grown(self.font(), 24)
        room = QRect(left, 0, self.width() - left - MARGIN, self.height())
        with QPainter(self) as painter:
            if self.underMouse():
                fill(painter, self.rect(), self._theme["well"])
            painter.setPen(self._theme["ink" if self._number else "ink3"])
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            self._draw_number(painter)
            if self.hasFocus():
                draw_focus_ring(painter, QRectF(self.rect()), self._theme, 0)


class ContentsPanel(QWidget):
    """Section tree with header and trays; asks to open, to import a sample, to show a tray."""

    open_requested = Signal()
    sample_requested = Signal()
    tray_requested = Signal(str)
    """confirm or unplaced"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._empty: EmptyState | None = None
        self.model = SectionModel(self)
        self.tree = SectionTree(self.model, theme)
        self._trays = self._make_trays(theme)
        self._buttons = self._make_buttons(theme)
        self._title = QLabel(translate("ContentsPanel", "Contents"))
        self.setFocusProxy(self.tree)
        self.setAccessibleName(translate("ContentsPanel", "Contents"))
        self._title.setFont(sized(self.font(), BODY, bold=True))
        self._lay_out()
        for changed in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self._show_empty_state)

    def set_trays(self, confirm: int, unplaced: int) -> None:
        """Show how many highlights wait to be confirmed, and how many lines were not placed."""
        self._trays["confirm"].set_number(confirm)
        self._trays["unplaced"].set_number(unplaced)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        parts: tuple[Themed, ...] = (self.tree, *self._trays.values(), *self._buttons)
        for part in parts:
            part.set_theme(theme)
        self.update()

    def _make_trays(self, theme: Theme) -> dict[str, TrayButton]:
        trays = {
            "confirm": TrayButton(translate("ContentsPanel", "Highlights to confirm"), theme, urgent=True),
            "unplaced": TrayButton(translate("ContentsPanel", "Unplaced lines"), theme, urgent=False),
        }
        for name, tray in trays.items():
            tray.clicked.connect(lambda _checked=False, name=name: self.tray_requested.emit(name))
        return trays

    def _make_buttons(self, theme: Theme) -> tuple[IconButton, IconButton]:
        fold = IconButton("collapse", translate("ContentsPanel", "Collapse all"), theme, size=28)
        load = IconButton(
            "folder-open", translate("ContentsPanel", "Open files…"), theme, key="Ctrl+O", size=28
        )
        fold.clicked.connect(self.tree.collapseAll)
        load.clicked.connect(self.open_requested)
        return fold, load

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 0, MARGIN - 4, 0)
        header.setSpacing(4)
        header.addWidget(self._title)
        header.addStretch()
        for button in self._buttons:
            header.addWidget(button)
        header.addStrut(grown(self.font(), HEADER))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(header)
        self._column.addWidget(self.tree, 1)
        self._column.addSpacing(9)
        for tray in self._trays.values():
            self._column.addWidget(tray)

    def _edge(self) -> int:
        """Width of the line at the right; beside the text it is the splitter's handle."""
        return 0 if isinstance(self.parentWidget(), QSplitter) else 1

    def _show_empty_state(self) -> None:
        empty = self.model.rowCount() == 0
        if empty and self._empty is None:
            self._empty = self._make_empty_state()
            self._column.insertWidget(1, self._empty, 1)
        if self._empty is not None:
            self._empty.setVisible(empty)
        self.tree.setHidden(empty)

    def _make_empty_state(self) -> EmptyState:
        from reader.gui.empty_state import EmptyState

        empty = EmptyState(
            translate("ContentsPanel", "Drop a newspaper or a file here, or open a sample issue."),
            translate("ContentsPanel", "Open a sample"),
        )
        empty.action_requested.connect(self.sample_requested)
        return empty

    def showEvent(self, event: QShowEvent) -> None:
        """Say what belongs here if nothing came before the first show."""
        super().showEvent(event)
        self._show_empty_state()
        self._column.setContentsMargins(0, 0, self._edge(), 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel's ground, the line over the trays and the one at the right."""
        top = self._trays["confirm"].y() - 9
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._theme["panel"])
            fill(painter, QRect(0, top, self.width(), 1), self._theme["line"])
            right = QRect(self.width() - self._edge(), 0, self._edge(), self.height())
            fill(painter, right, self._theme["line"])
