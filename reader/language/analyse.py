"""Text to tokens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.language.packing import pack_piece
from reader.language.pinyin import read_word
from reader.language.segment import segment
from reader.language.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PIECE = 4000
"""Most characters that are analysed and packed together; a piece ends with a sentence if one does."""

_SENTENCE_END = re.compile(r"[。！？；\n][”’）》」』]*")


def analyse(text: str) -> tuple[Token, ...]:
    """The tokens of a text; offsets are code points of it."""
    return tuple(_tokens(text))


def pieces(text: str) -> Iterator[str]:
    """A text cut into pieces of at most PIECE characters, after a sentence end where there is one."""
    start = 0
    while start < len(text):
        end = _piece_end(text, start)
        yield text[start:end]
        start = end


def analyse_pieces(texts: Iterable[str]) -> list[bytes]:
    """Each piece's tokens, packed; what a worker process is asked to do."""
    return [pack_piece(analyse(text)) for text in texts]


def _tokens(text: str) -> Iterator[Token]:
    start = 0
    for piece in pieces(text):
        for word in segment(piece):
            end = start + len(word)
            yield Token(start, end, word, *read_word(word))
            start = end


def _piece_end(text: str, start: int) -> int:
    limit = start + PIECE
    if limit >= len(text):
        return len(text)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
    return ends[-1] if ends else limit
