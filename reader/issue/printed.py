"""The printed lines that a stretch of an article was made of: what became part of it, and what did not."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.lines import LINE_END
from reader.issue.positions import to_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.issue.model import Article, Span
    from reader.issue.positions import SourceRange

BETWEEN: Final = 4
"""lines of other things that are shown between two lines; where there are more, it is another place"""

Stretch = tuple[int, int]
"""from one offset in a line to another"""


class PrintedLine(NamedTuple):
    """One line of a source text, exactly as it stands there, without its end."""

    number: int
    """in its text, from 1"""
    text: str
    used: tuple[Stretch, ...]
    """what became part of the article's text"""
    chosen: tuple[Stretch, ...] = ()
    """what of that was asked for in particular"""


class Passage(NamedTuple):
    """Lines that stand one under the other."""

    text: int
    """which of the issue's source texts, from 0"""
    lines: tuple[PrintedLine, ...]


def printed(
    article: Article, span: Span, texts: Sequence[str], chosen: Span | None = None
) -> tuple[Passage, ...]:
    """The lines that hold the characters of a span, in printed order; `texts` are the issue's."""
    ranges = sorted(to_source(article, span))
    marked = to_source(article, chosen) if chosen else ()
    passages = []
    for number in sorted({part.text for part in ranges}):
        spots = [part for part in marked if part.text == number]
        cutter = _Cutter(texts[number], [part for part in ranges if part.text == number], spots)
        passages += [Passage(number, tuple(lines)) for lines in cutter.passages()]
    return tuple(passages)


class _Cutter:
    """One source text, cut into the lines around some ranges."""

    def __init__(self, text: str, ranges: Sequence[SourceRange], chosen: Sequence[SourceRange]) -> None:
        self._text, self._ranges, self._chosen = text, ranges, chosen

    def passages(self) -> Iterator[list[PrintedLine]]:
        """The lines, parted where much else stands between."""
        number, before = 1, 0
        for group in self._together():
            start = self._line_start(group[0].start)
            number += len(re.findall(LINE_END, self._text[before:start]))
            before = start
            yield list(self._lines(start, group[-1].end, number))

    def _together(self) -> Iterator[list[SourceRange]]:
        group = list(self._ranges[:1])
        for above, below in pairwise(self._ranges):
            if len(re.findall(LINE_END, self._text[above.end : below.start])) > BETWEEN + 1:
                yield group
                group = []
            group.append(below)
        yield group

    def _line_start(self, at: int) -> int:
        """Where the line begins that holds a place, which may be the line's end."""
        start = max(self._text.rfind(end, 0, at) for end in "\n\r\f") + 1
        # between the two halves of \r\n no line begins
        return self._line_start(at - 1) if start == at and self._text[at - 1 : at + 1] == "\r\n" else start

    def _lines(self, start: int, end: int, number: int) -> Iterator[PrintedLine]:
        while start < end:
            found = LINE_END.search(self._text, start)
            stop, after = found.span() if found else (len(self._text), len(self._text))
            used, chosen = _inside(self._ranges, start, stop), _inside(self._chosen, start, stop)
            yield PrintedLine(number, self._text[start:stop], tuple(used), tuple(chosen))
            start, number = after, number + 1


def _inside(ranges: Iterable[SourceRange], start: int, stop: int) -> Iterator[Stretch]:
    for part in ranges:
        first, last = max(part.start, start) - start, min(part.end, stop) - start
        if first < last:
            yield first, last
