"""Word boundaries: the cheapest way through dictionary words, names, numbers and letters."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from reader.language.edges import Edge, Edges
from reader.language.foreign import add_foreign
from reader.language.lattice import Span, cheapest
from reader.language.lexicon import lexicon
from reader.language.names import add_names
from reader.language.numerals import add_numerals
from reader.language.places import add_places
from reader.language.spaced import add_spaced
from reader.language.token import Kind

LETTERS: Final = 4.0
"""nats of a word in letters, of spaces and of marks that belong together"""
_LETTERS: Final = re.compile(
    r"[^\W\d_\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:['’\-.&@_/][^\W_\u2e80-\u9fff]+|[^\W_\u2e80-\u9fff])*|\s+|…+|—+|[·•‧・．]"
)


def segment(text: str) -> list[Span]:
    """The words, marks and spaces of a text, in order; together they are the text."""
    return cheapest(text, lexicon(), edges_of(text))


def edges_of(text: str) -> Edges:
    """What may be a word of a text beside those of the word list."""
    edges: Edges = defaultdict(list)
    for match in _LETTERS.finditer(text):
        edges[match.start()].append(Edge(match.end(), LETTERS, Kind.OTHER))
    add_numerals(text, edges)
    add_names(text, edges)
    add_foreign(text, edges)
    add_places(text, edges)
    add_spaced(text, edges, segment)
    return edges
