"""Rows: printed lines with what was printed around them: indent, blank lines, ends of sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.lines import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.issue.lines import Line

WIDE = {",": "，", ";": "；", "?": "？", "!": "！"}
NARROW_MARK = re.compile(r"(?<![0-9A-Za-z])[,;?!]|[,;?!](?![0-9A-Za-z])")
SPACE_BEFORE = re.compile(r"[ \u3000\t]*$")


class Row(NamedTuple):
    """One printed line of a document; its pieces, if an extraction took it apart."""

    lines: tuple[Line, ...]
    text: str
    """its words, folded for matching and closed up if they are letter-spaced"""
    width: float
    """in em"""
    indent: float
    """columns of space before it; an ideographic space is two"""
    sheet: int
    """which printed page it stands on, from 0: a file, or what form feeds part in it"""
    blank: bool
    """whether a blank line stands before it on its sheet"""

    def part(self, start: int, stop: int) -> Row:
        """Its words from one character of `text` to another."""
        lines: list[Line] = []
        for line in self.lines:
            shown = len(matched(line))
            step = 2 if shown < len(line.text) else 1
            if start < shown and stop > 0:
                lines.append(line.part(max(0, start) * step, min(stop, shown) * step))
            start, stop = start - shown, stop - shown
        return row_of([line for line in lines if line.text], self)

    def joined(self, below: Row) -> Row:
        """The row with another one as the rest of it."""
        lines = (*self.lines, *below.lines)
        return self._replace(lines=lines, text=self.text + below.text, width=self.width + below.width)


def row_of(lines: Sequence[Line], beside: Row) -> Row:
    """A row of these lines that stands where another stands."""
    text, width = "".join(map(matched, lines)), sum(line.width for line in lines)
    return beside._replace(lines=tuple(lines), text=text, width=width)


def rows_of(pages: Iterable[Sequence[Line]], texts: Sequence[str]) -> list[Row]:
    """The lines of all pages as rows."""
    rows: list[Row] = []
    sheet, before = -1, (-1, 0)
    for line in (line for page in pages for line in page):
        text, (page, end) = texts[line.page], before
        start = end if page == line.page else 0
        turned = page != line.page or "\f" in text[start : line.at]
        sheet += turned
        indent = _columns(text[max(start, line.at - 200) : line.at])
        rows.append(Row((line,), matched(line), line.width, indent, sheet, line.blank and not turned))
        before = line.page, line.at + len(line.text)
    return rows


def matched(line: Line) -> str:
    """The line as the cues match it: folded, with marks as wide as Chinese ones."""
    return NARROW_MARK.sub(lambda found: WIDE[found[0]], folded(line))


def _columns(before: str) -> float:
    found = SPACE_BEFORE.search(before)
    return sum(2 if space == "\u3000" else 1 for space in found[0]) if found else 0
