"""The tabs at the head of a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from reader.gui.painting import draw_focus_ring
from reader.gui.stylesheet import BODY, grown, sized

if TYPE_CHECKING:
    from reader.gui.theme import Theme

HEIGHT = 40
BESIDE = 14
"""px at both sides of a tab's text"""
RULE = 2
"""px under the chosen one"""


class PanelTabs(QTabBar):
    """Names with counts, the chosen one bold and underlined; to keyboard and screen readers a tab bar."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFixedHeight(grown(self.font(), HEIGHT))

    def set_count(self, tab: int, number: int) -> None:
        """Say how much there is behind a tab; nothing for 0."""
        self._counts[tab] = number
        self.setAccessibleTabName(tab, f"{self.tabText(tab)} {number}" if number else self.tabText(tab))
        self.setTabText(tab, self.tabText(tab))  # the one way to have the tabs laid out anew

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def _parts(self, tab: int) -> tuple[str, str]:
        number = self._counts.get(tab, 0)
        return self.tabText(tab), str(number) if number else ""

    def _name_width(self, tab: int) -> int:
        # as wide as in bold, so that a choice moves nothing
        return QFontMetrics(sized(self.font(), BODY, bold=True)).horizontalAdvance(self.tabText(tab))

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Room for the name in bold and the number."""
        number = self._parts(index)[1]
        beside = QFontMetrics(self.font()).horizontalAdvance(f" {number}") if number else 0
        width = self._name_width(index) + beside + 2 * grown(self.font(), BESIDE)
        return QSize(width, grown(self.font(), HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Never less than the hint."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tabs."""
        with QPainter(self) as painter:
            for tab in range(self.count()):
                self._draw(painter, tab, self.tabRect(tab))

    def _draw(self, painter: QPainter, tab: int, rect: QRect) -> None:
        (name, number), chosen = self._parts(tab), tab == self.currentIndex()
        inside = rect.adjusted(grown(self.font(), BESIDE), 0, -grown(self.font(), BESIDE), 0)
        painter.setFont(sized(self.font(), BODY, bold=chosen))
        painter.setPen(self._theme["ink" if chosen else "ink2"])
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(sized(self.font(), BODY))
        painter.setPen(self._theme["ink3"])
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
        if chosen:
            painter.fillRect(
                inside.left(), rect.bottom() + 1 - RULE, inside.width(), RULE, self._theme["accent"]
            )
        if chosen and self.hasFocus():
            draw_focus_ring(painter, QRectF(rect).adjusted(2, 4, -2, -4), self._theme)
