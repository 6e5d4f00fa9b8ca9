"""How dictionaries, surnames and tables of characters read a word, and what they leave open."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language import reading_tables
from reader.language.function_words import has_rules
from reader.language.han import HAN
from reader.language.lexicon import lexicon
from reader.language.reranker import is_learnt
from reader.language.surnames import surname_of, surnames
from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

OPEN: Final = "*"


class Known(NamedTuple):
    """How a word is read as far as is known without what stands around it."""

    pinyin: tuple[str | None, ...]
    """per character; OPEN where it is not known, None for what is not Han"""
    candidates: tuple[tuple[str, ...], ...]
    """per character: the readings it may have; empty where dictionaries agree, and altogether if on all"""
    asked: tuple[int, ...]
    """the characters that are left to what stands around"""


@lru_cache(maxsize=65536)
def known(word: str, kind: Kind) -> Known:
    """What is known of a word that was taken for something."""
    if not HAN.search(word):
        return Known((None,) * len(word), (), ())
    if kind is Kind.NAME:
        return _known(_name(word))
    if kind in (Kind.FOREIGN, Kind.PLACE) and word not in lexicon():
        return _known(_unlisted(word))
    best, *others = _listed(word)
    pinyin = tuple(
        (syllable or None) if HAN.match(character) else None
        for character, syllable in zip(word, best, strict=True)
    )
    return _known(pinyin, tuple(_choices(column) for column in zip(best, *others, strict=True)))


def _known(pinyin: tuple[str | None, ...], candidates: tuple[tuple[str, ...], ...] = ()) -> Known:
    asked = tuple(at for at, found in enumerate(pinyin) if found == OPEN)
    return Known(pinyin, candidates if any(candidates) else (), asked)


def _listed(word: str) -> list[list[str]]:
    """The readings that the tables have of a word."""
    if row := reading_tables.words().get(word):
        return [reading.split(" ") for reading in row.split("\t")]
    if len(word) == 1:
        return [[OPEN if has_rules(word) else _alone(word)]]
    return [[reading_tables.characters().get(character, ("",))[0] for character in word]]


def _unlisted(word: str) -> tuple[str | None, ...]:
    """A name that no dictionary has; its beginning may be one that it has, as in 柏林镇."""
    place = next((word[:end] for end in range(len(word) - 1, 1, -1) if word[:end] in lexicon()), "")
    first = _listed(place)[0] if place and lexicon()[place].tag == "ns" else []
    rest = tuple(_alone(character) if HAN.match(character) else None for character in word[len(first) :])
    return (*first, *rest)


def _alone(character: str) -> str:
    """The reading of a character that no word decides; OPEN if it has several."""
    readings = reading_tables.characters().get(character, ("",))
    return OPEN if len(readings) > 1 or is_learnt(character) else readings[0]


def _name(word: str) -> tuple[str | None, ...]:
    surname = surname_of(word)
    first: tuple[str | None, ...] = surnames()[surname].pinyin if surname else ()
    first = first or tuple(_listed(surname)[0] if len(surname) > 1 else _habit(surname))
    given = tuple(_alone(one) for one in word[len(surname) :])
    return first + given


def _habit(character: str) -> tuple[str]:
    return (reading_tables.characters().get(character, ("",))[0],)


def _choices(column: Sequence[str]) -> tuple[str, ...]:
    different = tuple(dict.fromkeys(column))
    return different if len(different) > 1 else ()
