"""Our own line icons, drawn in a theme's colours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.paths import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon of `resources/icons`, at whatever scale the painter has."""
    _drawing(name, colour.name()).render(painter, rect)


@cache
def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """An icon for menus and stock buttons, in one #RRGGBB colour."""
    from PySide6.QtGui import QIcon  # 2 ms at start, for what only menus need

    return QIcon(_pixmap(name, QColor(colour), size))


def _pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        draw_icon(painter, name, QRectF(0, 0, size, size), colour)
    return pixmap


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_bytes()
    return QSvgRenderer(drawing.replace(b"currentColor", colour.encode()))
