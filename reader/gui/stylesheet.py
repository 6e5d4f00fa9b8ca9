"""A theme as Qt wants it: palette, style sheet and the interface's font."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from reader.typeset.style import HEI, SONG

if TYPE_CHECKING:
    from reader.gui.theme import Theme

FAMILIES = (*HEI, "sans-serif")
"""the interface's fonts, best first"""
SERIF = (*SONG, "serif")
"""the fonts of quoted text"""
BODY, LABEL, SMALL = 13, 12, 11
"""sizes of the interface in logical px"""

_USUAL_PX = 14.7
"""a system font of 11 points at 96 dpi: what desktops start with, so no reader asked for more"""


def interface_font() -> QFont:
    """13 px, larger if the system's own font was made larger; ask before changing the font."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(round(BODY * max(1.0, _system_px() / _USUAL_PX)))
    return font


def sized(font: QFont, px: int, *, bold: bool = False) -> QFont:
    """The same font for another role: `px` as in the specification, scaled with the interface."""
    other = QFont(font)
    other.setPixelSize(grown(font, px))
    other.setBold(bold)
    return other


def quoted(font: QFont, px: int) -> QFont:
    """The serif that quotes the paper."""
    other = sized(font, px)
    other.setFamilies(SERIF)
    return other


def grown(font: QFont, px: int) -> int:
    """A length given for the 13 px interface, in the interface this font belongs to."""
    return round(px * max(BODY, font.pixelSize()) / BODY)


def palette(theme: Theme) -> QPalette:
    """The colours of stock widgets."""
    colours = QPalette()
    for role, name in _ROLES.items():
        colours.setColor(role, theme[name])
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, faded(theme, "ink3"))
    return colours


def faded(theme: Theme, role: str) -> QColor:
    """A colour for what cannot be used now: half way to the panel."""
    ink, panel = theme[role], theme["panel"]
    return QColor(*((a + b) // 2 for a, b in zip(_rgb(ink), _rgb(panel), strict=True)))


def style_sheet(theme: Theme) -> str:
    """What the palette cannot say; short, as every rule costs at each widget's first show."""
    return re.sub(r"@(\w+)", lambda match: theme.colours[match[1]], _SHEET)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _system_px() -> float:
    font = QGuiApplication.font()
    if font.pixelSize() > 0:
        return font.pixelSize()
    return font.pointSizeF() * QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72


_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "well",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "on_selection",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
}

_SHEET = """
QMenuBar { background: @panel; padding: 0 8px; }
QMenuBar::item { color: @ink2; background: transparent; padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected { color: @ink; background: @well; }
QMenu { background: @raised; border: 1px solid @edge; padding: 4px 0; }
QMenu::item { padding: 5px 20px 5px 12px; }
QMenu::item:selected { background: @well; color: @ink; }
QMenu::item:disabled { color: @edge; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QToolTip { background: @raised; color: @ink; border: 1px solid @edge; padding: 3px 6px; }
QStatusBar { background: @panel; color: @ink2; border-top: 1px solid @line; min-height: 27px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @ink2; padding: 0 8px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel#quiet { color: @ink2; }
QSplitter::handle { background: @line; }
ReadingPane { background: @paper; }
QScrollBar:vertical { width: 10px; margin: 0; background: transparent; }
QScrollBar:horizontal { height: 10px; margin: 0; background: transparent; }
QScrollBar::handle { background: @edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox::indicator, QTreeWidget::indicator { width: 12px; height: 12px; background: @raised; }
QCheckBox::indicator, QTreeWidget::indicator { border: 1px solid @edge; border-radius: 4px; }
QCheckBox::indicator:checked, QTreeWidget::indicator:checked { background: @accent; border-color: @accent; }
QPushButton { background: @raised; border: 1px solid @edge; border-radius: 6px; padding: 4px 12px; }
QPushButton:hover, QPushButton:pressed { background: @well; }
QPushButton:disabled { color: @edge; border-color: @line; }
QPushButton[primary="true"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[primary="true"] { font-weight: bold; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 11px; }
QPushButton[primary="true"]:disabled { background: @well; color: @ink3; border-color: @line; }
QPushButton[primary="true"]:focus { border-color: @ink; }
QLineEdit, QPlainTextEdit { background: @raised; border: 1px solid @edge; border-radius: 6px; padding: 3px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 2px; }
"""
