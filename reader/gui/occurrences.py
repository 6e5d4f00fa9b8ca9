"""Where else in an article a word stands as a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.issue.model import Span

MOST: Final = 200
"""so many places are looked at in passing"""


class Occurrences(NamedTuple):
    """The places of a word, in order."""

    starts: tuple[int, ...]
    current: int
    """which of them was asked about"""
    is_all: bool
    """False if there may be more"""

    def beside(self, step: int) -> int:
        """Where the next one (1) or the one before (-1) begins, round the ends."""
        return self.starts[(self.current + step) % len(self.starts)]


def occurrences(text: str, span: Span, word_at: Callable[[int], Span | None]) -> Occurrences:
    """The places in a text where the characters of a span are a word, as `word_at` knows words."""
    quote, length = text[span.start : span.end], span.end - span.start
    starts: list[int] = []
    at, looked = text.find(quote), 0
    while at >= 0 and looked < MOST:
        found = word_at(at)
        if at == span.start or (found and found.start == at and found.end == at + length):
            starts.append(at)
        looked += 1
        at = text.find(quote, at + 1)
    if span.start not in starts:  # it stands beyond the places that were looked at
        starts.append(span.start)
    return Occurrences(tuple(starts), starts.index(span.start), at < 0)
