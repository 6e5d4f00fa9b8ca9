"""Positions: article positions become source positions and back, by runs and not by character."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Article, Block, Span

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
    return Places(article).span(ranges)


class Places:
    """Where the sources of an article stand in it; for many questions about one article."""

    def __init__(self, article: Article) -> None:
        self._runs = sorted(
            (run.text, run.at, run.length, start + run.start)
            for block, start in zip(article.blocks, article.starts, strict=True)
            for run in block.runs
        )

    def span(self, ranges: Iterable[tuple[int, int, int]]) -> Span | None:
        """The smallest span with every character whose source lies in the ranges; None if none does."""
        edges = [edge for part in ranges for edge in self._edges(*part)]
        if not edges:
            return None
        return Span(min(first for first, _ in edges), max(last for _, last in edges))

    def _edges(self, text: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the article that stand in a source range."""
        at = max(0, bisect_left(self._runs, (text, start + 1)) - 1)
        while at < len(self._runs) and self._runs[at][:2] < (text, end):
            number, place, length, position = self._runs[at]
            first, last = max(start, place), min(end, place + length)
            if number == text and first < last:
                yield position + first - place, position + last - place
            at += 1


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
