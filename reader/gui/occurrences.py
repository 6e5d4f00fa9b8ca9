"""Where else in an article a word stands as a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.issue.model import Span

MOST: Final = 200
"""so many places are looked at in passing"""


AROUND: Final = 22
"""characters on either side of a place: two lines of the card"""


class Around(NamedTuple):
    """What stands before and behind a place in its paragraph."""

    left: str
    right: str


class Occurrences(NamedTuple):
    """The places of a word, in order."""

    starts: tuple[int, ...]
    current: int
    """which of them was asked about"""
    is_all: bool
    """False if there may be more"""
    following: Around | None
    """what stands around the next place; None if there is no other"""

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
    current = starts.index(span.start)
    following = starts[(current + 1) % len(starts)]
    around = _around(text, following, length) if len(starts) > 1 else None
    return Occurrences(tuple(starts), current, at < 0, around)


def _around(text: str, start: int, length: int) -> Around:
    """The line that a reader would see, cut to AROUND characters on either side."""
    left = text[:start].rpartition("\n")[2]
    right = text[start + length :].partition("\n")[0]
    return Around(
        left if len(left) <= AROUND else "…" + left[-AROUND:].lstrip(),
        right if len(right) <= AROUND else right[:AROUND].rstrip() + "…",
    )
