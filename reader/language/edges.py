"""What the lattice is made of beside dictionary words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.language.token import Kind


class Edge(NamedTuple):
    """A span that may be one word: where it ends, what it costs in nats, and what it is."""

    end: int
    cost: float
    kind: Kind


Edges = defaultdict[int, list[Edge]]
"""the edges that begin at a character"""
