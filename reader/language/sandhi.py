"""How words are spoken in a row, where it differs from the citation tones that are stored.

The three changes every textbook shows: third tones before third tones, 一, and 不. Readings are
numbered syllables; what is written by GB/T 16159 stays the citation tone, so this is a reader's choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.language.token import Token

_BEFORE: Final = frozenset("〇零一二三四五六七八九十百千万亿两第")
"""behind these 一 is part of a number: 十一, 第一"""
_BEHIND: Final = frozenset("〇零一二三四五六七八九十月日号")
"""and before these, but not in 一百"""


def spoken(tokens: Sequence[Token]) -> list[tuple[str | None, ...]]:
    """The syllables of tokens that follow each other, one entry per character, as they are spoken."""
    said: list[tuple[str | None, ...]] = []
    following: str | None = None
    for index in range(len(tokens) - 1, -1, -1):
        before = tokens[index - 1].word[-1:] if index else ""
        after = tokens[index + 1].word[:1] if index + 1 < len(tokens) else ""
        syllables = _word(tokens[index], before, after, following)
        said.append(syllables)
        following = syllables[0]
    return said[::-1]


def _word(token: Token, before: str, after: str, following: str | None) -> tuple[str | None, ...]:
    """The syllables of one word between two characters, before a syllable as that is spoken."""
    said = list(token.pinyin)
    around = before + token.word + after
    last = len(said) - 1
    for at, char in enumerate(token.word):
        inside = at < last
        here, then = said[at], token.pinyin[at + 1] if inside else following
        if here is None or then is None:
            continue
        if char == "不" and here == "bu4" and then.endswith("4"):
            said[at] = "bu2"
        elif char == "一" and here == "yi1" and (inside or last == 0):
            said[at] = _one(around, len(before) + at, then)
        elif here.endswith("3") and then.endswith("3") and (inside or last == 0):
            said[at] = here[:-1] + "2"
    return tuple(said)


def _one(around: str, at: int, then: str) -> str:
    """一 before a syllable: yi1 where it counts or ends a number, else by the tone that follows."""
    if around[max(0, at - 1) : at] in _BEFORE or around[at + 1 : at + 2] in _BEHIND:
        return "yi1"
    return "yi2" if then[-1] in "45" else "yi4"
