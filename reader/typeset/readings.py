"""The readings of words as they stand above the text, in the way a reader chose."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.marks import tone_marks
from reader.language.sandhi import spoken
from reader.language.zhuyin import zhuyin
from reader.typeset.ruby import Syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.language.token import Token

_NUMERALS: Final = frozenset("〇零一二三四五六七八九十百千万亿两")


class Choice(NamedTuple):
    """Over which words readings stand, and how they are written."""

    wanted: Callable[[Token], bool]
    script: str = "pinyin"
    """or zhuyin"""
    tones: str = "plain"
    """or coloured: each tone in its own ink"""
    sandhi: str = "citation"
    """or spoken: the tones as they change beside each other"""
    numbers: str = "shown"
    """or hidden: nothing over words that are numerals"""


def every_word(_token: Token) -> bool:
    """Readings stand over all words."""
    return True


def ruby_over(tokens: Sequence[Token], choice: Choice) -> dict[int, Syllable]:
    """What stands above the characters of words that follow each other, by the tokens' offsets."""
    said = spoken(tokens) if choice.sandhi == "spoken" else [token.pinyin for token in tokens]
    ruby: dict[int, Syllable] = {}
    for token, syllables in zip(tokens, said, strict=True):
        if not _is_wanted(token, choice):
            continue
        last = token.end - 1
        for at, syllable in enumerate(syllables, token.start):
            if syllable:
                ruby[at] = _syllable(syllable, choice.script, choice.tones, at == last, not token.sure)
    return ruby


def written(syllable: str, script: str) -> str:
    """A numbered syllable in a script: pinyin with tone marks, or zhuyin."""
    return zhuyin(syllable) if script == "zhuyin" else tone_marks(syllable)


def _is_wanted(token: Token, choice: Choice) -> bool:
    if choice.numbers == "hidden" and _NUMERALS.issuperset(token.word):
        return False
    return choice.wanted(token)


@lru_cache(maxsize=16384)
def _syllable(syllable: str, script: str, tones: str, ends: bool, doubtful: bool) -> Syllable:
    tone = syllable[-1] if syllable[-1] in "12345" else "5"
    return Syllable(
        written(syllable, script), f"tone_{tone}" if tones == "coloured" else "ruby", ends, doubtful
    )
