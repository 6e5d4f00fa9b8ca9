"""The notes of a place, as a tooltip."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST: Final = 600
"""characters of a note that a tooltip shows"""
_LINE, _WIDTH = 46, 340
"""Latin letters that make a line long, and px at which lines are broken if there is a long one"""


def notes_tooltip(notes: Sequence[str]) -> str:
    """Notes below each other, as HTML; empty if there is nothing in them."""
    told = [note_tooltip(note) for note in notes if note.strip()]
    if not told:
        return ""
    blocks = "".join(f'<p style="margin: 3px 0">{part}</p>' for part in told)
    if max(map(_width, told)) > _LINE:
        return f'<table width="{_WIDTH}"><tr><td>{blocks}</td></tr></table>'
    return f'<table style="white-space: nowrap"><tr><td>{blocks}</td></tr></table>'


def note_tooltip(note: str) -> str:
    """A note as HTML, in its own lines; a long one is cut."""
    note = note.strip()
    cut = note if len(note) <= _LONGEST else note[: _LONGEST - 1].rstrip() + "…"
    return escape(cut).replace("\n", "<br>")


def _width(html: str) -> int:
    """About as many Latin letters as its longest line is wide."""
    return max(len(line) + sum(letter > "\u2e80" for letter in line) for line in html.split("<br>"))
