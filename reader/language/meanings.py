"""What there is to tell of a word in its place: meanings by its reading or parts, and other readings."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.dictionary import agreement, as_read, gloss, parts
from reader.language.titles import around
from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.language.dictionary import Entry
    from reader.language.token import Token

    Reading = tuple[str | None, ...]

_OTHERS: Final = 3
"""readings that are told beside the one that is not sure"""


class Part(NamedTuple):
    """A word inside a word that no dictionary has."""

    word: str
    pinyin: Reading
    senses: tuple[str, ...]


class Meaning(NamedTuple):
    """What dictionaries tell of a word in its place."""

    entries: tuple[Entry, ...]
    """of the word as it is read here: ours if there are any, names only where it is nothing else"""
    parts: tuple[Part, ...]
    """where there are no entries"""
    others: tuple[Reading, ...]
    """how else it may be read, the likeliest first; none if its reading is sure"""


def meaning(token: Token, behind: str = "") -> Meaning:
    """What there is to tell of a token, with the word behind it: 王 is a surname before 书记."""
    token = token.closed_up
    entries = _names(token) if _is_name(token, behind) else _here(token.word, token.pinyin)
    inside = () if entries else tuple(_parts(token))
    return Meaning(entries, inside if len(inside) > 1 else (), tuple(islice(_others(token), _OTHERS)))


def gloss_before(token: Token, behind: str) -> str | None:
    """What a token means before another word, in a few English words; None if no dictionary has it."""
    token = token.closed_up
    if not _is_name(token, behind):
        return gloss(token.word, token.pinyin)
    names = _names(token)
    return names[0].senses[0] if names else None


def _is_name(token: Token, behind: str) -> bool:
    """Whether a token is a person's name, or the surname that it is before a title."""
    titled = len(token.word) == 1 and behind in around().behind
    return token.kind is Kind.NAME or (titled and bool(_as_surname(token.word, token.pinyin)))


def _names(token: Token) -> tuple[Entry, ...]:
    """The names that a name is by dictionaries: 高 原 is no plateau."""
    if len(token.word) == 1:
        return _as_surname(token.word, token.pinyin)
    return tuple(one for one in as_read(token.word, token.pinyin) if one.is_name)


def _here(word: str, pinyin: Reading) -> tuple[Entry, ...]:
    """The entries that are read most as the word is here: also an unsure reading may be none of theirs."""
    found = as_read(word, pinyin)
    best = [one for one in found if agreement(one.pinyin, pinyin) == agreement(found[0].pinyin, pinyin)]
    ours = tuple(one for one in best if one.is_ours)
    return ours or tuple(one for one in best if not one.is_name) or tuple(best)


def _parts(token: Token) -> Iterator[Part]:
    start = 0
    words = parts(token.word)
    for word in words:
        pinyin = token.pinyin[start : start + len(word)]
        entries = _here(word, pinyin)
        if start == 0 and len(words) == len(token.word):  # 刘超, and not 负责人们
            entries = _as_surname(word, pinyin) or entries
        yield Part(word, pinyin, entries[0].senses if entries else ())
        start += len(word)


def _as_surname(word: str, pinyin: Reading) -> tuple[Entry, ...]:
    found = as_read(word, pinyin)
    return tuple(one for one in found if one.kind == "surname" and one.pinyin == pinyin)


def _others(token: Token) -> Iterator[Reading]:
    """The readings of a word with another one for each character that has several."""
    for at, candidates in enumerate(token.candidates):
        for syllable in candidates:
            if syllable != token.pinyin[at]:
                yield (*token.pinyin[:at], syllable, *token.pinyin[at + 1 :])
