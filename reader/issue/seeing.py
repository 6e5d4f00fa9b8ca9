"""What is seen of each line of a page, before it is said what the line is."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reader.issue import roles
from reader.issue.fragments import joined, whole
from reader.issue.measures import CLOSING, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.lines import Line
    from reader.issue.roles import Cue

FEW = 4
"""lines that a stretch between two blank lines needs at least to show its measure"""

SQUEEZED = 1.2
"""em by which a full line may be wider than its column where marks hang and are squeezed"""
EVEN = 0.6
"""the same where lines are equally wide"""
MOSTLY = 0.7
"""share of equally wide lines from which they are meant to be"""

OPENED = re.compile(r"[（(]")
OPENED_AFTER = re.compile(r"[。！？][”’]?[（(][^）)]*$")


class Seen(NamedTuple):
    """What is seen of one line."""

    line: Line
    parts: tuple[Line, ...]
    """the same as its source has it: in several lines if an extraction cut it"""
    cue: Cue | None
    measure: float
    """width of its column, in em"""
    beside: tuple[float, ...]
    """the measures above and below, if too few lines stand with it to show its own"""
    unit: float
    """width of what must stay together at its start, in em"""
    blank: bool
    """whether anything stands between it and the line before"""
    terminal: bool
    """whether a sentence ends with it"""
    dateline: bool
    numbered: bool
    bare: bool
    """whether no mark divides it"""
    ragged: float
    """em by which it may be wider than its column: what its last mark hangs, and what is squeezed"""


def look(parts: Sequence[Line], cues: Sequence[Cue | None], apart: Sequence[bool]) -> list[Seen]:
    """What is seen of the lines of a page; `apart`: whether something was taken out before each."""
    groups, wide = whole(parts)
    lines = [joined(group) for group in groups]
    firsts = accumulate((len(group) for group in groups), initial=0)
    ragged = raggedness(lines, wide)
    seen = []
    for at, (group, first) in enumerate(zip(groups, firsts, strict=False)):
        one = _seen(lines, wide, at, group, cues[first], ragged)
        seen.append(one._replace(blank=True) if apart[first] else one)
    return seen


def raggedness(lines: Sequence[Line], wide: list[float]) -> float:
    """How far full lines stand out, in em: little on a page where most of them are equally wide."""
    offs = [abs(line.width - measure) for line, measure in zip(lines, wide, strict=True)]
    full = [off for off in offs if off <= SQUEEZED + 0.5]
    equal = sum(off <= 0.5 for off in full)
    return EVEN if full and equal > MOSTLY * len(full) else SQUEEZED


def _seen(
    lines: Sequence[Line], wide: list[float], at: int, parts: tuple[Line, ...], cue: Cue | None, ragged: float
) -> Seen:
    line = lines[at]
    number = roles.NUMBERED.match(line.text)
    closes = at > 0 and _closes(lines[at - 1].text, line.text)
    return Seen(
        line,
        parts,
        cue,
        measure=wide[at],
        beside=_beside(lines, wide, at),
        unit=unit(line.text),
        blank=line.blank,
        terminal=closes or roles.ends_sentence(line.text),
        dateline=cue is None and roles.opens_with_dateline(lines[at : at + 2]),
        numbered=number is not None,
        bare=not roles.DIVIDED.search(roles.unquoted(line.text), number.end() if number else 0),
        ragged=max(ragged, SQUEEZED * (line.text[-1] in CLOSING)),
    )


def _beside(lines: Sequence[Line], wide: list[float], at: int) -> tuple[float, ...]:
    """The measures above and below the stretch of a line, if that has too few lines."""
    first = last = at
    while first > 0 and not lines[first].blank and at - first < FEW:
        first -= 1
    while last + 1 < len(lines) and not lines[last + 1].blank and last - at < FEW:
        last += 1
    if last - first + 1 >= FEW:
        return ()
    return tuple(wide[near] for near in (first - 2, last + 3) if 0 <= near < len(wide))


def _closes(before: str, text: str) -> bool:
    """Whether a line ends with the bracket that stood open, after a full stop, on the line before."""
    return text[-1] in "）)" and not OPENED.search(text) and OPENED_AFTER.search(before) is not None
