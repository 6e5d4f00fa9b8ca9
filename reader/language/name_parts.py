"""What names are made of: the cost of each character in each part of them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader.paths import resource


class Parts(NamedTuple):
    """What each character costs in a part of names, in nats."""

    middle: dict[str, float]
    """the second of three"""
    last: dict[str, float]
    """the last of three"""
    only: dict[str, float]
    """the last of two"""
    foreign: dict[str, float]
    place: dict[str, float]
    """before 县 or 村"""


@cache
def parts() -> Parts:
    """The table of what names are made of."""
    found: dict[str, dict[str, float]] = {name: {} for name in Parts._fields}
    for line in resource("compiled/names.txt").read_text(encoding="utf-8").splitlines():
        part, cost, characters = line.split(" ")
        # What a part has often comes before what any part may have.
        found[part] = dict.fromkeys(characters, int(cost) / 100) | found[part]
    return Parts(**found)
