"""How words are read: by dictionaries, else by rules, else by what stands around; and how sure that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language import reading_tables
from reader.language.function_words import by_rule
from reader.language.known_readings import Known, known
from reader.language.lexicon import lexicon
from reader.language.reranker import Place, rerank
from reader.language.spaced import without_spaces
from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.language.lattice import Span

SURE: Final = 0.84
"""likelihood from which a reading by what stands around is sure"""
POSSIBLE: Final = 0.02
"""likelihood from which another reading is a candidate"""
_SPACE: Final = re.compile(r"\s")
_TAGS: Final = {Kind.NAME: "nr", Kind.FOREIGN: "nrt", Kind.PLACE: "ns", Kind.NUMBER: "m", Kind.OTHER: "x"}


class Reading(NamedTuple):
    """How a word is read."""

    pinyin: tuple[str | None, ...]
    """per character; None for what is not Han"""
    candidates: tuple[tuple[str, ...], ...]
    """per character: the readings it may have, the likeliest first; empty if the word's reading is sure"""


def read(text: str, spans: Sequence[Span]) -> list[Reading]:
    """The readings of the spans of a text."""
    words = _words(text, spans)
    found = [known(word, span[2]) for word, span in zip(words, spans, strict=True)]
    readings = [Reading(one.pinyin, one.candidates) for one in found]
    asked = [number for number, one in enumerate(found) if one.asked]
    if asked:
        tags = _tags(words, spans)
        for number in asked:
            readings[number] = _decided(found[number], Place(words, tags, number, 0))
    for number, (start, end, _) in enumerate(spans):
        if end - start != len(words[number]):
            readings[number] = _spread(text[start:end], readings[number])
    return readings


def places(text: str, spans: Sequence[Span]) -> Iterator[Place]:
    """The first place of each span."""
    words = _words(text, spans)
    tags = _tags(words, spans)
    return (Place(words, tags, number, 0) for number in range(len(words)))


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    """The words as they are written without layout; what is layout alone is a space."""
    words = [text[start:end] for start, end, _ in spans]
    return [without_spaces(word) or " " for word in words] if _SPACE.search(text) else words


def _tags(words: Sequence[str], spans: Sequence[Span]) -> list[str]:
    return [_tag(word, span.kind) for word, span in zip(words, spans, strict=True)]


def _tag(word: str, kind: Kind) -> str:
    if kind is not Kind.WORD:
        return _TAGS[kind]
    found = lexicon().get(word)
    return found.tag if found and found.tag else "w"


def _decided(word: Known, place: Place) -> Reading:
    pinyin, candidates = list(word.pinyin), list(word.candidates or ((),) * len(word.pinyin))
    for at in word.asked:
        here, character = place._replace(at=at), place.words[place.number][at]
        pinyin[at], candidates[at] = _decide(character, here)
    return Reading(tuple(pinyin), tuple(candidates) if any(candidates) else ())


def _decide(character: str, place: Place) -> tuple[str | None, tuple[str, ...]]:
    """How a character is read that no dictionary decides, and what else it may be."""
    if ruled := by_rule(character, place):
        return ruled, ()
    readings = reading_tables.characters().get(character, ("",))
    likely = rerank(character, place) or dict.fromkeys(readings, 1 / len(readings))
    order = sorted(likely, key=likely.__getitem__, reverse=True)
    if likely[order[0]] >= SURE:
        return order[0] or None, ()
    return order[0] or None, tuple(one for one in order if likely[one] >= POSSIBLE)


def _spread(whole: str, reading: Reading) -> Reading:
    """The reading of a word with spaces in it."""
    pinyin, candidates = iter(reading.pinyin), iter(reading.candidates)
    return Reading(
        tuple(None if one.isspace() else next(pinyin, None) for one in whole),
        tuple(() if one.isspace() else next(candidates, ()) for one in whole) if reading.candidates else (),
    )
