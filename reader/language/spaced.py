"""Words printed with spaces inside: names of two (刘 超) and letter-spaced headlines (改 革 创 新)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.language.edges import Edge
from reader.language.name_parts import parts
from reader.language.names import after, before
from reader.language.surnames import surnames
from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.language.edges import Edges
    from reader.language.lattice import Span

SPACED: Final = 8.5
"""nats of a name with a space in it, beside its own; two characters and a space cost about 24"""
APART: Final = -3.5
"""for such a name with nothing but marks and spaces around it"""
NEVER: Final = 9.0
PRINTED: Final = 0.5
"""nats of a word of a letter-spaced headline"""
FEWEST: Final = 4
"""characters of such a headline; fewer may be a name"""
_HAN: Final = "[\u4e00-\u9fff]"
_RUN: Final = re.compile(rf"(?<!{_HAN}){_HAN}(?:[ \u3000]{{1,2}}{_HAN})+(?!{_HAN})")
_THIRD: Final = re.compile(rf"[ \u3000]{{1,2}}{_HAN}(?!{_HAN})(?![ \u3000]{_HAN}(?!{_HAN}))")
_CREDITS: Final = frozenset("摄文图")
"""what stands behind a name beside a picture"""
_PAIR: Final = re.compile(rf"(?=({_HAN}[ \u3000]{{1,2}}{_HAN})){_HAN}")


def without_spaces(word: str) -> str:
    """A word as it is written without layout."""
    return "".join(word.split())


def add_spaced(text: str, edges: Edges, segment: Callable[[str], Sequence[Span]]) -> None:
    """Add the edges of words with spaces inside; `segment` finds the words of a headline without them."""
    if " " not in text and "\u3000" not in text:
        return
    headlines = [match for match in _RUN.finditer(text) if _is_headline(match)]
    for match in headlines:
        _add_headline(match, edges, segment)
    taken = {place for match in headlines for place in range(*match.span())}
    for pair in _PAIR.finditer(text):
        if pair.start() not in taken:
            _add_name(text, pair, edges)


def _is_headline(run: re.Match[str]) -> bool:
    letters = without_spaces(run[0])
    if len(letters) == 3 and letters[0] in surnames():
        return False
    if len(letters) < FEWEST:
        return len(letters) == 3
    pairs = len(letters) % 2 == 0 and all(letter in surnames() for letter in letters[::2])
    return not pairs


def _add_headline(run: re.Match[str], edges: Edges, segment: Callable[[str], Sequence[Span]]) -> None:
    places = [place for place in range(*run.span()) if not run.string[place].isspace()]
    for start, end, kind in segment(without_spaces(run[0])):
        edges[places[start]].append(Edge(places[end - 1] + 1, PRINTED, kind))


def _add_name(text: str, pair: re.Match[str], edges: Edges) -> None:
    surname = surnames().get(pair[1][0])
    start, end = pair.span(1)
    if surname is None:
        return
    left, right = before(text, start), after(text, end)
    joined = start > 0 and _is_han(text[start - 1]), _is_han(text[end : end + 1])
    if (joined[0] and left >= 0 and (joined[1] or text[end : end + 1] in " \u3000")) or (
        joined[1] and right >= 0
    ):
        return
    cost = SPACED + surname.cost + left + parts().only.get(pair[1][-1], NEVER)
    edges[start].append(Edge(end, cost + right + (0.0 if any(joined) else APART), Kind.NAME))
    _add_third(text, pair, cost, edges)


def _add_third(text: str, pair: re.Match[str], cost: float, edges: Edges) -> None:
    """谢 红 静: a name of three characters that all stand apart."""
    if (third := _THIRD.match(text, pair.end(1))) and third[0][-1] not in _CREDITS:
        more = parts().last.get(third[0][-1], NEVER)
        edges[pair.start()].append(Edge(third.end(), cost + more + after(text, third.end()), Kind.NAME))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
