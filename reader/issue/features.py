"""Features: what training looks at in a line, and where two lines meet. No word is among them.

A feature is a name and its values, such as `gap 3 ,`: a line that leaves the third step of room and
ends with a comma.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.issue.crossing import crossing
from reader.issue.steps import INDENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.seeing import Seen

GAPS = (-3.0, -1.3, -0.6, 0.6, 1.3, 1.75, 2.3, 2.8, 4.0, 6.0, 9.0)
"""em of room that a line leaves in its column, where each step ends"""
SPARE = (-4.0, -2.0, -1.0, 0.0, 0.6, 1.6, 3.0, 6.0)
"""em of room that would have been left by what opens the next line"""
WIDTHS = (5.0, 8.0, 11.0, 14.0, 18.0, 22.0, 26.0, 32.0)
CROSSINGS = (-1.0, 1.0, 2.5)
"""nats"""
COMMAS = 2
"""beyond which their number says nothing"""
CLASSES = (
    ("。！？", "."),
    ("，、", ","),
    ("：:", ":"),
    ("；;", ";"),
    ("”’", "”"),
    ("）)》】", ")"),
    ("—…", "—"),
)
CLASS = {mark: name for marks, name in CLASSES for mark in marks}
LETTER = "x"
FIGURE = "0"
NOTHING = "-"
"""stands above the first line, or below the last"""


class Look:
    """The features of a page's lines; places are those of `seen`."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self._seen = seen
        self._ends = [_class(one.line.text[-1]) for one in seen]
        self._gaps = [bisect_left(GAPS, one.measure - one.line.width) for one in seen]
        self._cues = [one.cue.name if one.cue is not None else NOTHING for one in seen]
        self._blanks = [NOTHING, *("1" if one.blank else "0" for one in seen[1:]), NOTHING]

    def lines(self) -> list[tuple[str, ...]]:
        """The features of each line; none of one that has a cue."""
        return [self._line(at) if one.cue is None else () for at, one in enumerate(self._seen)]

    def joints(self) -> list[tuple[str, ...]]:
        """The features of each two lines in a row; none if one of them has a cue."""
        return [
            self._joint(at, before, one) if before.cue is None is one.cue else ()
            for at, (before, one) in enumerate(pairwise(self._seen))
        ]

    def _line(self, at: int) -> tuple[str, ...]:
        one, end, gap = self._seen[at], self._ends[at], self._gaps[at]
        above, below = self._blanks[at], self._blanks[at + 1]
        text, wide = one.line.text, bisect_left(WIDTHS, one.line.width)
        commas = min(COMMAS, text.count("，") + text.count(","))
        last = at + 1 == len(self._seen)
        return (
            f"blank {above}{below}",
            f"bare {int(one.bare)} {commas}",
            f"gap {gap} {end}",
            f"alone {gap} {above}{below}",
            f"after {self._cues[at - 1] if at else NOTHING} {above}",
            f"before {NOTHING if last else self._cues[at + 1]} {below}",
            f"spaced {int(' ' in text)} {wide}",
            f"marks {commas} {end} {above}{below}",
            f"dateline {int(one.dateline)} {above}",
            f"numbered {int(one.numbered)} {int(one.bare)} {end}",
            f"upper {self._gaps[at - 1] if at else NOTHING} {above}",
            f"lower {NOTHING if last else self._gaps[at + 1]} {below}",
            f"spare {self._spare(at)} {end}",
            f"wide {wide} {above}{below}",
        )

    def _spare(self, at: int) -> str:
        if self._blanks[at + 1] != "0":
            return NOTHING
        one, after = self._seen[at], self._seen[at + 1]
        return str(bisect_left(SPARE, one.measure - one.line.width - after.unit))

    def _joint(self, at: int, before: Seen, one: Seen) -> tuple[str, ...]:
        end, blank = self._ends[at], int(one.blank)
        spare = before.measure - before.line.width - one.unit
        word = bisect_left(CROSSINGS, crossing(before.line.text, one.line.text))
        return (
            f"full {bisect_left(SPARE, spare)} {end} {blank}",
            f"first {bisect_left(SPARE, spare - INDENT)} {end} {blank}",
            f"word {word} {int(before.terminal)} {blank}",
        )


def _class(mark: str) -> str:
    """What kind of letter a line ends with."""
    return CLASS.get(mark) or (FIGURE if mark.isascii() and mark.isalnum() else LETTER)
