"""Names of persons: surname and given name, by what they are made of and what stands around them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reader.language.edges import Edge, Kind
from reader.language.name_parts import parts
from reader.language.surnames import Surname, surnames
from reader.language.titles import around

if TYPE_CHECKING:
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
LISTED: Final = -1.5
"""beside a 、"""
APART: Final = -0.8
"""beside a mark, a space or an end, on each side"""
DEAREST: Final = 32.0
"""nats of what is not looked at any further"""

_MARKS: Final = frozenset("，。；：！？、（）()“”《》\n \u3000,;:—…·")


def add_names(text: str, edges: Edges) -> None:
    """Add the edges of Chinese names of persons."""
    known = surnames()
    for match in _surname_pattern().finditer(text):
        start, behind = match.span()
        _add_names(text, start, behind, known.get(text[start:behind]), edges)
        if text[start : behind + 1] in known:
            _add_names(text, start, behind + 1, known[text[start : behind + 1]], edges)


def _add_names(text: str, start: int, given: int, surname: Surname | None, edges: Edges) -> None:
    if surname is None:
        return
    table = parts()
    first, second = text[given : given + 1], text[given + 1 : given + 2]
    short = PERSON + surname.cost + OF_TWO + table.only.get(first, NEVER)
    long = PERSON + surname.cost + OF_THREE + table.middle.get(first, NEVER) + table.last.get(second, NEVER)
    beside = before(text, start) if min(short, long) < DEAREST else 0
    if long < DEAREST and second in table.last:
        edges[start].append(Edge(given + 2, long + beside + after(text, given + 2), Kind.NAME))
    if short < DEAREST and first in table.only:
        edges[start].append(Edge(given + 1, short + beside + after(text, given + 1), Kind.NAME))


@cache
def _surname_pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted({name[0] for name in surnames()}))}](?=[\\u4e00-\\u9fff])")


def before(text: str, start: int) -> float:
    """What the text before a name adds to its cost."""
    end = start
    while end and text[end - 1] in " \u3000":
        end -= 1
    titles = around().before
    if text[end - 2 : end] in titles or text[end - 3 : end] in titles or text[end - 4 : end] in titles:
        return TITLED
    if not start or text[start - 1] in _MARKS:
        return LISTED if text[start - 1 : start] == "、" else APART
    return 0.0


def after(text: str, end: int) -> float:
    """What the text behind a name adds to its cost."""
    known = around()
    if text[end : end + 2] in known.behind or text[end : end + 3] in known.behind:
        return ADDRESSED
    if end == len(text) or text[end] in _MARKS:
        return LISTED if text[end : end + 1] == "、" else APART
    if text[end] in known.verbs or text[end : end + 2] in known.verbs:
        return ACTING
    return 0.0
