"""Readings of words by pypinyin's phrases."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

# Ideographs of the Unified blocks and their extensions, the compatibility ones, and 〇.
HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

# One-character words that have rare second readings but stand in news with this one.
_SETTLED = frozenset("的了和是在有不一大上下中与我他这那年月日个人会们到说来去出对能")


class Reading(NamedTuple):
    """How a word is read, and whether anything but habit decided it."""

    pinyin: tuple[str | None, ...]
    sure: bool


@lru_cache(maxsize=65536)
def read_word(word: str) -> Reading:
    """The reading of a word, one entry per character, None for what is not Han.

    Word by word: `pinyin(list_of_words)` loses 理发, 传记, 会计, 首都 that `pinyin(word)` reads right.
    """
    if not HAN.search(word):
        return Reading((None,) * len(word), sure=True)
    return Reading(tuple(_syllables(word)), _is_sure(word))


def _syllables(word: str) -> list[str | None]:
    from pypinyin import Style, lazy_pinyin

    spelled = lazy_pinyin(
        word,
        style=Style.TONE3,
        neutral_tone_with_five=True,
        errors=_no_reading,  # type: ignore[arg-type]  # its annotation forgets lists
    )
    return [_citation(character, syllable) for character, syllable in zip(word, spelled, strict=True)]


def _no_reading(rest: str) -> list[str]:
    return [""] * len(rest)


def _citation(character: str, syllable: str) -> str | None:
    """The tone a dictionary gives: pypinyin's phrases mix in the sandhi of 一 and 不."""
    if not syllable or not HAN.match(character):
        return None
    if character == "一" and syllable in ("yi2", "yi4"):
        return "yi1"
    return "bu4" if character == "不" and syllable == "bu2" else syllable


def _is_sure(word: str) -> bool:
    if word in _phrases() or word in _SETTLED:
        return True
    return not any(character in _polyphones() for character in word)


@cache
def _polyphones() -> frozenset[str]:
    """Characters whose second reading stands in at least one phrase in twenty.

    pypinyin's own list of readings holds every reading a character ever had, and would make
    half the words of a page doubtful. 地 and 着 are read apart by grammar, not in phrases.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in _phrases().items():
        for character, reading in zip(phrase, readings, strict=False):
            counts[character][reading[0]] += 1
    return frozenset("地着").union(char for char, count in counts.items() if _is_split(count))


def _is_split(count: Counter[str]) -> bool:
    total = count.total()
    return total - max(count.values()) >= max(2, total / 20)


def _phrases() -> dict[str, list[list[str]]]:
    from pypinyin.constants import PHRASES_DICT

    return PHRASES_DICT
