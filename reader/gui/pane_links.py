"""What leads to other pages: the buttons after the last sentence, and the marks where a page turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from reader.typeset.compose import Paragraph, last_of_text
from reader.typeset.lines import set_lines
from reader.typeset.style import Type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from reader.gui.links import Link
    from reader.issue.model import Article
    from reader.issue.turns import Turn
    from reader.typeset.glyphs import Fonts
    from reader.typeset.lines import Line
    from reader.typeset.page import Laid, Page
    from reader.typeset.paint import Colours

translate = QCoreApplication.translate

_LABEL: Final = Type(13, 28, "accent", face="hei", align="left")
_ASIDE: Final = Type(13, 28, "ink3", face="hei", align="left")
_TURN: Final = Type(11, 16, "ink3", face="hei", align="left")
_HEIGHT: Final = 28
_ICON: Final = 16
_PAD: Final = 10
_APART: Final = 12
_OFF: Final = 12
"""from a page mark to the text at its right"""


class SetLink(NamedTuple):
    """A link's words, set."""

    name: str
    text: str
    """all of its words"""
    label: Line
    aside: Line | None

    @property
    def button_width(self) -> float:
        """From edge to edge of the button."""
        return 2 * _PAD + _ICON + 4 + self.label.xs[-1]

    @property
    def width(self) -> float:
        """Of all of it."""
        return self.button_width + (_APART + self.aside.xs[-1] if self.aside else 0)


class PlacedLink(NamedTuple):
    """A link on the page."""

    rect: QRectF
    """of the button"""
    link: SetLink

    @property
    def area(self) -> QRectF:
        """Of all that answers to a click."""
        return self.rect.adjusted(0, 0, self.link.width - self.link.button_width, 0)


class PageMark(NamedTuple):
    """The number of the page on which the text beside it is printed."""

    origin: QPointF
    """of its baseline"""
    line: Line


def set_links(links: Iterable[Link], fonts: Fonts) -> list[SetLink]:
    """Links with their words set."""
    return [
        SetLink(
            link.name,
            " ".join((link.text, link.aside)).strip(),
            _line(link.text, _LABEL, fonts),
            _line(link.aside, _ASIDE, fonts) if link.aside else None,
        )
        for link in links
    ]


def _line(text: str, kind: Type, fonts: Fonts) -> Line:
    return set_lines(Paragraph(text, 0, kind), (0, len(text)), fonts, 10_000)[0]


def place_links(article: Article, page: Page, links: Iterable[SetLink]) -> Iterator[PlacedLink]:
    """The links one beside the other after the last word, or under it where there is no room.

    None while the end of the text is not laid out.
    """
    laid = page.end_of(last_of_text(article.blocks))
    if laid is None:
        return
    last = len(laid.lines) - 1
    middle = laid.line_top(last) + laid.kind.box + laid.kind.px / 2
    left = laid.lines[last].xs[-1] + _PAD
    for link in links:
        if left > 0 and left + link.width > page.style.measure:
            left, middle = 0.0, middle + laid.kind.pitch
        rect = QRectF(round(left), round(middle - _HEIGHT / 2), round(link.button_width), _HEIGHT)
        yield PlacedLink(rect, link)
        left += link.width + _APART


def page_marks(laid: Laid, turns: Sequence[Turn], fonts: Fonts) -> Iterator[PageMark]:
    """The page marks beside the lines of a slice."""
    for turn in turns:
        if laid.lines[0].start <= turn.position < laid.lines[-1].end:
            text = translate("ReadingPane", "p. {page}").replace("{page}", turn.page)
            line = _line(text, _TURN, fonts)
            top = laid.line_top(laid.line_of(turn.position))
            yield PageMark(QPointF(-_OFF - line.xs[-1], top + laid.kind.baseline), line)


def draw_page_mark(painter: QPainter, mark: PageMark, colour: Colours) -> None:
    """A small number in the margin."""
    _draw_line(painter, mark.line, mark.origin, colour("ink3"))


def draw_link(painter: QPainter, placed: PlacedLink, colour: Colours) -> None:
    """An outlined button in the accent colour, and the aside in ink3."""
    rect, link, accent = placed.rect, placed.link, colour("accent")
    painter.setPen(QPen(accent, 1))
    painter.setBrush(QColor(Qt.GlobalColor.transparent))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    corner = QPointF(rect.left() + _PAD, rect.center().y() - _ICON / 2)
    _draw_icon(painter, corner, accent, -1 if link.name == "return" else 1)
    baseline = QPointF(rect.left() + _PAD + _ICON + 4, rect.top() + _LABEL.baseline)
    _draw_line(painter, link.label, baseline, accent)
    if link.aside:
        _draw_line(painter, link.aside, QPointF(rect.right() + _APART, baseline.y()), colour("ink3"))


def _draw_line(painter: QPainter, line: Line, origin: QPointF, ink: QColor) -> None:
    painter.setPen(ink)
    for inked in line.glyphs.runs:
        painter.drawGlyphRun(origin, inked.run)


def _draw_icon(painter: QPainter, corner: QPointF, ink: QColor, way: int) -> None:
    """An arrow that turns down and goes on to the right (1) or left (-1), in a square of 16."""
    middle = corner + QPointF(_ICON / 2, 0)
    path = QPainterPath(middle + QPointF(-5 * way, 3))
    path.lineTo(middle + QPointF(-5 * way, 7))
    path.quadTo(middle + QPointF(-5 * way, 10), middle + QPointF(-2 * way, 10))
    path.lineTo(middle + QPointF(5 * way, 10))
    path.moveTo(middle + QPointF(2 * way, 6.8))
    path.lineTo(middle + QPointF(5.2 * way, 10))
    path.lineTo(middle + QPointF(2 * way, 13.2))
    painter.strokePath(
        path, QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
