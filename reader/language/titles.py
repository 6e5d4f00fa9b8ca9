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
    last: frozenset[str]
    """the characters that words before names end with"""
    first: frozenset[str]
    """the characters that titles behind names begin with"""


@cache
def around() -> Around:
    """The table of what stands around names."""
    rows = resource("titles.txt").read_text(encoding="utf-8").splitlines()
    found = dict(row.split(" ", 1) for row in rows if not row.startswith("#"))
    before, behind, verbs = (frozenset(found[name].split(" ")) for name in ("before", "behind", "verbs"))
    return Around(before, behind, verbs, frozenset(w[-1] for w in before), frozenset(w[0] for w in behind))
