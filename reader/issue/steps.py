"""Steps: how well one line of a page follows another, by what the two are.

Costs are in nats. They were set by hand from the counts in the newspaper conventions and then adjusted on
printed practice pages; nothing in them knows a word of any paper.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from reader.issue.crossing import crossing
from reader.issue.roles import Cue

if TYPE_CHECKING:
    from reader.issue.seeing import Seen

INDENT = 2.0
"""em by which the first line of a paragraph is narrower"""
SAME = 1.2
"""em within which two lines of a standfirst are equally wide"""
SLACK = 0.5
"""em that may be left where the next word would just have fitted"""
LOOSE = 2.0
"""em that a full line may leave if it is not known which word came next"""

BREAKS_OFF = -4.33
"""a column ends in mid-sentence, before a blank line"""
RESUMES = -4.0
"""a column begins in mid-sentence, after a blank line"""
UNBLANK = -5.6
"""either of them without a blank line"""
TOO_WIDE = 4.0
"""each em that a line is wider than its column"""
TOO_SHORT = 2.0
"""each em that the next word would have had to spare"""
NEVER = -9.0
"""the most that one step costs"""
BLANK_INSIDE = -2.5
"""a blank line inside a paragraph"""
BLANK_AFTER = -4.0
"""the same after a full stop"""
HEAD_AFTER_BODY = -1.5
NARROW_LAST = -4.0
"""a standfirst's last line that nothing but the line above shows to be one"""
CUT_WORD = -3.0
"""a text begins below a headline with the rest of the headline's last word"""
WORD = 2.5
COUNTED = -4.0
"""a paragraph's line beginning like the next of a list, after the one before has ended"""


class Tag(IntEnum):
    """What a line is."""

    FIRST = 0
    """opens a paragraph that goes on"""
    SINGLE = 1
    """a paragraph of one line"""
    INNER = 2
    LAST = 3
    HEAD = 4
    """of a headline, or heads a section"""
    WIDE = 5
    """of a standfirst"""
    WIDE_LAST = 6
    CUE = 7
    """what its cue says"""


OPEN = frozenset({Tag.FIRST, Tag.INNER})
GOES_ON = frozenset({Tag.INNER, Tag.LAST})
STARTS = frozenset({Tag.FIRST, Tag.SINGLE})


Row = tuple[float, ...]
"""what one tag of a line costs with each tag of the next one"""


def steps(before: Seen, one: Seen) -> list[Row]:
    """What each tag of the line before costs with each tag of a line: a row for each of the former."""
    if before.cue is not None:  # and has no other tag
        return [_after_cue(before.cue, one.blank)] * len(Tag)
    seam = BREAKS_OFF + (0.0 if one.blank else UNBLANK)
    ended = _after_paragraph(one.blank)
    return [
        _after_open(before, one, _first_gap(before, one), seam),
        ended,
        _after_open(before, one, before.measure - before.line.width, seam),
        ended,
        _after_head(before, one),
        _after_wide(before, one),
        _after_standfirst(one.blank),
    ]


def opening(this: Tag) -> float:
    """What it costs that a page begins with a line."""
    return -5.0 if this in GOES_ON else -1.5 if this in STARTS else 0.0


def closing(last: Tag, one: Seen) -> float:
    """What it costs that a page ends with a line."""
    if last in OPEN:
        return -4.0 + _full(one.measure - one.line.width - INDENT * (last is Tag.FIRST), one.ragged)
    return -3.0 if last is Tag.HEAD else -6.0 if last is Tag.WIDE else 0.0


def _resumes(blank: bool) -> float:
    return RESUMES + (0.0 if blank else UNBLANK)


def _after_open(before: Seen, one: Seen, gap: float, seam: float) -> Row:
    """After a line that ends in mid-sentence and leaves `gap` em."""
    away = seam + _full(gap, before.ragged)
    on = _joint(gap, one.unit, before.ragged)
    if one.blank:
        on += BLANK_AFTER if before.terminal else BLANK_INSIDE
    if one.numbered and before.line.text[-1] in "：:；;。":
        on += COUNTED
    cue = -0.7 + _full(gap, before.ragged) / 4 if one.cue is Cue.JUMP_TO else away
    return away, away, on, on, away, away, away, cue


@cache
def _after_paragraph(blank: bool) -> Row:
    start = 0.0 if blank else -0.8
    resumes = _resumes(blank)
    head = HEAD_AFTER_BODY + (0.0 if blank else -2.5)
    return start, start, resumes, resumes, head, NEVER, NEVER, 0.0


def _after_head(before: Seen, one: Seen) -> Row:
    resumes = _resumes(one.blank)
    cut = not one.dateline and crossing(before.line.text, one.line.text) > WORD + one.blank
    start = CUT_WORD if cut else 0.0
    return start, start, resumes, resumes, -0.5 if one.blank else 0.0, 0.0, 0.0, 0.0


def _after_wide(before: Seen, one: Seen) -> Row:
    """After a line of a standfirst: the lines of one are equally wide, but for the last."""
    wider = one.line.width - before.line.width
    on = -6.0 * (abs(wider) > SAME + 1) - 3.0 * one.blank
    last = -6.0 * (wider > SAME) - 3.0 * one.blank - NARROW_LAST * (wider < -SAME)
    return -8.0, -8.0, -8.0, -8.0, -8.0, on, last, -8.0


@cache
def _after_standfirst(blank: bool) -> Row:
    resumes = _resumes(blank)
    return 0.0, 0.0, resumes, resumes, -1.0, -6.0, -6.0, 0.0


@cache
def _after_cue(cue: Cue, blank: bool) -> Row:
    if cue is Cue.DOC_NO:
        return -3.0, -3.0, -9.0, -9.0, 1.5, -2.0, -2.0, 0.0
    resumes = -0.7 if cue is Cue.JUMP_FROM else _resumes(blank)
    return 0.0, 0.0, resumes, resumes, -0.5, -2.0, -2.0, 0.0


def _first_gap(before: Seen, one: Seen) -> float:
    """What a paragraph's first line leaves; a short paragraph may be of the column above or below."""
    room = before.line.width + INDENT
    if not before.beside and one.measure == before.measure:
        return before.measure - room
    gaps = [measure - room for measure in (before.measure, one.measure, *before.beside)]
    return min(gaps, key=lambda gap: abs(gap - 0.3))


def _full(gap: float, ragged: float) -> float:
    """A line that must be full, the next word not being known."""
    if gap < -ragged:
        return max(NEVER, TOO_WIDE * (gap + ragged))
    return max(NEVER, -1.5 * (gap - LOOSE)) if gap > LOOSE else 0.0


def _joint(gap: float, after: float, ragged: float) -> float:
    """A line that must be full, so that what opens the next one would not have fitted."""
    if gap < -ragged:
        return max(NEVER, TOO_WIDE * (gap + ragged))
    slack = gap - after - SLACK
    return max(NEVER, -1.0 - TOO_SHORT * slack) if slack > 0 else 0.0
