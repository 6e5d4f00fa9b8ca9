"""Pieces: lines of one page that belong together, and what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from reader.issue.roles import ends_sentence, opens_with_dateline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.issue.lines import Line

STANDFIRST_AT_LEAST = 1.3
"""times as wide as the body that a standfirst is set; on the seed 33-38 em above 16-18"""
STANDFIRST_AT_MOST = 45
"""em of the widest standfirst"""


class Kind(Enum):
    """What a piece of a page is."""

    HEAD = auto()
    STANDFIRST = auto()
    PARAGRAPH = auto()
    BYLINE = auto()
    CAPTION = auto()
    CHAPTER = auto()
    DOC_NO = auto()
    SIGNATURE = auto()
    DATE = auto()
    JUMP_TO = auto()
    JUMP_FROM = auto()
    FURNITURE = auto()


@dataclass(slots=True, eq=False)
class Piece:
    """Lines of one page that belong together."""

    kind: Kind
    lines: list[Line] = field(default_factory=list)
    column: float = 0.0
    """width of the column that it stands in, in em"""

    @property
    def has_dateline(self) -> bool:
        """Whether it is a paragraph that a dateline opens."""
        return self.kind is Kind.PARAGRAPH and opens_with_dateline(self.lines)

    @property
    def reads_on(self) -> bool:
        """Whether its last line breaks off in mid-sentence."""
        return not ends_sentence(self.lines[-1].text)

    @property
    def measure(self) -> float:
        """The width that its lines were set to, in em."""
        return column(line.width for line in self.lines)


def column(widths: Iterable[float]) -> float:
    """The width of the column that lines of these widths stand in: their upper quartile."""
    ordered = sorted(widths)
    return ordered[len(ordered) * 3 // 4] if ordered else 0.0


def with_standfirsts(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with what stands between headline and body as standfirsts.

    That is a paragraph set clearly wider than the body below it, or the note in brackets below
    the title of a law.
    """
    below: Piece | None = None
    for before, piece in zip(pieces[-2::-1], pieces[:0:-1], strict=True):
        if piece.kind is not Kind.PARAGRAPH:
            continue
        if below and before.kind is Kind.HEAD and _is_wider(piece, below):
            piece.kind = Kind.STANDFIRST
        else:
            below = piece
    return _with_notes(pieces)


def _is_wider(piece: Piece, below: Piece) -> bool:
    several = len(piece.lines) > 1 and len(below.lines) > 1
    return several and STANDFIRST_AT_LEAST * below.measure < piece.measure <= STANDFIRST_AT_MOST


def _with_notes(pieces: list[Piece]) -> list[Piece]:
    """The pieces, headline lines from an opening to a closing bracket being one standfirst."""
    kept: list[Piece] = []
    for piece in pieces:
        last = kept[-1] if kept and piece.kind is Kind.HEAD else None
        if last and last.kind is Kind.STANDFIRST and _open_bracket(last):
            last.lines += piece.lines
            continue
        if last and last.kind is Kind.HEAD and piece.lines[0].text[0] in "（(":
            piece.kind = Kind.STANDFIRST
        kept.append(piece)
    return kept


def _open_bracket(piece: Piece) -> bool:
    return piece.lines[0].text[0] in "（(" and piece.lines[-1].text[-1] not in "）)"
