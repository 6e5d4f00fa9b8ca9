"""The lines of a headline: which are kicker, title and deck, all divisions weighed against each other.

The worths are in nats: set after the newspaper conventions, then moved to what tells best on heads we
wrote ourselves and on practice pages, one article in three held out in turn.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.headcues import ACTOR, NOTICE, cues, rhythm, said, seams, slogan
from reader.issue.likeness import pairs, tie
from reader.issue.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.lines import Line

ROLES = (Role.KICKER, Role.TITLE, Role.DECK)
TITLE = 1
TITLE_LINES = 3
MOST_LINES = 10
"""lines of a headline, at most; more are decks"""
UNBROKEN = 15
"""em up to which a title stands on one line"""
WIDE, WIDEST = 24, 32
"""em of a long title, of the longest"""
UNTIED = 0.1
"""tie below which lines say nothing of what the lead tells"""
SLOGANS = 0.3
"""share of slogan words that makes a slogan"""

LINES = {  # the cost of having one, two, three, four lines
    0: (0.8, -1.6, -3.1, -6.0),
    1: (0.0, -0.3, -3.2),
    2: (-0.5, -1.6, -3.1, -6.0),
}
SAYS = {  # what a line says       kicker title deck
    "column": (1.3, 0.0, -1.0),
    "series": (1.6, 0.0, 0.0),
    "bracketed": (3.0, -2.0, 0.0),
    "numbered": (2.0, 0.0, 0.0),
    "occasion": (2.0, 0.0, 0.0),
    "said": (3.0, -2.0, 0.0),
    "dash": (-5.0, -5.0, 5.0),
    "account": (0.0, 0.0, 2.2),
    "presiding": (0.0, -2.1, 2.6),
    "figures": (0.6, -0.6, 0.5),
    "event": (0.4, 0.8, -1.7),
    "local": (-0.9, -0.5, 0.0),
    "named": (-1.5, 0.3, 0.0),
    "quoted": (0.0, 0.5, 0.0),
    "colon": (-1.0, 0.7, 0.0),
    "spaced": (0.0, 0.5, -1.1),
    "tiny": (0.0, 0.0, -2.0),
    "short": (0.0, 0.0, -1.1),
    # what lines say together
    "couplet": (1.4, 0.8, 0.0),
    "phrases": (0.0, 0.5, 0.4),
    "notice": (-3.0, 3.7, -3.0),
    "plain": (-1.3, 0.0, 0.0),
    "actor": (-1.4, 0.0, 0.0),
    "untied": (1.4, 0.0, -1.1),
    "stub": (0.0, -0.7, 0.0),
    "unbroken": (0.0, -2.5, 0.0),
    "wide": (0.0, -1.8, 0.0),
    "widest": (0.0, -2.5, 0.0),
}
SLOGAN = (3.5, -2.1, -2.2)
"""of lines that are slogans throughout"""
SLOGAN_SAID = 2.3
"""of a title that is one below a kicker that says who said it, or where"""
TIE = (-1.2, 0.0, 0.0)
"""of lines all of whose pairs of letters stand in the lead"""
BROKEN = {  # what speaks for lines being one that was broken
    "apart": (0.0, -1.0, 0.0),
    "told": (1.0, 2.8, 2.0),
    "told apart": (0.0, 1.7, 1.2),
    "dangling": (0.0, 3.0, 0.0),
    "stop": (0.0, 3.4, 0.0),
    "actor": (0.0, 2.4, 0.0),
    "even": (1.8, 2.0, 0.0),
    "unlike": (-1.7, -4.2, -1.5),
}
SPEAKS = frozenset(("said", "event", "occasion"))
"""cues of a kicker below which a slogan may be the title"""
KICKS = SPEAKS | {"column", "series", "bracketed", "numbered", "couplet"}
"""cues of which a kicker has one, unless it is a slogan"""

Division = tuple[int, int]


class Told(NamedTuple):
    """A headline line and what it says."""

    line: Line
    text: str
    cues: frozenset[str]


class Group(NamedTuple):
    """Headline lines taken together, and what they say."""

    lines: int = 0
    own: tuple[str, ...] = ()
    """the cues of each"""
    together: tuple[str, ...] = ()
    slogan: float = 0.0
    """the share that is slogans"""
    tie: float = 0.0
    """the share that the lead tells"""
    seams: tuple[str, ...] = ()
    """what is found between them"""


NOTHING = Group()


def roles_of(lines: Sequence[Line], lead: frozenset[str]) -> list[Role]:
    """The role of each headline line, top to bottom; `lead`: the pairs of letters of the article's lead."""
    if len(lines) < 2:
        return [Role.TITLE] * len(lines)
    told = [Told(line, said(line), frozenset(cues(line))) for line in lines[:MOST_LINES]]
    first, last = _likest(told, lead)
    return [Role.KICKER] * first + [Role.TITLE] * (last - first) + [Role.DECK] * (len(lines) - last)


