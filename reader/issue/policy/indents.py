"""Indents: what the space before rows, and blank lines between them, say about paragraphs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from reader.issue.policy.openings import is_bare_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.rows import Row

DEEP: Final = 9
"""columns from which space before a row is no indent"""
MANY_BLANKS: Final = 0.6
"""share of rows below a blank line from which blank lines say nothing"""


class Indents:
    """The space around rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        sheets: dict[int, list[float]] = defaultdict(list)
        self._hangs = [at > 0 and is_bare_mark(rows[at - 1].text) for at in range(len(rows))]
        for row, hangs in zip(rows, self._hangs, strict=True):
            if not hangs:
                sheets[row.sheet].append(row.indent)
        self._base = {sheet: min(found) for sheet, found in sheets.items()}
        self._tells = {sheet: _tells(found) for sheet, found in sheets.items()}
        self._blanks = sum(row.blank for row in rows) < MANY_BLANKS * len(rows)
        self._step = _step(rows, self._base)
        self._columns = 2 if self._step >= 4 else 1

    def starts(self, at: int) -> bool | None:
        """Whether a row is indented as a paragraph's first; None if its sheet does not tell."""
        row = self._rows[at]
        inward = row.indent - self._base.get(row.sheet, 0.0)
        if self._hangs[at] or not self._tells.get(row.sheet) or inward >= DEEP:
            return None
        return inward > 0.9

    def blank(self, at: int) -> bool:
        """Whether a blank line stands before a row and says something."""
        return self._blanks and self._rows[at].blank

    def abut(self, at: int) -> bool:
        """Whether a row begins in the column where the one above it ends: they are one visual line."""
        above, row = self._rows[at - 1], self._rows[at]
        reach = above.indent + self._columns * above.width
        inward = row.indent - self._base.get(row.sheet, 0.0)
        return inward > self._step + 0.9 and reach - 2 <= row.indent <= reach + 2


def _tells(indents: Sequence[float]) -> bool:
    """Whether some rows of a sheet are indented and some are not."""
    base = min(indents)
    inward = sum(0.9 < indent - base < DEEP for indent in indents)
    flush = sum(indent - base <= 0.9 for indent in indents)
    return inward >= 2 and flush >= 2


def _step(rows: Sequence[Row], base: dict[int, float]) -> float:
    """The usual indent of a first line, in columns."""
    found = sorted(inward for row in rows if 0.9 < (inward := row.indent - base.get(row.sheet, 0.0)) < DEEP)
    return found[len(found) // 2] if found else 0.0
