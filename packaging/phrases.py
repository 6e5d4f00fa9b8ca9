"""How words are read, by pypinyin's phrases, CC-CEDICT and our glossary: what the program compiles of them.

Neutral tones are pypinyin's (of 27 conflicts it was right in all); where the syllables differ in more,
CC-CEDICT decides (26 of 32), and the word is not sure. Tones are citation tones: pypinyin mixes in the
sandhi of 一 and 不.

Our policy for the neutral tone: words of `neutral.txt`, which the national speech examination lists, and what
pypinyin marks so, are neutral and sure; a tone that may be neutral or full as one likes (枇杷) is full.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

import cedict
from glossary import GLOSSARY, numbered, terms
from jieba_words import counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Reading = tuple[str, ...]

ALSO: Final = 0.04
"""share of a character's words that a second reading must have to count"""
LEAST: Final = 2
"""words that must have it; common words count for more, by the root of their frequency"""


class Read(NamedTuple):
    """How a word is read: the best reading first, then others that it may have."""

    best: Reading
    others: tuple[Reading, ...] = ()


@cache
def phrases() -> dict[str, Read]:
    """The words of two and more characters whose readings are known."""
    by_pypinyin = _pypinyin()
    by_cedict = _cedict()
    words = by_pypinyin.keys() | by_cedict.keys()
    found = {word: _merged(by_pypinyin.get(word), by_cedict.get(word, [])) for word in words}
    for word in _neutral() & found.keys():
        found[word] = _neutralised(found[word])
    found.update(_own())
    found.update({term.word: Read(term.pinyin) for term in terms() if _fits(term.word, term.pinyin)})
    return found


@cache
def characters() -> dict[str, tuple[str, ...]]:
    """The readings of each character: how it is read alone, then those that enough words have."""
    from pypinyin.constants import PINYIN_DICT

    found = shares()
    listed = {chr(code): tuple(map(numbered, one.split(","))) for code, one in PINYIN_DICT.items()}
    return {
        character: _without_neutral(dict.fromkeys([readings[0], *found.get(character, ())]))
        for character, readings in listed.items()
    }


def _without_neutral(readings: Iterable[str]) -> tuple[str, ...]:
    """Readings without those that words have only because their last syllable is neutral."""
    first, *others = readings
    toned = {one[:-1] for one in readings if one[-1] != "5"}
    return (first, *(one for one in others if one[-1] != "5" or one[:-1] not in toned))


@cache
def shares() -> dict[str, list[str]]:
    """Of each character, the readings that enough words have, the commonest first."""
    counted = counts()
    weights: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for word, reading in phrases().items():
        weight = sqrt(1 + (counted[word].count if word in counted else 0))
        for character, syllable in zip(word, reading.best, strict=True):
            weights[character][syllable] += weight
    return {character: _common(found) for character, found in weights.items()}


def _common(found: Mapping[str, float]) -> list[str]:
    least = max(LEAST, ALSO * sum(found.values()))
    best, *others = sorted(found, key=found.__getitem__, reverse=True)
    return [best, *(one for one in others if found[one] >= least)]


def _pypinyin() -> dict[str, Reading]:
    from pypinyin.constants import PHRASES_DICT

    read = {word: tuple(numbered(one[0]) for one in found) for word, found in PHRASES_DICT.items()}
    return {word: _citation(word, reading) for word, reading in read.items() if _fits(word, reading)}


def _cedict() -> dict[str, list[Reading]]:
    """Names come last: 大雨 is rain before it is anybody."""
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for line in sorted(cedict.lines(), key=lambda line: line.is_name):
        pinyin = tuple("er5" if one == "r5" else one for one in line.pinyin)
        if len(line.word) > 1 and _fits(line.word, pinyin) and pinyin not in found[line.word]:
            found[line.word].append(_citation(line.word, pinyin))
    return found


def _own() -> dict[str, Read]:
    rows = (row.split("\t") for row in _rows("readings.txt"))
    return {word: Read(*_best_and_others(readings)) for word, *readings in rows}


def _best_and_others(rows: Iterable[str]) -> tuple[Reading, tuple[Reading, ...]]:
    best, *others = (tuple(row.split(" ")) for row in rows)
    return best, tuple(others)


def _neutral() -> set[str]:
    return {word for row in _rows("neutral.txt") for word in row.split(" ")}


def _rows(name: str) -> list[str]:
    text = GLOSSARY.with_name(name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if not row.startswith("#")]


def _neutralised(read: Read) -> Read:
    return Read((*read.best[:-1], read.best[-1][:-1] + "5"), read.others)


def _fits(word: str, reading: Reading) -> bool:
    return len(word) == len(reading) > 1


def _citation(word: str, reading: Reading) -> Reading:
    return tuple(map(_cited, word, reading))


def _cited(character: str, syllable: str) -> str:
    if character == "一" and syllable[:2] == "yi":
        return "yi1"
    return "bu4" if character == "不" and syllable == "bu2" else syllable


def _merged(ours: Reading | None, theirs: list[Reading]) -> Read:
    if ours is None:
        return Read(theirs[0], _different(theirs[0], theirs[1:]))
    if not theirs or any(_alike(ours, one) for one in theirs):
        return Read(ours, _different(ours, theirs))
    return Read(theirs[0], _different(theirs[0], [ours, *theirs[1:]]))


def _different(best: Reading, readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple(one for one in readings if not _alike(one, best))


def _alike(one: Reading, other: Reading) -> bool:
    """Whether readings differ in nothing but neutral tones."""
    return all(a == b or (a[:-1] == b[:-1] and "5" in a[-1] + b[-1]) for a, b in zip(one, other, strict=True))
