"""Which characters of an article are laid out together, and how high that will be.

A paragraph is one *slice*; a very long one is cut into many, so that it opens as fast as a short one.
Slices are kept as plain numbers: an article may have many thousands.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.typeset.classes import NOT_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.typeset.compose import Composition
    from reader.typeset.style import Type

LONG: Final = 2000
"""characters from which on a paragraph is cut into slices"""
SLICE: Final = 800


class Slice(NamedTuple):
    """Characters of one paragraph that are laid out together."""

    paragraph: int
    start: int
    end: int


class Slices:
    """The slices of an article in order."""

    def __init__(self, paragraphs: Composition, measure: int) -> None:
        """Heights are estimated for lines of `measure` pixels."""
        self._paragraphs = paragraphs
        self._lengths = paragraphs.lengths()
        self.starts = paragraphs.starts
        """the article position of each slice"""
        self._owners: range | list[int] = range(len(paragraphs))
        if max(self._lengths, default=0) > LONG:
            self._cut()
        self.heights = self._estimated(measure)
        """how high each slice is; an estimate until it was laid out"""

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Slice:
        owner, length = self._owners[index], self._lengths[index]
        start = self.starts[index] - self._paragraphs.starts[owner]
        return Slice(owner, start, start + length)

    def owner(self, index: int) -> int:
        """Whose part a slice is: the number of its paragraph."""
        return self._owners[index]

    def _cut(self) -> None:
        parts = [part for at, length in enumerate(self._lengths) for part in self._cut_paragraph(at, length)]
        self._owners = [part.paragraph for part in parts]
        self._lengths = [part.end - part.start for part in parts]
        self.starts = [self._paragraphs.starts[part.paragraph] + part.start for part in parts]

    def _cut_paragraph(self, paragraph: int, length: int) -> Iterator[Slice]:
        """The slices of a paragraph, cut behind a mark where there is one."""
        start = 0
        text = self._paragraphs[paragraph].text if length > LONG else ""
        while text and length - start > SLICE * 3 // 2:
            end = _cut_near(text, start + SLICE)
            yield Slice(paragraph, start, end)
            start = end
        yield Slice(paragraph, start, length)

    def _estimated(self, measure: int) -> list[int]:
        at, found = 0, []
        for kind, number, first, other in self._paragraphs.alike():
            until = bisect_left(self._owners, self._owners[at] + number, at)
            heights = _heights(kind, self._lengths[at:until], measure - kind.inset, other)
            heights[0] += first - other
            found += heights
            at = until
        return found


def _heights(kind: Type, lengths: list[int], width: int, before: int) -> list[int]:
    """The heights of slices if they were all Han characters."""
    em, pitch, indent = kind.px, kind.pitch, int(kind.indent * kind.px)
    return [(-(-(length * em + indent) // width) or 1) * pitch + before for length in lengths]


def _cut_near(text: str, position: int) -> int:
    """The last end of a sentence or clause before a position, or that position."""
    for mark in "。；，":
        at = text.rfind(mark, position - SLICE // 4, position)
        if at > 0 and text[at + 1] not in NOT_FIRST:
            return at + 1
    return position
