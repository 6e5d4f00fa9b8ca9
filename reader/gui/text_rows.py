"""What a reader can choose about the text, in one table: the panel and the menus are made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from reader.gui.segments import Choice
from reader.gui.swatches import theme_name
from reader.gui.theme import SYSTEM, THEMES
from reader.language.levels import HIGHEST, IN_FORCE, STANDARDS, level_name
from reader.settings import (
    EACH,
    FACE,
    LEVEL,
    MEASURE,
    NAMES,
    NUMBERS,
    SANDHI,
    SCRIPT,
    SPACING,
    STANDARD,
    THEME,
    TONES,
    ZOOM,
    Setting,
)  # fmt: skip
from reader.typeset.style import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterable

translate = QCoreApplication.translate

_PACKAGES = {"song": "fonts-noto-cjk", "kai": "fonts-lxgw-wenkai", "hei": "fonts-noto-cjk"}
"""what to install for a typeface on Debian and Ubuntu"""


class TextRow(NamedTuple):
    """One thing to choose, and what there is to choose from."""

    setting: Setting[str] | Setting[int]
    label: str
    choices: tuple[Choice, ...] = ()
    """none for the size, which goes by steps"""


def text_rows() -> list[TextRow]:
    """The rows from top to bottom."""
    return [
        TextRow(FACE, translate("Text", "Typeface"), _faces()),
        TextRow(ZOOM, translate("Text", "Size")),
        TextRow(SPACING, translate("Text", "Line spacing"), _spacings()),
        TextRow(MEASURE, translate("Text", "Line length"), _measures()),
        TextRow(SCRIPT, translate("Text", "Readings"), _scripts()),
        TextRow(TONES, translate("Text", "Tones"), _tones()),
        TextRow(SANDHI, translate("Text", "Tone changes"), _sandhi()),
        TextRow(THEME, translate("Text", "Theme"), _themes()),
    ]


def need_rows() -> list[TextRow]:
    """The rows of what decides over which words readings stand."""
    return [
        TextRow(STANDARD, translate("Text", "Graded list"), _standards()),
        TextRow(LEVEL, translate("Text", "My level"), _levels()),
        TextRow(EACH, translate("Text", "Over a word"), _each()),
        TextRow(NAMES, translate("Text", "Over names"), _shown()),
        TextRow(NUMBERS, translate("Text", "Over numerals"), _shown()),
    ]


def _faces() -> tuple[Choice, ...]:
    return (
        _face("song", translate("Text", "Song")),
        _face("kai", translate("Text", "Kai")),
        _face("hei", translate("Text", "Hei")),
    )


def _face(key: str, name: str) -> Choice:
    families = FAMILIES[key]
    if is_installed(families):
        return Choice(key, name, families=families)
    why = translate("Text", "This typeface is not installed: sudo apt-get install %1")
    return Choice(key, name, lacking=why.replace("%1", _PACKAGES[key]))


def is_installed(families: Iterable[str]) -> bool:
    """Whether one of these fonts is there."""
    return any(QFontDatabase.hasFamily(family) for family in families)


def _spacings() -> tuple[Choice, ...]:
    return (
        Choice("close", translate("Text", "Close")),
        Choice("normal", translate("Text", "Normal")),
        Choice("wide", translate("Text", "Open")),
    )


def _measures() -> tuple[Choice, ...]:
    return (
        Choice("narrow", translate("Text", "Short")),
        Choice("normal", translate("Text", "Normal")),
        Choice("wide", translate("Text", "Long")),
    )


def _scripts() -> tuple[Choice, ...]:
    return (Choice("pinyin", translate("Text", "Pinyin")), Choice("zhuyin", translate("Text", "Zhuyin")))


def _tones() -> tuple[Choice, ...]:
    return (
        Choice("plain", translate("Text", "In one ink")),
        Choice("coloured", translate("Text", "Coloured")),
    )


def _sandhi() -> tuple[Choice, ...]:
    return (
        Choice("citation", translate("Text", "As in dictionaries")),
        Choice("spoken", translate("Text", "As spoken")),
    )


def _each() -> tuple[Choice, ...]:
    return (
        Choice("every", translate("Text", "Every time")),
        Choice("first", translate("Text", "The first time")),
    )


def _standards() -> tuple[Choice, ...]:
    return tuple(Choice(name, f"HSK {name}") for name in STANDARDS)


def _levels() -> tuple[Choice, ...]:
    return tuple(Choice(str(level), level_name(level)) for level in range(1, HIGHEST[IN_FORCE] + 1))


def _shown() -> tuple[Choice, ...]:
    return (Choice("shown", translate("Text", "Shown")), Choice("hidden", translate("Text", "Hidden")))


def _themes() -> tuple[Choice, ...]:
    system = Choice(SYSTEM, translate("Text", "System"))
    return (system, *(Choice(name, theme_name(name)) for name in THEMES))
