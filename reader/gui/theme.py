"""The four themes: named colours, read from `resources/themes`."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtGui import QColor

from reader.paths import resource

THEMES = ("paper", "sepia", "dark", "contrast")
SYSTEM = "system"
"""what a reader chooses to have paper by day and dark by night, as the system does"""


class Theme:
    """Colours by role, such as `ink`, `panel`, `fill_yellow`; the same roles in every theme."""

    __slots__ = ("colours", "name")

    def __init__(self, name: str, colours: dict[str, str]) -> None:
        """`colours` gives #RRGGBB for each role."""
        self.name, self.colours = name, colours

    def __getitem__(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.colours[role])


@cache
def load_theme(name: str) -> Theme:
    """One of THEMES, as drawn in its file."""
    path = resource(f"themes/{name}.json")
    return Theme(name, json.loads(path.read_text(encoding="utf-8")))
