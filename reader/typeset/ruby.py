"""Where readings stand above their characters: pure functions over widths, no Qt.

Cells are made wider only where the readings of a paragraph would meet; then, line by line, each reading
is put as near the middle of its character as its neighbours let it. The bounds are those of visual.md,
"The reading line": 1 em is the size of the characters.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SLIDE: Final = 1 / 8
"""how far a reading may stand off the middle of its character, em"""
OVERHANG: Final = 1 / 4
"""how far it may reach over a cell that has none, em"""
WITHIN: Final = 0.07
"""between two readings of one word, em"""
BETWEEN: Final = 0.16
"""between two words, em"""

_TRIES: Final = 2
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
    if not above:
        return
    lefts = list(accumulate(widths, initial=0.0))
    least, most, over = (0.5 - SLIDE) * em, (0.5 + SLIDE) * em, OVERHANG * em
    grown, free, last = 0.0, 0.0, -2
    first, slacks = 0, [0.0]  # of the readings that push each other up to this one
    followers = [*(one.at - start for one in above[1:]), len(widths)]
    for (place, width, gap), follower in zip(above, followers, strict=True):
        at, half = place - start, width / 2
        left = lefts[at] + grown
        middle, slack = free + half, free + half - left - least
        if slack <= 0 or last != at - 1:  # nothing pushes it, or the cell before has no reading
            middle = max(left + least, middle, left - over + half if last != at - 1 else 0.0)
            first, slacks = at, [0.0]
        else:
            slacks.append(slack)
        if middle > left + most and at:
            short = middle - left - most
            _share(widths, first, slacks, short)
            grown += short
            first, slacks = at, [0.0]
        if follower != at + 1 and (out := middle + half - lefts[at + 1] - grown - over) > 0:
            widths[at] += out
            grown += out
        free, last = middle + half + gap, at


def _share(widths: list[float], first: int, slacks: list[float], room: float) -> None:
    """Adds room before the last cell of a chain: little by little behind each cell that leads to it.

    The chain begins with the cell `first`; the slack of each cell is how far it can move to the right
    under its reading, which stays.
    """
    number = len(slacks) - 1
    if number < 1:
        widths[first - 1] += room
        return
    step = min([room / number, *(slack / steps for steps, slack in enumerate(slacks[1:-1], 1))])
    for cell in range(first, first + number - 1):
        widths[cell] += step
    widths[first + number - 1] += room - step * (number - 1)


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


class _Stand(NamedTuple):
    """Where one reading may stand, as if all before it took no room."""

    wish: float
    low: float
    high: float
    offset: float
    """the room that those before it take"""


def centres(above: Sequence[Above], xs: Sequence[float], start: int, em: float) -> list[float]:
    """The middles of readings over the characters of one line, whose left edges are `xs` from `start` on.

    Cells that `widen` has made leave each reading a place within its bounds.
    """
    return _settled(list(_stands(above, xs, start, em)))


def loose_centres(above: Sequence[Above], xs: Sequence[float], start: int, em: float) -> list[float]:
    """The same over cells that made no room, so that nothing bounds the readings."""
    far = float("inf")
    return _settled([one._replace(low=-far, high=far) for one in _stands(above, xs, start, em)])


def _stands(above: Sequence[Above], xs: Sequence[float], start: int, em: float) -> Iterator[_Stand]:
    """Wish and bounds of each reading: over the middle, not out of the line if a slide prevents it."""
    slide, over, end = SLIDE * em, OVERHANG * em, len(xs) - 2
    offset, count = 0.0, len(above)
    for index, (place, width, gap) in enumerate(above):
        at, half = place - start, width / 2
        wish = middle = xs[at] + em / 2
        low, high = middle - slide, middle + slide
        if at == 0:
            wish = max(middle, min(half, high))
        elif not index or above[index - 1].at != place - 1:
            low = min(max(low, xs[at] - over + half), high)
        if at == end:
            wish = min(wish, max(xs[-1] - half, low))
        elif index + 1 == count or above[index + 1].at != place + 1:
            high = max(min(high, xs[at + 1] + over - half), low)
        yield _Stand(wish - offset, low - offset, high - offset, offset)
        if index + 1 < count:
            offset += half + gap + above[index + 1].width / 2


def _settled(stands: list[_Stand]) -> list[float]:
    """The middles of readings that do not meet, as near as can be to where each would like to stand.

    The greatest distance from a wish is made as small as it can be: isotonic regression in the maximum
    norm, the mean of the greatest wish before and the smallest behind; then each is held in its bounds.
    """
    behind = most = float("inf")
    ahead: list[tuple[float, float]] = []
    for wish, _, high, _ in reversed(stands):
        behind, most = min(behind, wish), min(most, high)
        ahead.append((behind, most))
    before = least = -float("inf")
    middles = []
    for (wish, low, _, offset), (behind, most) in zip(stands, reversed(ahead), strict=True):
        before, least = max(before, wish), max(least, low)
        middles.append(min(max((before + behind) / 2, least), most) + offset)
    return middles
