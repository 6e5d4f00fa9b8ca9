"""Text to tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.language.kinds import kinds
from reader.language.packing import pack_piece
from reader.language.pieces import pieces
from reader.language.readings import read
from reader.language.segment import segment
from reader.language.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def analyse(text: str) -> tuple[Token, ...]:
    """The tokens of a text; offsets are code points of it."""
    return tuple(_tokens(text))


def analyse_pieces(texts: Iterable[str]) -> list[bytes]:
    """Each piece's tokens, packed; what a worker process is asked to do."""
    return [pack_piece(analyse(text)) for text in texts]


def _tokens(text: str) -> Iterator[Token]:
    offset, names = 0, kinds()
    for piece in pieces(text):
        spans = segment(piece)
        for (start, end, kind), (pinyin, candidates) in zip(spans, read(piece, spans), strict=True):
            word = piece[start:end]
            known = kind or names.get(word, kind)
            yield Token(offset + start, offset + end, word, pinyin, not candidates, candidates, known)
        offset += len(piece)