def _likest(told: list[Told], lead: frozenset[str]) -> Division:
    """The division for which most speaks; most groups of lines stand in several."""

    @cache
    def group(first: int, last: int) -> Group:
        return _group(told[first:last], lead)

    def score(division: Division) -> float:
        edges = pairwise((0, *division, len(told)))
        return _score([group(first, last) if first < last else NOTHING for first, last in edges])

    return max(_divisions(len(told)), key=score)


def _divisions(count: int) -> Iterator[Division]:
    """Where the title may begin and end."""
    for first in range(count):
        yield from ((first, last) for last in range(first + 1, min(count, first + TITLE_LINES) + 1))


def _score(groups: list[Group]) -> float:
    """How well a kicker, a title and a deck suit their roles and each other."""
    score = sum(_worth(role, group) for role, group in enumerate(groups) if group.lines)
    kicker, title, _ = groups
    return score + SLOGAN_SAID * title.slogan * (not SPEAKS.isdisjoint(kicker.own))


def _worth(role: int, group: Group) -> float:
    """What speaks for a group of lines having a role."""
    score = LINES[role][min(group.lines, len(LINES[role])) - 1]
    score += sum(SAYS[cue][role] for cue in (*group.own, *group.together))
    score += SLOGAN[role] * group.slogan + TIE[role] * group.tie
    return score + sum(BROKEN[seam][role] for seam in group.seams)


def _group(lines: list[Told], lead: frozenset[str]) -> Group:
    text = "".join(line.text for line in lines)
    share, tied = slogan(text), tie(pairs(text), lead)
    own = tuple(cue for line in lines for cue in line.cues)
    together = tuple(_together(lines, {*own}, share, tied))
    seam = tuple(seam for before, after in pairwise(lines) for seam in seams(before.line, after.line, lead))
    return Group(len(lines), own, together, share, tied, seam)


def _together(lines: list[Told], own: set[str], share: float, tied: float) -> Iterator[str]:
    """The cues of lines taken together, of which a share is slogans and a share is told in the lead."""
    text = "".join(line.text for line in lines)
    beat = set(rhythm(" ".join(line.text for line in lines)))
    yield from beat if len(lines) == 1 else beat - {"phrases"}
    notice = NOTICE.fullmatch(text) is not None
    if notice:
        yield "notice"
    if not KICKS & (own | beat) and share < SLOGANS:
        yield "plain"
    if ACTOR.fullmatch(text):
        yield "actor"
    if tied < UNTIED:
        yield "untied"
    yield from _size(len(lines), sum(line.line.width for line in lines), notice)


def _size(count: int, width: float, notice: bool) -> Iterator[str]:
    """What the width of a title says; notices have long ones."""
    if width <= 4:
        yield "stub"
    if count > 1 and width <= UNBROKEN:
        yield "unbroken"
    if width > WIDE and not notice:
        yield "widest" if width > WIDEST else "wide"
