"""The jump after the last sentence: 下转 3 版."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from reader.typeset.compose import Paragraph, last_of_text
from reader.typeset.lines import set_lines
from reader.typeset.style import Type

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from reader.issue.model import Article
    from reader.typeset.glyphs import Fonts
    from reader.typeset.lines import Line
    from reader.typeset.page import Page
    from reader.typeset.paint import Colours

translate = QCoreApplication.translate

_LABEL: Final = Type(13, 28, "accent", face="hei", align="left")
_ASIDE: Final = Type(13, 28, "ink3", face="hei", align="left")
_HEIGHT: Final = 28
_ICON: Final = 16
_PAD: Final = 10


class JumpLabel(NamedTuple):
    """The jump's words, set."""

    label: Line
    aside: Line | None
    """what is said when that page is not there"""

    @property
    def button_width(self) -> float:
        """From edge to edge of the button."""
        return 2 * _PAD + _ICON + 4 + self.label.xs[-1]

    @property
    def width(self) -> float:
        """Of all of it."""
        return self.button_width + (12 + self.aside.xs[-1] if self.aside else 0)


def jump_label(article: Article, fonts: Fonts) -> JumpLabel | None:
    """The jump of an article, if it has one."""
    jump = article.jump_to
    if jump is None:
        return None
    text = translate("ReadingPane", "Continued on page {page}").replace("{page}", jump.page)
    aside = None if jump.found else _line(translate("ReadingPane", "not in this issue"), _ASIDE, fonts)
    return JumpLabel(_line(text, _LABEL, fonts), aside)


def _line(text: str, kind: Type, fonts: Fonts) -> Line:
    return set_lines(Paragraph(text, 0, kind), (0, len(text)), fonts, 10_000)[0]


def jump_rect(article: Article, page: Page, label: JumpLabel) -> QRectF | None:
    """Where the button stands on the page: after the last word, or under it if there is no room.

    None while the end of the text is not laid out.
    """
    laid = page.end_of(last_of_text([block.role for block in article.blocks]))
    if laid is None:
        return None
    last = len(laid.lines) - 1
    middle = laid.line_top(last) + laid.kind.box + laid.kind.px / 2
    left = laid.lines[last].xs[-1] + _PAD
    if left + label.width > page.style.measure:
        left, middle = 0.0, middle + laid.kind.pitch
    return QRectF(round(left), round(middle - _HEIGHT / 2), round(label.button_width), _HEIGHT)


def draw_jump(painter: QPainter, rect: QRectF, label: JumpLabel, colour: Colours) -> None:
    """An outlined button in the accent colour, and the aside in ink3."""
    accent = colour("accent")
    painter.setPen(QPen(accent, 1))
    painter.setBrush(QColor(Qt.GlobalColor.transparent))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    _draw_icon(painter, QPointF(rect.left() + _PAD, rect.center().y() - _ICON / 2), accent)
    baseline = QPointF(rect.left() + _PAD + _ICON + 4, rect.top() + _LABEL.baseline)
    _draw_line(painter, label.label, baseline, accent)
    if label.aside:
        _draw_line(painter, label.aside, QPointF(rect.right() + 12, baseline.y()), colour("ink3"))


def _draw_line(painter: QPainter, line: Line, origin: QPointF, ink: QColor) -> None:
    painter.setPen(ink)
    for inked in line.runs:
        painter.drawGlyphRun(origin, inked.run)


def _draw_icon(painter: QPainter, corner: QPointF, ink: QColor) -> None:
    """An arrow that turns down and goes on to the right, in a square of 16."""
    path = QPainterPath(corner + QPointF(3, 3))
    path.lineTo(corner + QPointF(3, 7))
    path.quadTo(corner + QPointF(3, 10), corner + QPointF(6, 10))
    path.lineTo(corner + QPointF(13, 10))
    path.moveTo(corner + QPointF(10, 6.8))
    path.lineTo(corner + QPointF(13.2, 10))
    path.lineTo(corner + QPointF(10, 13.2))
    painter.strokePath(
        path, QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
