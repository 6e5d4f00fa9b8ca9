"""Names of persons: surname and given name, by what they are made of and what stands around them."""

from __future__ import annotations

import re
from functools import cache
from math import inf
from typing import TYPE_CHECKING, Final

from reader.language.edges import Edge
from reader.language.lexicon import lexicon
from reader.language.name_parts import parts
from reader.language.surnames import surnames
from reader.language.titles import around
from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Container

    from reader.language.edges import Edges

PERSON: Final = 4.8
"""nats of a name that no dictionary knows, anywhere"""
OF_TWO: Final = 1.4
OF_THREE: Final = 0.3
"""nats of a name's length"""
NEVER: Final = 12.0
"""nats of a character that given names do not have"""
TITLED: Final = -4.5
ADDRESSED: Final = -3.5
"""before 同志, 书记"""
ACTING: Final = -2.0
"""before a verb of speaking or meeting"""
CLAUSE: Final = -1.0
"""from a mark to a verb: the subject of a clause"""
LISTED: Final = -2.0
"""beside a 、"""
APART: Final = -0.8
"""beside a mark, a space or an end, on each side"""
ANY_VERB: Final = -1.0
"""before another verb that the dictionary has, an adverb or a preposition"""
PEER: Final = -3.0
"""behind a 、 or a space that stands behind a name"""
DEAREST: Final = 31.0
DEAREST_SHORT: Final = 25.0
"""nats of what is not looked at any further: two characters that are words cost hardly more than 20"""
GAIN: Final = 8.0
"""nats by which what stands around may make a name cheaper than a word"""
SINGLE: Final = 9.0
"""nats of a character that follows the word"""
COMMON: Final = 2.5
"""nats by which a dictionary's name of two characters is rather a word, 白云, unless a name is beside it"""
SURE: Final = 17.0
"""nats up to which a name makes one behind it likelier"""

_ACTS: Final = frozenset({"v", "d", "p"})
_MARKS: Final = frozenset("，。；：！？、（）()“”《》\n \u3000,;:—…·")


def add_names(text: str, edges: Edges) -> None:
    """Add the edges of Chinese names of persons."""
    known, doubled, pattern = _known()
    ends: set[int] = set()
    for match in pattern.finditer(text):
        start = match.start()
        if (cost := known.get(match[0])) is not None:
            _add_names(text, start, start + 1, cost, edges, ends)
        if match[0] in doubled and (double := known.get(text[start : start + 2])) is not None:
            _add_names(text, start, start + 2, double, edges, ends)


def _add_names(text: str, start: int, given: int, cost: float, edges: Edges, ends: set[int]) -> None:
    table = parts()
    first, second = text[given : given + 1], text[given + 1 : given + 2]
    cost += PERSON
    short = cost + OF_TWO + table.only.get(first, DEAREST)
    long = cost + OF_THREE + table.middle.get(first, NEVER) + table.last.get(second, DEAREST)
    word = lexicon().get(text[start : given + 1])
    most = word.cost + GAIN if word and word.cost else inf
    is_long, is_short = long < DEAREST and long < most + SINGLE, short < DEAREST_SHORT and short < most
    if is_long or is_short:
        beside = before(text, start, ends)
        if is_long:
            _add_name(text, start, given + 2, long + beside, edges, ends)
        if is_short:
            _add_name(text, start, given + 1, short + beside, edges, ends)


def _add_name(text: str, start: int, end: int, cost: float, edges: Edges, ends: set[int]) -> None:
    behind = after(text, end)
    cost += behind
    if behind in (ACTING, ANY_VERB) and (not start or text[start - 1] in _MARKS):
        cost += CLAUSE
    if cost < SURE:
        ends.add(end)
    word = lexicon().get(text[start:end])
    if word and word.tag == "nr":
        cost = min(cost, word.cost + (COMMON if end - start == 2 else 0.0))
    edges[start].append(Edge(end, cost, Kind.NAME))


@cache
def _known() -> tuple[dict[str, float], frozenset[str], re.Pattern[str]]:
    """What each surname costs, the characters that double ones begin with, and where one may stand."""
    costs = {name: surname.cost for name, surname in surnames().items()}
    doubled = frozenset(name[0] for name in costs if len(name) == 2)
    first = "".join(sorted({name[0] for name in costs}))
    return costs, doubled, re.compile(f"[{first}](?=[\u4e00-\u9fff])")


def before(text: str, start: int, ends: Collection[int] = ()) -> float:
    """What the text before a name adds to its cost; `ends` are the places where names may end."""
    end = start
    while end and text[end - 1] in " \u3000":
        end -= 1
    known = around()
    if text[end - 1 : end] in known.last and _ends_with(text, end, known.before):
        return TITLED
    if (end < start and end in ends) or (text[start - 1 : start] == "、" and start - 1 in ends):
        return PEER
    if not start or text[start - 1] in _MARKS:
        return LISTED if text[start - 1 : start] == "、" else APART
    return 0.0


def _ends_with(text: str, end: int, titles: Container[str]) -> bool:
    return any(text[end - size : end] in titles for size in (2, 3, 4))


def after(text: str, end: int) -> float:
    """What the text behind a name adds to its cost."""
    known = around()
    if text[end : end + 1] in known.first and (
        text[end : end + 2] in known.behind or text[end : end + 3] in known.behind
    ):
        return ADDRESSED
    if end == len(text) or text[end] in _MARKS:
        return LISTED if text[end : end + 1] == "、" else APART
    if text[end] in known.verbs or text[end : end + 2] in known.verbs:
        return ACTING
    word = lexicon().get(text[end : end + 2])
    return ANY_VERB if word and word.tag in _ACTS else 0.0
