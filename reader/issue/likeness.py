"""Likeness: how much of one text's wording another has."""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import log, sqrt
from operator import add
from typing import TYPE_CHECKING

from reader.issue.lines import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

USUAL = 0.1
"""likeness that chunks of one article usually have at least"""
TELLING = 60
"""pairs from which the likeness of a text tells what it is about"""
FEW = 2
"""pairs that a headline must share beyond those that chance lets it share"""
TOPIC = 9.6
"""what the greatest likeness is worth, in nats"""


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters in a text."""
    letters = "".join(filter(str.isalpha, fold(text)))
    return frozenset(map(add, letters, letters[1:]))


def tie(said: frozenset[str], vocabulary: frozenset[str]) -> float:
    """The share of what is said that a vocabulary holds."""
    return len(said & vocabulary) / len(said) if said else 0.0


def shrunk(said: frozenset[str], vocabulary: frozenset[str]) -> float:
    """The same, a few words proving little."""
    return len(said & vocabulary) / (len(said) + FEW) if said else 0.0


class Likeness:
    """The wordings of some texts, a pair counting more the fewer of them have it."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._pairs = {at: pairs(text) for at, text in texts.items()}
        known = Counter(pair for said in self._pairs.values() for pair in said)
        self._worth = {pair: log(len(texts) / count) for pair, count in known.items() if count > 1}
        self._size = {
            at: sqrt(sum(self._worth[pair] for pair in self._worth.keys() & said))
            for at, said in self._pairs.items()
        }
        self.of = cache(self._of)

    def _of(self, one: int, other: int) -> float:
        shared = self._pairs[one] & self._pairs[other]
        size = self._size[one] * self._size[other]
        return sum(self._worth[pair] for pair in shared) / size if size else 0.0

    def topic(self, chunks: tuple[int, ...], at: int) -> float:
        """How much speaks for a text being of the same article as some before, in nats."""
        likest = sorted((self.of(chunk, at) for chunk in chunks), reverse=True)[:2]
        said = min(len(self._pairs[at]), sum(len(self._pairs[chunk]) for chunk in chunks))
        known = min(1.0, said / TELLING)
        return TOPIC * known * (min(0.5, sum(likest) / len(likest)) - USUAL)
