"""Readings of characters by what stands around them: a small log-linear model for each character.

It is asked only where no dictionary word decides: alone it would misread 了解 and 种植.
"""

from __future__ import annotations

from functools import cache
from math import exp
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SCALE: Final = 50
"""the file holds weights of nats times this"""


class Place(NamedTuple):
    """Where a character stands: in which word of a text, and at which place of it."""

    words: Sequence[str]
    tags: Sequence[str]
    number: int
    at: int


class Model(NamedTuple):
    """What is known of one character."""

    readings: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]


def features(place: Place) -> list[str]:
    """What may tell how a character is read; `^` stands beyond the ends of the text."""
    words, tags, index, at = place
    word = words[index]
    before = word[:at][-2:] if at > 1 else (_word(words, index - 1)[-2:] + word[:at])[-2:]
    after = word[at + 1 : at + 3]
    if len(after) < 2:
        after = (after + _word(words, index + 1))[:2]
    left, right = before[-1], after[0]
    last, following = _word(words, index - 1), _word(words, index + 1)
    return [
        "",
        "a" + left,
        "b" + right,
        "c" + before,
        "d" + after,
        "e" + left + right,
        "f" + before[0],
        "g" + after[-1],
        "h" + last,
        "i" + following,
        "j" + _tag(tags, index - 1),
        "k" + _tag(tags, index + 1),
        f"l{tags[index]}{min(at, 2)}{min(len(word) - at, 3)}",
        "m" + _tag(tags, index - 1) + " " + _tag(tags, index + 1),
        "n" + word,
    ]


def rerank(character: str, place: Place) -> dict[str, float]:
    """The readings of a character with how likely they are there; empty for one that was not learnt."""
    model = _model(character)
    if model is None:
        return {}
    sums = [0.0] * len(model.readings)
    for feature in features(place):
        if weights := model.weights.get(feature):
            for number, weight in enumerate(weights):
                sums[number] += weight
    return dict(zip(model.readings, likely(sums), strict=True))


def is_learnt(character: str) -> bool:
    """Whether there is a model of a character that has several readings."""
    return character in _learnt()


def likely(sums: Sequence[float]) -> list[float]:
    """Probabilities of sums of nats."""
    highest = max(sums)
    powers = [exp(one - highest) for one in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


def _word(words: Sequence[str], index: int) -> str:
    return words[index] if 0 <= index < len(words) else "^"


def _tag(tags: Sequence[str], index: int) -> str:
    return tags[index] if 0 <= index < len(tags) else "^"


@cache
def _lines() -> dict[str, str]:
    rows = resource("reranker.txt").read_text(encoding="utf-8").splitlines()
    return {row[0]: row[2:] for row in rows}


@cache
def _learnt() -> frozenset[str]:
    return frozenset(character for character, line in _lines().items() if "," in line.partition("\t")[0])


@cache
def _model(character: str) -> Model | None:
    """The model of a character, which is read when it is first asked for."""
    line = _lines().get(character)
    return parse(line) if line else None


def parse(line: str) -> Model:
    """A model as the file holds it: readings, then features with their weights."""
    readings, *rows = line.split("\t")
    pairs = (row.rsplit("=", 1) for row in rows)
    weights = {feature: [int(one) / SCALE for one in numbers.split(",")] for feature, numbers in pairs}
    return Model(tuple(readings.split(",")), weights)
