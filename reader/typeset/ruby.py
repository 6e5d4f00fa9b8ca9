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

_TRIES: Final = 3
"""how often an even gap is sought"""
_EVEN: Final = 0.01
"""px that count as nothing"""


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


def widen(widths: list[float], above: Sequence[Above], em: float, start: int = 0) -> None:
    """Makes cells wider, in place, as far as their readings need; the room is added behind a character.

    The first cell is that of the character at `start`. Each reading is put as far left as it may stand,
    so that each next one has most room.
    """
    lefts = list(accumulate(widths, initial=0.0))
    grown, free, last = 0.0, 0.0, -1
    for index, (place, width, gap) in enumerate(above):
        at = place - start
        left = lefts[at] + grown
        nearest = max(left + (0.5 - SLIDE) * em, free + width / 2)
        if last != at - 1:  # the cell before has no reading
            nearest = max(nearest, left - OVERHANG * em + width / 2)
        short = nearest - left - (0.5 + SLIDE) * em
        if short > 0 and at:
            widths[at - 1] += short
            grown += short
        if index + 1 == len(above) or above[index + 1].at != place + 1:
            over = nearest + width / 2 - (lefts[at + 1] + grown + OVERHANG * em)
            if over > 0 and at + 1 < len(widths):
                widths[at] += over
                grown += over
        free, last = nearest + width / 2 + gap, at


def spread(
    widths: Sequence[float], gaps: Sequence[int], room: float, above: Sequence[Above], start: int, em: float
) -> list[float]:
    """The widths of one line's cells with `room` shared out.

    All cells in `gaps` get the same, but where readings need more. The line's characters begin at
    `start`; `room` must be at least what `widen` would add.
    """
    if not gaps:
        return _spaced(widths, gaps, 0.0, above, start, em)
    bare = sum(widths)
    gap = 0.0
    # what readings need grows less as the even gap grows, so each try leaves some room to the next
    for _ in range(_TRIES):
        best = _spaced(widths, gaps, gap, above, start, em)
        rest = room + bare - sum(best)
        if rest < _EVEN:
            break
        gap = min(gap + rest / len(gaps), em / 2)
    rest = min(rest / len(gaps), em / 2 - gap)
    for at in gaps:
        best[at] += max(0.0, rest)
    return best


def _spaced(
    widths: Sequence[float], gaps: Sequence[int], gap: float, above: Sequence[Above], start: int, em: float
) -> list[float]:
    spaced = list(widths)
    for at in gaps:
        spaced[at] += gap
    widen(spaced, above, em, start)
    return spaced


def nearest(above: Sequence[Above], wishes: Sequence[float]) -> list[float]:
    """The middles of readings that do not meet, as near as can be to where each would like to stand.

    The greatest distance from a wish is made as small as it can be: isotonic regression in the maximum
    norm, the mean of the greatest wish before and the smallest behind.
    """
    offsets = _offsets(above)
    freed = list(map(sub, wishes, offsets))
    pairs = zip(accumulate(freed, max), _from_behind(freed), strict=True)
    return [(before + behind) / 2 + offset for (before, behind), offset in zip(pairs, offsets, strict=True)]


def centres(above: Sequence[Above], xs: Sequence[float], start: int, em: float) -> list[float]:
    """The middles of readings over the characters of one line, whose left edges are `xs` from `start` on.

    Cells that `widen` has made leave each reading a place within its bounds.
    """
    if not above:
        return []
    offsets = _offsets(above)
    low, high = _bounds(above, xs, start, em)
    least = accumulate(map(sub, low, offsets), max)
    most = _from_behind(list(map(sub, high, offsets)))
    wished = map(sub, nearest(above, _wishes(above, xs, start, em)), offsets)
    held = (min(max(wish, low), high) for wish, low, high in zip(wished, least, most, strict=True))
    return list(map(add, held, offsets))


def _offsets(above: Sequence[Above]) -> list[float]:
    """How far the middle of each reading is from that of the first if all stand close."""
    reaches = ((one.width + other.width) / 2 + one.gap for one, other in pairwise(above))
    return list(accumulate(reaches, initial=0.0)) if above else []


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
