"""How words are read: by dictionaries, else by rules, else by what stands around; and how sure that is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language import reading_tables
from reader.language.edges import Kind
from reader.language.function_words import by_rule
from reader.language.han import HAN
from reader.language.lexicon import lexicon
from reader.language.reranker import Place, is_learnt, rerank
from reader.language.spaced import without_spaces
from reader.language.surnames import surname_of, surnames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.language.lattice import Span

OPEN: Final = "*"
SURE: Final = 0.8
"""likelihood from which a reading by what stands around is sure"""
POSSIBLE: Final = 0.02
"""likelihood from which another reading is a candidate"""
_TAGS: Final = {Kind.NAME: "nr", Kind.FOREIGN: "nrt", Kind.PLACE: "ns", Kind.NUMBER: "m", Kind.OTHER: "x"}


class Reading(NamedTuple):
    """How a word is read."""

    pinyin: tuple[str | None, ...]
    """per character; None for what is not Han"""
    candidates: tuple[tuple[str, ...], ...]
    """per character: the readings it may have, the likeliest first; empty where its reading is sure"""


class _Known(NamedTuple):
    """How dictionaries read a word; OPEN where they leave it open."""

    pinyin: tuple[str | None, ...]
    candidates: tuple[tuple[str, ...], ...]


def read(text: str, spans: Sequence[Span]) -> Iterator[Reading]:
    """The readings of the spans of a text."""
    for place, (start, end, kind) in zip(places(text, spans), spans, strict=True):
        found = _known(place.words[place.number], kind)
        if OPEN in found.pinyin:
            found = _decided(found, place)
        whole = text[start:end]
        yield Reading(*found) if len(found.pinyin) == len(whole) else _spread(whole, found)


def places(text: str, spans: Sequence[Span]) -> Iterator[Place]:
    """The first place of each span."""
    words = [without_spaces(text[start:end]) or " " for start, end, _ in spans]
    tags = [_tag(word, span.kind) for word, span in zip(words, spans, strict=True)]
    return (Place(words, tags, number, 0) for number in range(len(words)))


def _tag(word: str, kind: Kind) -> str:
    if kind is not Kind.WORD:
        return _TAGS[kind]
    found = lexicon().get(word)
    return found.tag if found and found.tag else "w"


@lru_cache(maxsize=65536)
def _known(word: str, kind: Kind) -> _Known:
    if not HAN.search(word):
        return _Known((None,) * len(word), ((),) * len(word))
    if kind is Kind.NAME:
        return _name(word)
    if kind in (Kind.FOREIGN, Kind.PLACE) and word not in lexicon():
        return _unlisted(word)
    best, *others = _listed(word)
    pinyin = tuple(
        (syllable or None) if HAN.match(character) else None
        for character, syllable in zip(word, best, strict=True)
    )
    return _Known(pinyin, tuple(_choices(column) for column in zip(best, *others, strict=True)))


def _listed(word: str) -> list[list[str]]:
    """The readings that the tables have of a word."""
    if row := reading_tables.words().get(word):
        return [reading.split(" ") for reading in row.split("\t")]
    if len(word) == 1:
        return [[_alone(word)]]
    return [[reading_tables.characters().get(character, ("",))[0] for character in word]]


def _unlisted(word: str) -> _Known:
    """A name that no dictionary has; its beginning may be one that it has, as in 柏林镇."""
    known = next((word[:end] for end in range(len(word) - 1, 1, -1) if word[:end] in lexicon()), "")
    first = _listed(known)[0] if known and lexicon()[known].tag == "ns" else []
    rest = tuple(_alone(character) if HAN.match(character) else None for character in word[len(first) :])
    return _Known((*first, *rest), ((),) * len(word))


def _alone(character: str) -> str:
    """The reading of a character that no word decides; OPEN if it has several."""
    readings = reading_tables.characters().get(character, ("",))
    return OPEN if len(readings) > 1 or is_learnt(character) else readings[0]


def _name(word: str) -> _Known:
    surname = surname_of(word)
    first = surnames()[surname].pinyin if surname else ()
    first = first or tuple(_listed(surname)[0] if len(surname) > 1 else _habit(surname))
    given = tuple(_alone(one) for one in word[len(surname) :])
    return _Known(first + given, ((),) * len(word))


def _habit(character: str) -> tuple[str]:
    return (reading_tables.characters().get(character, ("",))[0],)


def _choices(column: Sequence[str]) -> tuple[str, ...]:
    different = tuple(dict.fromkeys(column))
    return different if len(different) > 1 else ()


def _decided(known: _Known, place: Place) -> _Known:
    pinyin, candidates = list(known.pinyin), list(known.candidates)
    for at, syllable in enumerate(pinyin):
        if syllable == OPEN:
            pinyin[at], candidates[at] = _decide(place.words[place.number][at], place._replace(at=at))
    return _Known(tuple(pinyin), tuple(candidates))


def _decide(character: str, place: Place) -> tuple[str | None, tuple[str, ...]]:
    if ruled := by_rule(character, place):
        return ruled, ()
    readings = reading_tables.characters().get(character, ("",))
    likely = rerank(character, place) or dict.fromkeys(readings, 1 / len(readings))
    order = sorted(likely, key=likely.__getitem__, reverse=True)
    if likely[order[0]] >= SURE:
        return order[0] or None, ()
    return order[0] or None, tuple(one for one in order if likely[one] >= POSSIBLE)


def _spread(whole: str, known: _Known) -> Reading:
    """The reading of a word with spaces in it."""
    pinyin, candidates = iter(known.pinyin), iter(known.candidates)
    return Reading(
        tuple(None if one.isspace() else next(pinyin, None) for one in whole),
        tuple(() if one.isspace() else next(candidates, ()) for one in whole),
    )
