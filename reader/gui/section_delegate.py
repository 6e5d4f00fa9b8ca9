"""How a row of the section tree looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.icons import draw_icon
from reader.gui.painting import (
    RowState,
    badge_width,
    draw_badge,
    draw_chevron,
    draw_progress,
    draw_row_ground,
)
from reader.gui.section_model import (
    COVERAGE_ROLE,
    HIGHLIGHTS_ROLE,
    KIND_ROLE,
    ORIGIN_ROLE,
    ROW_ROLE,
    Index,
    Kind,
)
from reader.gui.section_text import DOT, issue_contents, issue_date, jump_sign, known, label
from reader.gui.stylesheet import BODY, LABEL, grown, sized

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.theme import Theme
    from reader.library.shelf import ArticleRow, SectionRow

CHEVRON = {Kind.ISSUE: 16, Kind.PAGE: 32, Kind.ARTICLE: 32, Kind.SECTION: 56}
"""middle of the chevron, px from the left"""
TEXT = {Kind.ISSUE: 24, Kind.PAGE: 40, Kind.ARTICLE: 60, Kind.SECTION: 68}
"""where the text starts"""
STEP = 14
"""indent of each further level of sections"""
RING = 45
"""left of the progress ring"""
MARGIN = 12
"""at the right"""


class State(NamedTuple):
    """What the tree knows of a row beyond its value."""

    kind: Kind
    row: RowState
    expanded: bool
    has_children: bool
    depth: int
    """how many sections it stands below"""


def chevron(kind: Kind, depth: int) -> int:
    """The middle of a row's chevron, px from the left."""
    return CHEVRON[kind] + STEP * depth


