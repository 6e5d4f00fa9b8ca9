"""What the reading pane is told of a highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Mark(NamedTuple):
    """A highlight at article positions `start` up to `end`."""

    id: str
    start: int
    end: int
    colour: str
    """one of the kinds of highlight"""
    note: str
    """empty if there is none"""


def neighbour(marks: Sequence[Mark], current: str, position: int, step: int) -> Mark | None:
    """The highlight after (1) or before (-1) the current one in the text, or else after or before a position.

    Behind the last comes the first. Of those that begin together the older comes first.
    """
    ordered = sorted(marks, key=lambda mark: mark.start)
    if not ordered:
        return None
    ids = [mark.id for mark in ordered]
    if current in ids:
        return ordered[(ids.index(current) + step) % len(ordered)]
    before = sum(mark.start < position for mark in ordered)
    return ordered[(before if step > 0 else before - 1) % len(ordered)]
