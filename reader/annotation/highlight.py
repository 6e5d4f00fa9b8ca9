"""The values of annotation."""

from __future__ import annotations

from typing import NamedTuple


class SourceRange(NamedTuple):
    """Code points `start` up to `end` of one source text."""

    text: str
    """id of the source text"""
    start: int
    end: int


class Anchor(NamedTuple):
    """Where a highlight is held: exact places, and what finds them again if the source changes."""

    ranges: tuple[SourceRange, ...]
    quote: str
    prefix: str
    """up to 32 characters before the quote in its article"""
    suffix: str
    role: str
    """role of the block in which the quote starts"""
    lookalikes: int
    """how many other places of the article read the same when the highlight was made"""


class Highlight(NamedTuple):
    """A mark a reader made, with its note."""

    id: str
    """UUID"""
    article: str | None
    """id of the article that shows it; None for an orphan"""
    anchor: Anchor
    colour: str
    """one of the COLOURS"""
    note: str
    tags: tuple[str, ...]
    state: str
    """anchored, confirm or orphan"""
    created: str
    """ISO 8601, UTC"""
    modified: str
