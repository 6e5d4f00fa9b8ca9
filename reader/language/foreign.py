"""Names written by sound: with a middle dot, and long ones without."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reader.language.edges import Edge, Kind
from reader.language.name_parts import parts

if TYPE_CHECKING:
    from reader.language.edges import Edges

DOTTED: Final = 6.0
"""nats of a name with a dot, and of each of its characters"""
EACH: Final = 3.0
UNDOTTED: Final = 9.0
"""nats of one without, beside what its characters cost"""
SHORTEST: Final = 3
"""characters of one without"""
LONGEST: Final = 7
_DOTS: Final = "·•‧・．"


def add_foreign(text: str, edges: Edges) -> None:
    """Add the edges of names written by sound."""
    for match in _dotted().finditer(text):
        _add_dotted(text, match, edges)
    for match in _undotted().finditer(text):
        _add_undotted(text, match.start(), match.end(), edges)


@cache
def _dotted() -> re.Pattern[str]:
    part = f"(?:[{''.join(parts().foreign)}]{{1,{LONGEST}}}|[\u4e00-\u9fff]|[A-Z])"
    return re.compile(f"{part}(?:[{_DOTS}]{part})+")


@cache
def _undotted() -> re.Pattern[str]:
    common = "".join(one for one, cost in parts().foreign.items() if cost < 6.2)
    return re.compile(f"[{common}]{{{SHORTEST},}}")


def _add_dotted(text: str, match: re.Match[str], edges: Edges) -> None:
    """All the ways to begin before the first dot and to end behind the last one."""
    first = min(text.index(dot, match.start()) for dot in _DOTS if dot in match[0])
    last = max(text.rindex(dot, 0, match.end()) for dot in _DOTS if dot in match[0])
    for start in range(match.start(), first):
        for end in range(last + 2, match.end() + 1):
            edges[start].append(Edge(end, DOTTED + EACH * (end - start), Kind.FOREIGN))


def _add_undotted(text: str, low: int, high: int, edges: Edges) -> None:
    table = parts().foreign
    for start in range(low, high - SHORTEST + 1):
        cost = UNDOTTED
        for end in range(start, min(high, start + LONGEST)):
            cost += table[text[end]]
            if end - start + 1 >= SHORTEST:
                edges[start].append(Edge(end + 1, cost, Kind.FOREIGN))
