"""Numbering: whether a paragraph counts on from another by the marks 一、（一）1. 第一条."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.issue.policy.marks import FORMS, Mark, mark_of

if TYPE_CHECKING:
    from reader.issue.elements import Chunk

NEXT = 6.4
"""what it says for two paragraphs that one counts on from the other, in nats"""
SKIPS = -3.0
"""what it says against them that one counts on, but not from the other"""
OPENS = 1.0
"""what it says for them that one opens the numbering below the other"""
ORDER = tuple(FORMS)


def marks(chunk: Chunk) -> list[Mark]:
    """The marks of a chunk's paragraphs, in reading order."""
    return [mark for piece in chunk.pieces if (mark := mark_of(piece.lines[0].text))]


def follows(before: list[Mark], after: list[Mark]) -> float:
    """How much speaks for `after` counting on from `before`; nothing if one has no mark."""
    if not before or not after:
        return 0.0
    last, first = before[-1], after[0]
    if first.kind == last.kind:
        return NEXT if first.value == last.value + 1 else SKIPS
    lower = first.kind in ORDER and last.kind in ORDER and ORDER.index(first.kind) > ORDER.index(last.kind)
    return OPENS * (lower and first.value == 1)
