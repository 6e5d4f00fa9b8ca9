"""Viterbi: the tags of a page that together cost least, what breaks off and what resumes being counted.

A paragraph that breaks off where its column ends goes on at the head of a later column of the page, and
nothing else begins in mid-sentence, but where a text comes from another page or goes there.
"""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.fragments import LONG
from reader.issue.roles import Cue
from reader.issue.steps import GOES_ON, OPEN, Row, Tag, closing, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.seeing import Seen

IMPOSSIBLE = -1e9
MOST = 3
"""paragraphs that are broken off at one time"""
UNMATCHED = -4.0
"""a text resumes though none is broken off, or breaks off and never resumes"""


class Costs(NamedTuple):
    """What tags cost on a page, in nats, below zero."""

    lines: list[Row]
    """each tag of each line"""
    joints: list[Sequence[Row]]
    """each tag of a line after each tag of the line before"""


class Way(NamedTuple):
    """The best way to read a page down to a line that has some tag."""

    score: float
    tag: Tag
    before: Way | None

    @property
    def tags(self) -> list[Tag]:
        """The tags of the lines so far."""
        found: list[Tag] = []
        way: Way | None = self
        while way is not None:
            found.append(way.tag)
            way = way.before
        return found[::-1]


Ways = list[Way]
"""one for each tag that the last line may have"""
Reached = tuple[float, Way]
"""a score, and the way before"""


def cheapest(seen: Sequence[Seen], costs: Costs) -> list[Tag]:
    """The tags of a page's lines that together cost least.

    To count can only make a reading dearer: if the best one is matched uncounted, it stays the best. In a
    text that is no page, columns mean nothing.
    """
    ways = _first(costs)
    for joint, line in zip(costs.joints, costs.lines[1:], strict=True):
        reached = _reached(ways, joint)
        ways = [_onward(reached[tag], tag, own) for tag, own in _possible(line)]
    tags = _last([ways], seen[-1]).tags
    return tags if len(seen) > LONG or is_matched(seen, tags) else _counted(seen, costs)


def is_matched(seen: Sequence[Seen], tags: Sequence[Tag]) -> bool:
    """Whether as much resumes as was broken off before."""
    broken = 0
    for (before, one), (last, tag) in zip(pairwise(seen), pairwise(tags), strict=True):
        if (last in OPEN) != (tag in GOES_ON) and not _jumps(before, one):
            broken += 1 if last in OPEN else -1
        if broken < 0:
            return False
    return broken == 0


def _counted(seen: Sequence[Seen], costs: Costs) -> list[Tag]:
    """The same, a way being kept for each number of paragraphs that are broken off."""
    counted: list[Ways] = [_first(costs), *([] for _ in range(MOST))]
    for (before, one), joint, line in zip(pairwise(seen), costs.joints, costs.lines[1:], strict=True):
        joints = _Joint(counted, joint, _jumps(before, one))
        possible = _possible(line)
        counted = [
            [_onward(best, tag, own) for tag, own in possible if (best := joints.best(count, tag))]
            for count in range(MOST + 1)
        ]
    return _last(counted, seen[-1]).tags


class _Joint:
    """How a line is best reached; places are numbers of paragraphs that are broken off."""

    def __init__(self, counted: Sequence[Ways], joint: Sequence[Row], jumps: bool) -> None:
        self._opened = [_reached([way for way in ways if way.tag in OPEN], joint) for ways in counted]
        self._shut = [_reached([way for way in ways if way.tag not in OPEN], joint) for ways in counted]
        self._jumps = jumps

    def best(self, count: int, tag: Tag) -> Reached | None:
        """The best way to a tag, if there is any."""
        found = [
            (reached[tag][0] + more, reached[tag][1])
            for reached, more in self._sources(count, tag)
            if reached
        ]
        return max(found, key=itemgetter(0), default=None)

    def _sources(self, count: int, tag: Tag) -> Iterator[tuple[list[Reached], float]]:
        goes_on = tag in GOES_ON
        same, changed = (self._opened, self._shut) if goes_on else (self._shut, self._opened)
        yield same[count], 0.0
        before = count if self._jumps else count + 1 if goes_on else count - 1
        if 0 <= before <= MOST:
            yield changed[before], 0.0
        if count == (0 if goes_on else MOST):
            yield changed[count], UNMATCHED


def _jumps(before: Seen, one: Seen) -> bool:
    """Whether what breaks off goes on on another page, or what resumes comes from there."""
    return one.cue is Cue.JUMP_TO or before.cue is Cue.JUMP_FROM


def _possible(line: Row) -> list[tuple[Tag, float]]:
    return [(tag, own) for tag, own in zip(Tag, line, strict=True) if own > IMPOSSIBLE]


def _first(costs: Costs) -> Ways:
    return [Way(own + opening(tag), tag, None) for tag, own in _possible(costs.lines[0])]


def _reached(ways: Ways, joint: Sequence[Row]) -> list[Reached]:
    """For each tag of the next line the best score and way, but for what the line itself costs."""
    rows = [map(way.score.__add__, joint[way.tag]) for way in ways]
    return [(best := max(column), ways[column.index(best)]) for column in zip(*rows, strict=True)]


def _onward(reached: Reached, tag: Tag, own: float) -> Way:
    return Way(reached[0] + own, tag, reached[1])


def _last(counted: Sequence[Ways], one: Seen) -> Way:
    """The best way to the end of a page."""
    ends = [
        (way.score + closing(way.tag, one) + UNMATCHED * count, way)
        for count, ways in enumerate(counted)
        for way in ways
    ]
    return max(ends, key=itemgetter(0))[1]
