"""What a reader chose, in one table, kept as JSON.

A *machine* setting belongs to this computer (window, theme), a *library* setting travels with the
library (what was open). A run with its own `--library` keeps both inside that folder.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

Value = TypeVar("Value", str, int, list[str], list[int])


class Setting(NamedTuple, Generic[Value]):
    """One row of the table; the default's type is the setting's type."""

    key: str
    default: Value
    scope: str


LANGUAGE = Setting("language", "system", "machine")
THEME = Setting("theme", "paper", "machine")
ZOOM = Setting("zoom", 100, "machine")
FACE = Setting("face", "song", "machine")
SPACING = Setting("spacing", "normal", "machine")
MEASURE = Setting("measure", "normal", "machine")
PINYIN = Setting("pinyin", "hover", "machine")
SCRIPT = Setting("script", "pinyin", "machine")
TONES = Setting("tones", "plain", "machine")
SANDHI = Setting("sandhi", "citation", "machine")
NUMBERS = Setting("numbers", "shown", "machine")
STANDARD = Setting("standard", "2025", "machine")
LEVEL = Setting("level", "4", "machine")
EACH = Setting("each", "every", "machine")
NAMES = Setting("names", "shown", "machine")
DESK = Setting("desk", "study", "machine")
GEOMETRY = Setting("geometry", "", "machine")
PANEL_WIDTHS = Setting("panel_widths", [288, 320], "machine")
PANELS = Setting[list[str]]("panels", [], "machine")
OPEN_ARTICLE = Setting("open_article", "", "library")
EXPANDED = Setting("expanded", ["everything"], "library")

TABLE = (
    LANGUAGE,
    THEME,
    ZOOM,
    FACE,
    SPACING,
    MEASURE,
    PINYIN,
    SCRIPT,
    TONES,
    SANDHI,
    NUMBERS,
    STANDARD,
    LEVEL,
    EACH,
    NAMES,
    DESK,
    GEOMETRY,
    PANEL_WIDTHS,
    PANELS,
    OPEN_ARTICLE,
    EXPANDED,
)


class Settings:
    """The two files of settings; what is missing or damaged reads as its default."""

    def __init__(self, machine: Path, library: Path) -> None:
        self._paths = {"machine": machine, "library": library}
        self._values = {scope: _read(path) for scope, path in self._paths.items()}

    def get(self, setting: Setting[Value]) -> Value:
        """The chosen value, or the default if none of the right type is there."""
        value = self._values[setting.scope].get(setting.key)
        return value if type(value) is type(setting.default) else setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Choose a value; `save` writes it."""
        self._values[setting.scope][setting.key] = value

    def save(self) -> None:
        """Write both files, each at once or not at all."""
        for scope, path in self._paths.items():
            # A lost window position must never stand between a reader and closing the window.
            with suppress(OSError):
                _write(path, self._values[scope])


def system_language() -> str:
    """The language of the system's user: zh or en."""
    names = [os.environ.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    chosen = next((name for name in names if name), "")
    if not chosen:
        import locale  # 1 ms at start, for what most systems have told already

        chosen = locale.getlocale()[0] or ""
    return "zh" if chosen.lower().startswith(("zh", "chinese")) else "en"


def _read(path: Path) -> dict[str, object]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _write(path: Path, values: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(path)
