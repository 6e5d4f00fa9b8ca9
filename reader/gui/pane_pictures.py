"""Lines of text kept as pictures: to repaint one is a copy, not a hundred glyphs.

Measured with readings over all words: 23 lines as pictures take 0.9 ms, as glyphs 6. On a picture Qt does
not mend the glyphs' gamma as it does on opaque ground, so that strokes on light paper are a little stronger
and those on dark a little finer: both are welcome.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from reader.typeset.paint import draw_line, draw_text

if TYPE_CHECKING:
    from reader.typeset.lines import Line
    from reader.typeset.page import Laid
    from reader.typeset.paint import Brush, Colours

_KEPT: Final = 1.25
"""screens of lines: 5 MB each at 100 %"""
_ABOVE: Final = 4
"""px that accents and readings may reach out of their line, above and below"""


class LinePictures:
    """The lines shown last, in one set of colours."""

    def __init__(self) -> None:
        self._kept: dict[Line, QImage] = {}
        self._made_with: tuple[Colours, float] | None = None

    def draw(self, brush: Brush, laid: Laid) -> None:
        """The lines of a slice that reach into the strip."""
        ratio = brush.painter.device().devicePixelRatio()
        if ratio != int(ratio):  # a copy between pixels would be blurred
            draw_text(brush.painter, laid, brush.strip, brush.colour)
            return
        self._empty_for(brush.colour, ratio)
        most = _KEPT * brush.painter.device().height() / laid.kind.pitch + 2
        while len(self._kept) > most:
            del self._kept[next(iter(self._kept))]
        for number in laid.between(*brush.strip):
            place = QPointF(-brush.style.em, laid.line_top(number) - _ABOVE)
            brush.painter.drawImage(place, self._picture(brush, laid, number))

    def _empty_for(self, colour: Colours, ratio: float) -> None:
        if self._made_with != (colour, ratio):
            self._kept.clear()
            self._made_with = (colour, ratio)

    def _picture(self, brush: Brush, laid: Laid, number: int) -> QImage:
        line = laid.lines[number]
        picture = self._kept.pop(line, None) or self._made(brush, laid, number)
        self._kept[line] = picture
        return picture

    def _made(self, brush: Brush, laid: Laid, number: int) -> QImage:
        ratio = int(brush.painter.device().devicePixelRatio())
        em = brush.style.em
        width, height = int(laid.lines[number].xs[-1]) + 2 * em, laid.kind.pitch + 2 * _ABOVE
        picture = QImage(width * ratio, height * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(0)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(em, _ABOVE - laid.line_top(number))
            draw_line(painter, laid, number, brush.colour)
        return picture
