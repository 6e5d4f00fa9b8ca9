"""How a word may be read, the likeliest first: what a reader can choose from."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from reader.language.dictionary import look_up
from reader.language.reading_tables import characters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.language.token import Token

    Reading = tuple[str | None, ...]

MOST: Final = 6
_BY_CHARACTER: Final = 4
"""a word of more characters is not read in every way that these may be read"""


def reading_choices(token: Token) -> list[Reading]:
    """What a word is read as, then what context and dictionaries know, then what its characters allow."""
    found = dict.fromkeys(one for one in _all(token) if len(one) == len(token.word))
    return list(islice(found, MOST))


def _all(token: Token) -> Iterator[Reading]:
    yield token.pinyin
    yield from _replaced(token, token.candidates)
    for entry in look_up(token.word):
        yield tuple("er5" if one == "r5" else one.lower() for one in entry.pinyin)
    if len(token.word) <= _BY_CHARACTER:
        yield from _replaced(token, [characters().get(letter, ()) for letter in token.word])


def _replaced(token: Token, candidates: Sequence[Sequence[str]]) -> Iterator[Reading]:
    """The readings with another one for each character that has several."""
    for at, others in enumerate(candidates):
        for syllable in others:
            if token.pinyin[at]:
                yield (*token.pinyin[:at], syllable, *token.pinyin[at + 1 :])
