"""The kinds of highlight as a reader meets them: name, mark, fill and rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from reader.annotation.colours import COLOURS, FILLED

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

RULE = 2
"""the line under a highlight, logical px"""


def colour_name(colour: str) -> str:
    """What a colour stands for, such as 重点."""
    names = {
        "yellow": translate("Colours", "Key point"),
        "orange": translate("Colours", "Question"),
        "green": translate("Colours", "Word"),
        "blue": translate("Colours", "Figure"),
        "violet": translate("Colours", "Set phrase"),
        "underline": translate("Colours", "Underline"),
    }
    return names[colour]


def colour_key(colour: str) -> str:
    """The key that gives a selection this colour: 1 to 6."""
    return str(COLOURS.index(colour) + 1)


def fill_of(theme: Theme, colour: str) -> QColor:
    """The ground of a highlight; an underline has none."""
    return theme[f"fill_{colour}"] if colour in FILLED else QColor(Qt.GlobalColor.transparent)


def rule_of(theme: Theme, colour: str) -> QColor:
    """The line under a highlight, and the colour of its mark."""
    return theme[f"rule_{colour}"]


@cache
def mark_shape(colour: str) -> QPainterPath:
    """The shape that says the colour without colour, in a unit square: ● ▲ ■ ◆ ✚ ▬."""
    path = QPainterPath()
    if colour == "yellow":
        path.addEllipse(0.04, 0.04, 0.92, 0.92)
    else:
        points = _CORNERS[colour]
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.closeSubpath()
    return path


def draw_mark(painter: QPainter, theme: Theme, colour: str, square: QRectF) -> None:
    """Fill a colour's shape into a square."""
    fit = QTransform.fromTranslate(square.x(), square.y()).scale(square.width(), square.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(fit.map(mark_shape(colour)), rule_of(theme, colour))


# Squares look larger than discs of the same width, diamonds smaller; these look alike.
_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "orange": ((0.5, 0.05), (1.0, 0.93), (0.0, 0.93)),
    "green": ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
    "blue": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "underline": ((0.0, 0.34), (1.0, 0.34), (1.0, 0.66), (0.0, 0.66)),
    "violet": (
        (0.33, 0.04), (0.67, 0.04), (0.67, 0.33), (0.96, 0.33), (0.96, 0.67), (0.67, 0.67),
        (0.67, 0.96), (0.33, 0.96), (0.33, 0.67), (0.04, 0.67), (0.04, 0.33), (0.33, 0.33),
    ),
}  # fmt: skip
