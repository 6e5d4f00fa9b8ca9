"""How much of what is wanted was given, and the same for many things together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tests.pages.slips import JUMP_FROM, JUMP_TO

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT_FIELDS = (
    *("kicker", "title", "deck", "standfirst", "byline", "dateline"),
    *("doc_no", "issuer", "addressee", "signature", "date"),
)
JUMPS = (JUMP_TO, JUMP_FROM)
FIELDS = (*TEXT_FIELDS, *JUMPS, "sections")


class Measure(NamedTuple):
    """How many were right, how many there are, how many were given."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    @property
    def value(self) -> float:
        """F1; a share, if as many are given as wanted."""
        both = self.wanted + self.given
        return 2 * self.right / both if both else 1.0

    def plus(self, other: Measure) -> Measure:
        """Both together."""
        return Measure(*(one + two for one, two in zip(self, other, strict=True)))


Score = dict[str, Measure]
"""paragraphs, lines, furniture, body, exact, and every field by its name"""


def total(scores: Iterable[Score]) -> Score:
    """Many scores as one."""
    found: Score = defaultdict(Measure)
    for score in scores:
        for name, measure in score.items():
            found[name] = found[name].plus(measure)
    return found


def of_fields(score: Score) -> float:
    """The mean over the fields that some article has."""
    values = [score[name].value for name in FIELDS if score[name].wanted]
    return sum(values) / len(values) if values else 1.0


def value(score: Score, name: str) -> float:
    """One of the numbers that are shown."""
    return of_fields(score) if name == "fields" else score[name].value
