"""The values of analysed text."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple


class Kind(IntEnum):
    """What a span of text was taken for."""

    WORD = 0
    NAME = 1
    """of a person, Chinese: surname and given name"""
    FOREIGN = 2
    """a name written by sound"""
    PLACE = 3
    NUMBER = 4
    OTHER = 5
    """Latin letters, spaces, marks"""
    BODY = 6
    """an office, a company, an association"""


class Token(NamedTuple):
    """A word, a mark or a space; the tokens of a text concatenate to that text."""

    start: int
    """code point in the analysed text"""
    end: int
    word: str
    pinyin: tuple[str | None, ...]
    """per character: "zhong4", "lv4", neutral tone 5, citation tone; None for what is not Han"""
    sure: bool
    candidates: tuple[tuple[str, ...], ...] = ()
    """of a word that is not sure, per character: its readings, the likeliest first; none where it is sure"""
    kind: Kind = Kind.WORD

    @property
    def closed_up(self) -> Token:
        """The token as it is written without layout, 刘 超 as 刘超; itself if no space is inside."""
        if len(self.word.split()) < 2:
            return self
        kept = [at for at, letter in enumerate(self.word) if not letter.isspace()]
        return self._replace(
            word="".join(self.word[at] for at in kept),
            pinyin=tuple(self.pinyin[at] for at in kept),
            candidates=tuple(self.candidates[at] for at in kept) if self.candidates else (),
        )


class BlockTokens(Sequence[Token]):
    """The tokens of a block, which can be asked for by place without making all of them."""

    @abstractmethod
    def at(self, offset: int) -> Token | None:
        """The token that holds the character at `offset` of the block; None beyond its end."""

    @abstractmethod
    def between(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that hold any of the characters from `start` up to `end` of the block."""
