"""Laying out a page: articles in bands of columns, and the order in which a program reads them back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tests.pages.slips import SUBHEAD, Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random


class Zone(NamedTuple):
    """Where one article stands on a page: a head over one or more columns."""

    head: Block
    columns: list[Block]
    at: int = 0
    """the page's column in which it starts"""


Band = list[Zone]
"""Articles beside each other"""

LOWEST = 7
"""lines that a column has at least, if its article has so many"""


def bands(stories: Sequence[tuple[Block, Block]], columns: int, rng: Random) -> list[Band]:
    """Heads and bodies in bands over the page; the longer a body, the more columns it takes."""
    left, found = list(stories), []
    while left:
        count = rng.choice((1, 2, 2, 3))
        found.append(_band(left[:count], columns))
        left = left[count:]
    return found


def _band(stories: Sequence[tuple[Block, Block]], columns: int) -> Band:
    total = sum(len(body) for _, body in stories) or 1
    zones: Band = []
    at = 0
    for number, (head, body) in enumerate(stories):
        others = len(stories) - number - 1
        fair = max(1, round(columns * len(body) / total))
        share = columns - at if not others else min(fair, columns - at - others)
        zones.append(Zone(head, _columns(body, min(share, max(1, len(body) // LOWEST))), at))
        at += share
    return zones


def _columns(body: Block, count: int) -> list[Block]:
    """A body in columns of equal height; a subhead never stands last in its column."""
    height = -(-len(body) // count)
    cuts = [0]
    while cuts[-1] < len(body):
        end = min(cuts[-1] + height, len(body))
        while end < len(body) and end > cuts[-1] + 1 and body[end - 1].role == SUBHEAD:
            end -= 1
        cuts.append(end)
    return [body[start:end] for start, end in pairwise(cuts)]


def in_order(page: Sequence[Band], order: str, rng: Random) -> Iterator[Block]:
    """The blocks of a page as a program reads them: heads and columns, none empty."""
    reading = {"stories": _by_story, "heads": _heads_first, "columns": _by_column, "late": _one_head_late}
    return (block for block in reading[order](page, rng) if block)


def _by_story(page: Sequence[Band], _rng: Random) -> Iterator[Block]:
    for band in page:
        for zone in band:
            yield zone.head
            yield from zone.columns


def _heads_first(page: Sequence[Band], _rng: Random) -> Iterator[Block]:
    """All heads of a band, then its bodies."""
    for band in page:
        yield from (zone.head for zone in band)
        yield from (column for zone in band for column in zone.columns)


def _by_column(page: Sequence[Band], _rng: Random) -> Iterator[Block]:
    """Down every column of the page, whatever article it crosses."""
    for number in range(max(zone.at + len(zone.columns) for band in page for zone in band)):
        for band in page:
            for zone in band:
                if zone.at == number:
                    yield zone.head
                if zone.at <= number < zone.at + len(zone.columns):
                    yield zone.columns[number - zone.at]


def _one_head_late(page: Sequence[Band], rng: Random) -> Iterator[Block]:
    """Story by story, but one head comes only behind its body, or behind the next."""
    zones = [zone for band in page for zone in band]
    late = rng.randrange(len(zones))
    behind = min(len(zones) - 1, late + rng.choice((0, 0, 1)))
    for number, zone in enumerate(zones):
        if number != late:
            yield zone.head
        yield from zone.columns
        if number == behind:
            yield zones[late].head