class SectionDelegate(QStyledItemDelegate):
    """Paints rows; asks the tree only for a row's State."""

    def __init__(self, theme: Theme, state_of: Callable[[Index], State], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state_of = state_of

    def _draw_chevron(self, painter: QPainter, rect: QRect, state: State) -> None:
        if state.has_children:
            left = rect.left() + grown(painter.font(), chevron(state.kind, state.depth))
            middle = QPointF(left, rect.center().y() + 1)
            draw_chevron(painter, middle, self.theme["ink2"], down=state.expanded)

    def _draw_issue(self, painter: QPainter, rect: QRect, index: Index, font: QFont) -> None:
        row, origin = index.data(ROW_ROLE), index.data(ORIGIN_ROLE)
        left = grown(font, TEXT[Kind.ISSUE])
        middle = rect.center().y()
        upper = QRect(left, middle - grown(font, 19), rect.width() - left - MARGIN, grown(font, 20))
        lower = QRect(left, middle + 1, upper.width(), grown(font, 18))
        painter.setPen(self.theme["ink" if row.name else "ink3"])
        _draw_line(painter, upper, label(row), sized(font, BODY, bold=True))
        painter.setPen(self.theme["ink3"])
        if origin:
            left += QFontMetrics(sized(font, BODY, bold=True)).horizontalAdvance(label(row))
            upper.setLeft(left)
            _draw_line(painter, upper, DOT + origin, font, Qt.TextElideMode.ElideMiddle)
        facts, small = DOT.join([issue_date(row), issue_contents(row)]), sized(font, LABEL)
        share = known(index.data(COVERAGE_ROLE))
        if share and QFontMetrics(small).horizontalAdvance(facts + DOT + share) <= lower.width():
            facts += DOT + share  # or not at all: half a number is a wrong one
        _draw_line(painter, lower, facts, small)

    def _draw_article(self, painter: QPainter, rect: QRect, row: ArticleRow, state: State) -> None:
        font = painter.font()
        side = grown(font, 10)
        ring = QRectF(grown(font, RING), rect.center().y() + 1 - side / 2, side, side)
        draw_progress(painter, ring, row.read, self.theme["ink2"])
        right = self._draw_number(painter, rect, row.highlights, state)
        if row.jump_to:
            right = self._draw_jump(painter, rect, right, row.jump_to)
        painter.setPen(self.theme["ink" if row.title else "ink3"])
        self._draw_text(painter, rect, right, label(row), bold=state.row.current)

    def _draw_text(self, painter: QPainter, rect: QRect, right: int, text: str, *, bold: bool) -> None:
        left = grown(painter.font(), TEXT[Kind.ARTICLE])
        room = QRect(left, rect.top(), right - left, rect.height())
        _draw_line(painter, room, text, sized(painter.font(), BODY, bold=bold))

    def _draw_number(self, painter: QPainter, rect: QRect, number: int, state: State) -> int:
        """Draw the badge; give the right end of what stands before it."""
        right = rect.right() + 1 - MARGIN
        if not number:
            return right
        width, height = badge_width(painter.font(), number), grown(painter.font(), 18)
        place = QRect(right - width, rect.center().y() + 1 - height // 2, width, height)
        on_well = state.row.hovered or state.row.current
        draw_badge(painter, place, number, self.theme["raised" if on_well else "well"], self.theme["ink2"])
        return right - width - 6

    def jump_area(self, rect: QRect, row: ArticleRow, font: QFont) -> QRect:
        """Where in its row an article's jump answers to a click; empty if it has none."""
        if not row.jump_to:
            return QRect()
        beside = badge_width(font, row.highlights) + 6 if row.highlights else 0
        right = rect.right() + 1 - MARGIN - beside
        width = _jump_width(font, row.jump_to) + 6
        return QRect(right - width, rect.top(), width, rect.height())

    def _draw_jump(self, painter: QPainter, rect: QRect, right: int, page: str) -> int:
        font, text = sized(painter.font(), LABEL), jump_sign(page)
        width, side = QFontMetrics(font).horizontalAdvance(text), grown(font, 16)
        left = right - width - side - 2
        painter.save()
        painter.setFont(font)
        painter.setPen(self.theme["accent"])
        room = QRect(right - width, rect.top(), width + 1, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
        square = QRectF(left, rect.center().y() + 1 - side / 2, side, side)
        draw_icon(painter, "jump", square, self.theme["accent"])
        return left - 6

    def _draw_page(self, painter: QPainter, rect: QRect, index: Index, state: State) -> None:
        """Draw a page; a closed one shows the sum of what it hides."""
        hidden = 0 if state.expanded else index.data(HIGHLIGHTS_ROLE)
        right = self._draw_number(painter, rect, hidden, state)
        left = grown(painter.font(), TEXT[Kind.PAGE])
        page = index.data(ROW_ROLE)
        painter.setPen(self.theme["ink" if page.articles else "ink3"])
        room = QRect(left, rect.top(), right - left, rect.height())
        _draw_line(painter, room, label(page), sized(painter.font(), BODY, bold=state.row.current))

    def _draw_section(self, painter: QPainter, rect: QRect, row: SectionRow, depth: int) -> None:
        left = grown(painter.font(), TEXT[Kind.SECTION] + STEP * depth)
        painter.setPen(self.theme["ink2"])
        room = QRect(left, rect.top(), rect.width() - left - MARGIN, rect.height())
        _draw_line(painter, room, row.heading, painter.font())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for an issue, one for all others."""
        height = 48 if index.data(KIND_ROLE) == Kind.ISSUE else 32
        return QSize(0, grown(option.font, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, rect, state = index.data(ROW_ROLE), option.rect, self._state_of(index)
        painter.save()
        painter.setFont(option.font)
        draw_row_ground(painter, rect, self.theme, state.row)
        self._draw_chevron(painter, rect, state)
        match state.kind:
            case Kind.ISSUE:
                self._draw_issue(painter, rect, index, option.font)
            case Kind.PAGE:
                self._draw_page(painter, rect, index, state)
            case Kind.ARTICLE:
                self._draw_article(painter, rect, row, state)
            case Kind.SECTION:
                self._draw_section(painter, rect, row, state.depth)
        painter.restore()


def _jump_width(font: QFont, page: str) -> int:
    label = sized(font, LABEL)
    return QFontMetrics(label).horizontalAdvance(jump_sign(page)) + grown(label, 16) + 2


def _draw_line(
    painter: QPainter,
    room: QRect,
    text: str,
    font: QFont,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    elided = QFontMetrics(font).elidedText(text, elide, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
