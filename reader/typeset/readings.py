"""The readings of words as they stand above the text, in the way a reader chose."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reader.language.marks import tone_marks
from reader.language.sandhi import spoken
from reader.language.token import Kind
from reader.language.zhuyin import zhuyin
from reader.typeset.ruby import Syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.language.token import Token
    from reader.typeset.style import Ruby

_NUMERALS: Final = frozenset("〇零一二三四五六七八九十百千万亿两")


def ruby_over(
    tokens: Sequence[Token], style: Ruby, wanted: Callable[[Token], bool] = lambda _token: True
) -> dict[int, Syllable]:
    """What stands above the characters of words that follow each other, by the tokens' offsets.

    `wanted` says over which words.
    """
    said = spoken(tokens) if style.sandhi == "spoken" else [token.pinyin for token in tokens]
    counted = style.numbers == "hidden"
    ruby: dict[int, Syllable] = {}
    for token, syllables in zip(tokens, said, strict=True):
        if (counted and _is_number(token)) or not wanted(token):
            continue
        for at, syllable in _word(syllables, style.script, style.tones, token.sure):
            ruby[token.start + at] = syllable
    return ruby


def _is_number(token: Token) -> bool:
    return token.kind is Kind.NUMBER or _NUMERALS.issuperset(token.word)


def written(syllable: str, script: str) -> str:
    """A numbered syllable in a script: pinyin with tone marks, or zhuyin."""
    return zhuyin(syllable) if script == "zhuyin" else tone_marks(syllable)


@lru_cache(maxsize=16384)
def _word(
    syllables: tuple[str | None, ...], script: str, tones: str, sure: bool
) -> tuple[tuple[int, Syllable], ...]:
    """What stands above a word, by offsets in it."""
    last = len(syllables) - 1
    return tuple(
        (at, Syllable(written(syllable, script), _ink(syllable, tones), at == last, not sure))
        for at, syllable in enumerate(syllables)
        if syllable
    )


def _ink(syllable: str, tones: str) -> str:
    tone = syllable[-1] if syllable[-1] in "12345" else "5"
    return f"tone_{tone}" if tones == "coloured" else "ruby"
