"""Positions: article positions become source positions and back, by runs and not by character."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Article, Block, Run, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class SourceRange(NamedTuple):
    """Code points `start` up to `end` of one of an issue's source texts."""

    text: int
    start: int
    end: int


def to_source(article: Article, span: Span) -> tuple[SourceRange, ...]:
    """The source ranges that hold exactly the characters of a span, in reading order.

    The newlines between blocks have no source.
    """
    found: list[SourceRange] = []
    for block, start in zip(article.blocks, article.starts, strict=True):
        for part in _in_source(block, span.start - start, span.end - start):
            if found and found[-1].text == part.text and found[-1].end == part.start:
                found[-1] = found[-1]._replace(end=part.end)
            else:
                found.append(part)
    return tuple(found)


def to_article(article: Article, ranges: Iterable[tuple[int, int, int]]) -> Span | None:
    """The smallest span with every character whose source lies in the ranges; None if none does."""
    wanted = list(ranges)
    edges = [
        (start + first, start + last)
        for block, start in zip(article.blocks, article.starts, strict=True)
        for part in wanted
        for first, last in _in_block(block, *part)
    ]
    if not edges:
        return None
    return Span(min(first for first, _ in edges), max(last for _, last in edges))


def _in_source(block: Block, start: int, end: int) -> Iterator[SourceRange]:
    """The source of a block's characters from `start` to `end`, which may lie outside it."""
    start, end = max(start, 0), min(end, len(block.text))
    at = max(bisect_right(block.runs, start, key=lambda run: run.start) - 1, 0)
    while start < end:
        run = block.runs[at]
        stop = min(end, run.start + run.length)
        place = run.at + start - run.start
        yield SourceRange(run.text, place, place + stop - start)
        start, at = stop, at + 1


def _in_block(block: Block, text: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch of a block between its first and its last character in a source range."""
    after = _before(block, text, start)
    until = _before(block, text, end)
    if after < until:
        yield after, until


def _before(block: Block, text: int, place: int) -> int:
    """How many of a block's characters come before a place in a source text.

    A block's runs stand in the order of the source, so that this is a search.
    """
    at = bisect_right(block.runs, (text, place), key=_place) - 1
    if at < 0:
        return 0
    run = block.runs[at]
    inside = place - run.at if run.text == text else run.length
    return run.start + min(inside, run.length)


def _place(run: Run) -> tuple[int, int]:
    return run.text, run.at
