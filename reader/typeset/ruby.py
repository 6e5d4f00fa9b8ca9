"""Where readings stand above their characters: pure functions over widths, no Qt.

Cells are made wider only where the readings of a paragraph would meet; then, line by line, each reading
is put as near the middle of its character as its neighbours let it. The bounds are those of visual.md,
"The reading line": 1 em is the size of the characters.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from operator import add, sub
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SLIDE: Final = 1 / 8
"""how far a reading may stand off the middle of its character, em"""
OVERHANG: Final = 1 / 4
"""how far it may reach over a cell that has none, em"""
WITHIN: Final = 0.07
"""between two readings of one word, em"""
BETWEEN: Final = 0.16
"""between two words, em"""


class Syllable(NamedTuple):
    """What stands above one character."""

    text: str
    ink: str = "ruby"
    ends: bool = True
    """whether it is the last of its word"""
    doubtful: bool = False


class Above(NamedTuple):
    """A reading over a character, measured."""

    at: int
    """offset of the character"""
    width: float
    gap: float
    """what stays free behind it"""


def measure(ruby: Mapping[int, Syllable], widths: Mapping[str, float], em: float) -> list[Above]:
    """The readings of a text in order, with the widths of their texts."""
    return [
        Above(at, widths[syllable.text], em * (BETWEEN if syllable.ends else WITHIN))
        for at, syllable in sorted(ruby.items())
    ]


def widen(widths: list[float], above: Sequence[Above], em: float) -> None:
    """Makes cells wider, in place, as far as their readings need; the room is added behind a character.

    Each reading is put as far left as it may stand, so that each next one has most room.
    """
    lefts = list(accumulate(widths, initial=0.0))
    grown, free, last = 0.0, 0.0, -1
    for index, (at, width, gap) in enumerate(above):
        left = lefts[at] + grown
        nearest = max(left + (0.5 - SLIDE) * em, free + width / 2)
        if last != at - 1:  # the cell before has no reading
            nearest = max(nearest, left - OVERHANG * em + width / 2)
        short = nearest - left - (0.5 + SLIDE) * em
        if short > 0 and at:
            widths[at - 1] += short
            grown += short
        if index + 1 == len(above) or above[index + 1].at != at + 1:
            over = nearest + width / 2 - (lefts[at + 1] + grown + OVERHANG * em)
            if over > 0 and at + 1 < len(widths):
                widths[at] += over
                grown += over
        free, last = nearest + width / 2 + gap, at


def centres(above: Sequence[Above], xs: Sequence[float], start: int, em: float) -> list[float]:
    """The middles of readings over the characters of one line, whose left edges are `xs` from `start` on.

    The greatest distance of any reading from where it would stand alone is made as small as it can be
    (isotonic regression in the maximum norm: the mean of the greatest wish before and the smallest
    behind), then each is held within its bounds.
    """
    if not above:
        return []
    reaches = ((first.width + second.width) / 2 + first.gap for first, second in pairwise(above))
    offsets = list(accumulate(reaches, initial=0.0))
    wishes = list(map(sub, _wishes(above, xs, start, em), offsets))
    low, high = _bounds(above, xs, start, em)
    least = accumulate(map(sub, low, offsets), max)
    most = _from_behind(list(map(sub, high, offsets)))
    means = (
        (before + behind) / 2
        for before, behind in zip(accumulate(wishes, max), _from_behind(wishes), strict=True)
    )
    placed = (min(max(mean, low), high) for mean, low, high in zip(means, least, most, strict=True))
    return list(map(add, placed, offsets))


def _from_behind(values: list[float]) -> list[float]:
    """At each place the smallest of the values from there on."""
    return list(accumulate(reversed(values), min))[::-1]


def _wishes(above: Sequence[Above], xs: Sequence[float], start: int, em: float) -> list[float]:
    """Where readings would stand alone: over the middle, but not out of the line if a slide prevents it."""
    wishes = [xs[one.at - start] + em / 2 for one in above]
    first, last = above[0], above[-1]
    if first.at == start:
        wishes[0] = max(wishes[0], min(first.width / 2, wishes[0] + SLIDE * em))
    if last.at - start + 2 == len(xs):
        wishes[-1] = min(wishes[-1], max(xs[-1] - last.width / 2, wishes[-1] - SLIDE * em))
    return wishes


def _bounds(
    above: Sequence[Above], xs: Sequence[float], start: int, em: float
) -> tuple[list[float], list[float]]:
    """How far left and right the middle of each reading may stand."""
    middles = [xs[one.at - start] + em / 2 for one in above]
    low = [middle - SLIDE * em for middle in middles]
    high = [middle + SLIDE * em for middle in middles]
    for index, (at, width, _) in enumerate(above):
        here, last = at - start, index + 1 == len(above)
        if here and (not index or above[index - 1].at != at - 1):
            low[index] = min(max(low[index], xs[here] - OVERHANG * em + width / 2), high[index])
        if here + 2 < len(xs) and (last or above[index + 1].at != at + 1):
            high[index] = max(min(high[index], xs[here + 1] + OVERHANG * em - width / 2), low[index])
    return low, high
