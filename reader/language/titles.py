"""What stands around names of persons in newspapers."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader.paths import resource


class Around(NamedTuple):
    """Words before names, titles behind them, and verbs that follow them."""

    before: frozenset[str]
    behind: frozenset[str]
    verbs: frozenset[str]


@cache
def around() -> Around:
    """The table of what stands around names."""
    rows = resource("titles.txt").read_text(encoding="utf-8").splitlines()
    found = dict(row.split(" ", 1) for row in rows if not row.startswith("#"))
    return Around(*(frozenset(found[name].split(" ")) for name in Around._fields))
