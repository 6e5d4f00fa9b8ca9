"""An article on paper, drawn by the same functions as on the screen."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPageLayout, QPainter

from reader.typeset.compose import Paragraph
from reader.typeset.lines import set_lines
from reader.typeset.paint import Brush, draw_rules, draw_text
from reader.typeset.sheets import make_sheets
from reader.typeset.style import EM, Look, Type, make_style

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice

    from reader.typeset.glyphs import Fonts
    from reader.typeset.page import Laid, Page
    from reader.typeset.paint import Colours
    from reader.typeset.sheets import Sheet
    from reader.typeset.style import Style
    from reader.typeset.tints import Tints

POINT: Final = EM / 12
"""the page's pixels in a point: the body is 12 points (小四)"""
MARGIN: Final = 54 * POINT
"""at the sides, at least; above the text; and below it, with the foot in it"""
_FOOT: Final = Type(16, 24, "ink3", face="hei", align="left")
_FOOT_GAP: Final = 18
_NUMBER: Final = _FOOT._replace(align="right")


class Print(NamedTuple):
    """What is printed."""

    page: Page
    """set in the style of `paper_style`"""
    title: str
    tints: Tints
    fonts: Fonts


def paper_style(device: QPagedPaintDevice, look: Look, *, policy: bool = False) -> Style:
    """A look on this paper: its own size, and the measure that fits."""
    style = make_style(2000, look._replace(zoom=1.0, measure="wide"), policy=policy)
    width = _size(device)[0] - 2 * MARGIN
    measure = max(4, int(min(width, style.measure) / style.em)) * style.em
    return style._replace(measure=measure, left=round((_size(device)[0] - measure) / 2))


def print_article(
    device: QPagedPaintDevice,
    printed: Print,
    colours: Colours,
    go_on: Callable[[float], bool] = lambda _share: True,
) -> bool:
    """Draws all sheets; whether it came to the end.

    `go_on` hears after each sheet how much of the article is done, and says whether to continue.
    Raises OSError if the device cannot be drawn on, such as a file that cannot be written.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the device cannot be drawn on")
    # `with` closes it before an exception meets it, which would end the process
    with painter:
        scale = device.logicalDpiX() / 72 / POINT
        painter.scale(scale, scale)
        return _print_sheets(painter, device, printed, colours, go_on)


def _print_sheets(
    painter: QPainter,
    device: QPagedPaintDevice,
    printed: Print,
    colours: Colours,
    go_on: Callable[[float], bool],
) -> bool:
    page, (_, height) = printed.page, _size(device)
    for sheet, parts in make_sheets(page.visible(0, inf), height - 2 * MARGIN):
        if sheet.number > 1:
            device.newPage()
        painter.save()
        painter.translate(page.style.left, MARGIN - sheet.top)
        _draw_sheet(Brush(painter, (sheet.top, sheet.bottom - 1), page.style, colours), parts, printed.tints)
        painter.restore()
        _draw_foot(painter, printed, sheet, colours, height)
        if not go_on(min(1.0, sheet.bottom / page.height)):
            return False
    return True


def _draw_sheet(brush: Brush, parts: list[Laid], tints: Tints) -> None:
    top, bottom = brush.strip
    for laid in parts:
        tints.draw(brush, laid)
        brush.painter.save()
        brush.painter.setClipRect(QRectF(-MARGIN, top, 2 * MARGIN + brush.style.measure, bottom + 1 - top))
        draw_rules(brush.painter, laid, brush.style, brush.colour)
        brush.painter.restore()
        draw_text(brush.painter, laid, brush.strip, brush.colour)


def _draw_foot(painter: QPainter, printed: Print, sheet: Sheet, colours: Colours, height: float) -> None:
    """The title at the left, the sheet's number at the right."""
    style = printed.page.style
    baseline = height - MARGIN + _FOOT_GAP + _FOOT.baseline
    painter.setPen(colours(_FOOT.ink))
    for text, kind, measure in (
        (printed.title, _FOOT, style.measure - 3 * style.em),
        (str(sheet.number), _NUMBER, style.measure),
    ):
        # of a title that is too long the first line must do
        line = set_lines(Paragraph(text, 0, kind), (0, len(text)), printed.fonts, measure)[0]
        for inked in line.glyphs.runs:
            painter.drawGlyphRun(QPointF(style.left, baseline), inked.run)


def _size(device: QPagedPaintDevice) -> tuple[float, float]:
    """Width and height of a sheet, in the page's pixels."""
    rect = device.pageLayout().fullRect(QPageLayout.Unit.Point)
    return rect.width() * POINT, rect.height() * POINT
