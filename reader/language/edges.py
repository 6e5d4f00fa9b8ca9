"""What the lattice is made of beside dictionary words."""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum
from typing import NamedTuple


class Kind(IntEnum):
    """What a span of text was taken for."""

    WORD = 0
    NAME = 1
    """of a person, Chinese: surname and given name"""
    FOREIGN = 2
    """a name written by sound"""
    PLACE = 3
    NUMBER = 4
    OTHER = 5
    """Latin letters, spaces, marks"""


class Edge(NamedTuple):
    """A span that may be one word: where it ends, what it costs in nats, and what it is."""

    end: int
    cost: float
    kind: Kind


Edges = defaultdict[int, list[Edge]]
"""the edges that begin at a character"""
