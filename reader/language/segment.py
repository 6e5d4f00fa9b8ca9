"""Word boundaries: the cheapest way through dictionary words, names, numbers and letters."""

from __future__ import annotations

import re
from collections import ChainMap, defaultdict
from typing import Final

from reader.language.dictionary import look_up
from reader.language.edges import Edge, Edges
from reader.language.foreign import add_foreign
from reader.language.lattice import Span, cheapest
from reader.language.lexicon import BEGINNING, lexicon
from reader.language.names import add_names
from reader.language.numerals import add_numerals
from reader.language.places import add_places
from reader.language.spaced import add_spaced
from reader.language.token import Kind

LETTERS: Final = 4.0
"""nats of a word in letters, of spaces and of marks that belong together"""
_NAMES: Final = ("nr", "ns", "nt")
"""parts of speech of names"""
_LETTERS: Final = re.compile(
    r"[^\W\d_\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:['’\-.&@_/][^\W_\u2e80-\u9fff]+|[^\W_\u2e80-\u9fff])*|\s+|…+|—+|[·•‧・．]"
)


def segment(text: str) -> list[Span]:
    """The words, marks and spaces of a text, in order; together they are the text."""
    return cheapest(text, lexicon(), edges_of(text))


def without_name(name: str) -> tuple[str, ...]:
    """The words of what was taken for a name and is none; the word itself if that is no name."""
    known = lexicon()
    found = known.get(name)
    only_name = found and found.tag[:2] in _NAMES and all(entry.is_name for entry in look_up(name))
    words = ChainMap({name: BEGINNING}, known) if only_name else known
    return tuple(name[start:end] for start, end, _ in cheapest(name, words, _plain_edges(name)))


def edges_of(text: str) -> Edges:
    """What may be a word of a text beside those of the word list."""
    edges = _plain_edges(text)
    add_names(text, edges)
    add_foreign(text, edges)
    add_places(text, edges)
    add_spaced(text, edges, segment)
    return edges


def _plain_edges(text: str) -> Edges:
    """Those that are no names: letters, marks, spaces and numbers."""
    edges: Edges = defaultdict(list)
    for match in _LETTERS.finditer(text):
        edges[match.start()].append(Edge(match.end(), LETTERS, Kind.OTHER))
    add_numerals(text, edges)
    return edges
