"""Names written by sound: with a middle dot, and long ones without."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reader.language.edges import Edge
from reader.language.lexicon import lexicon
from reader.language.name_parts import parts
from reader.language.names import after, before
from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.language.edges import Edges

DOTTED: Final = 1.0
"""nats of a name with a dot, beside what its characters cost"""
UNDOTTED: Final = 8.0
"""nats of one without"""
NEVER: Final = 8.0
"""nats of a character that such names do not have"""
SOUND: Final = 0.55
"""what a character costs in a name with a dot, of what it costs without"""
COMMON_WORD: Final = 6.0
"""nats of a part before the first dot or behind the last one that is a common word: 中国梦·劳动美"""
WELL_KNOWN: Final = 12.5
"""nats of a word up to which it is common"""
LONGEST_WORD: Final = 2
"""characters up to which it may be"""
SHORTEST: Final = 3
"""characters of one without"""
LONGEST: Final = 7
COMMON: Final = 6.6
"""nats of a character that one without may have"""
_DOTS: Final = "·•‧・．"


def add_foreign(text: str, edges: Edges) -> None:
    """Add the edges of names written by sound."""
    if any(dot in text for dot in _DOTS):
        for match in _dotted().finditer(text):
            _add_dotted(text, match, edges)
    for match in _undotted().finditer(text):
        _add_undotted(text, match.start(), match.end(), edges)


@cache
def _dotted() -> re.Pattern[str]:
    part = f"(?:[{''.join(parts().foreign)}]{{1,{LONGEST}}}|[\u4e00-\u9fff]|[A-Z])"
    return re.compile(f"{part}(?:-{part})?(?:[{_DOTS}]{part}(?:-{part})?)+")


@cache
def _undotted() -> re.Pattern[str]:
    common = "".join(one for one, cost in parts().foreign.items() if cost < COMMON)
    return re.compile(f"[{common}]{{{SHORTEST},}}")


def _add_dotted(text: str, match: re.Match[str], edges: Edges) -> None:
    """All the ways to begin before the first dot and to end behind the last one."""
    dots = [place for place in range(*match.span()) if text[place] in _DOTS]
    table = parts().foreign
    middle = DOTTED + SOUND * sum(table.get(one, 0) for one in text[dots[0] : dots[-1]])
    ends = range(dots[-1] + 2, match.end() + 1)
    behind = [(end, _part(text[dots[-1] + 1 : end], table) + after(text, end)) for end in ends]
    for start in range(match.start(), dots[0]):
        left = middle + _part(text[start : dots[0]], table) + before(text, start)
        for end, right in behind:
            if end - start > SHORTEST:
                edges[start].append(Edge(end, left + right, Kind.FOREIGN))


def _part(name: str, table: Mapping[str, float]) -> float:
    """What a part of a name with a dot costs."""
    if len(name) == 1:
        return COMMON_WORD if name.isascii() else COMMON_WORD + SOUND * table.get(name, NEVER)
    cost = sum(SOUND * table.get(one, NEVER) for one in name)
    word = lexicon().get(name)
    common = (
        word and 0 < word.cost < WELL_KNOWN and not (word.tag in ("nr", "nrt") or len(name) > LONGEST_WORD)
    )
    return cost + COMMON_WORD if common else cost


def _add_undotted(text: str, low: int, high: int, edges: Edges) -> None:
    table = parts().foreign
    for start in range(low, high - SHORTEST + 1):
        cost = UNDOTTED + before(text, start)
        for end in range(start + 1, min(high, start + LONGEST) + 1):
            cost += table[text[end - 1]]
            if end - start >= SHORTEST:
                edges[start].append(Edge(end, cost + after(text, end), Kind.FOREIGN))
