"""The cheapest way through a text, over dictionary words and what else may be a word."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.language.edges import Edge
    from reader.language.lexicon import Word

UNKNOWN: Final = 18.0
"""nats of a character that is no word"""
RUN: Final = 3.0
"""nats by which a name is cheaper right behind a name: newspapers run them together"""


END: Final = "\0"
"""in no word, so that none is looked for beyond the end of a text"""


class Span(NamedTuple):
    """A word of the text, and what it was taken for."""

    start: int
    end: int
    kind: Kind


class _Ways(NamedTuple):
    """The cheapest ways to each position: at all, and with a name of a person as the last word."""

    start: list[int]
    kind: list[Kind]
    named: dict[int, tuple[float, int, bool]]
    """cost, start, and whether another name ends at the start"""


def cheapest(text: str, words: Mapping[str, Word], edges: Mapping[int, Sequence[Edge]]) -> list[Span]:
    """The spans of the cheapest way, in order; together they are the text."""
    return _traced(_ways(text, words, edges), len(text))


def _ways(text: str, words: Mapping[str, Word], edges: Mapping[int, Sequence[Edge]]) -> _Ways:
    """One pass from left to right. It is what analysing takes its time for, so it is one loop."""
    size = len(text)
    costs, starts, kinds = [0.0] + [inf] * size, [0] * (size + 1), [Kind.WORD] * (size + 1)
    ways = _Ways(starts, kinds, {})
    known, plain, ended = words.get, Kind.WORD, text + END
    for start in range(size):
        here, end = costs[start], start + 1
        word = known(ended[start:end])
        if not (word and word[0]) and here + UNKNOWN < costs[end]:
            costs[end], starts[end], kinds[end] = here + UNKNOWN, start, plain
        while word:
            if cost := word[0]:
                cost += here
                if cost < costs[end]:
                    costs[end], starts[end], kinds[end] = cost, start, plain
            end += 1
            word = known(ended[start:end])
        for edge in edges.get(start, ()):
            if edge.kind is Kind.NAME:
                _name(costs, ways, start, edge)
            elif here + edge.cost < costs[edge.end]:
                costs[edge.end], starts[edge.end], kinds[edge.end] = here + edge.cost, start, edge.kind
    return ways


def _name(costs: list[float], ways: _Ways, start: int, edge: Edge) -> None:
    here, before = costs[start], ways.named.get(start)
    behind = before is not None and before[0] - RUN < here
    if before and behind:
        here = before[0] - RUN
    cost = here + edge.cost
    if edge.end not in ways.named or cost < ways.named[edge.end][0]:
        ways.named[edge.end] = (cost, start, behind)
    if cost < costs[edge.end]:
        costs[edge.end] = cost
        ways.start[edge.end], ways.kind[edge.end] = start, Kind.NAME


def _traced(ways: _Ways, end: int) -> list[Span]:
    spans = []
    named = False
    while end:
        if named or ways.kind[end] is Kind.NAME:
            _, start, named = ways.named[end]
            spans.append(Span(start, end, Kind.NAME))
        else:
            start = ways.start[end]
            spans.append(Span(start, end, ways.kind[end]))
        end = start
    return spans[::-1]
