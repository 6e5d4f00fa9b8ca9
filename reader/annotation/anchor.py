"""From a selection to an anchor."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.annotation.highlight import Anchor, SourceRange
from reader.issue.positions import to_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.issue.model import Article, Span
    from reader.issue.positions import Places

CONTEXT = 32
"""characters kept before and after a quote: 12 found every quote of the seed again"""


def anchor(article: Article, span: Span, texts: Sequence[str], blocks: Iterable[str]) -> Anchor:
    """The anchor of a span of an article.

    `texts` are the ids of the issue's source texts; `blocks` the texts of all its blocks, in
    which look-alikes are counted: newspapers repeat themselves, and an anchor must know.
    """
    text = article.text
    quote = text[span.start : span.end]
    block = article.blocks[bisect_right(article.starts, span.start) - 1]
    return Anchor(
        tuple(SourceRange(texts[index], start, end) for index, start, end in to_source(article, span)),
        quote,
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
        block.role,
        max(0, sum(occurrences(quote, other) for other in blocks) - 1),
    )


def occurrences(quote: str, text: str) -> int:
    """How many places of a text read as the quote does, overlapping ones counted."""
    count, start = 0, text.find(quote) if quote else -1
    while start >= 0:
        count += 1
        start = text.find(quote, start + 1)
    return count


def find(anchor: Anchor, places: Places, texts: Sequence[str]) -> Span | None:
    """Where an anchor lies in the article of these places, if it is of the same source texts; else None."""
    return find_ranges(anchor.ranges, places, texts)


def find_ranges(ranges: Iterable[SourceRange], places: Places, texts: Sequence[str]) -> Span | None:
    """Where source ranges lie in the article of these places; None if no character of them does."""
    index = {text: number for number, text in enumerate(texts)}
    return places.span([(index[text], start, end) for text, start, end in ranges if text in index])
