"""Where words begin and end around a place, and what it takes to have them begin and end elsewhere."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

BESIDE: Final = 6
"""characters at either side of a word that can be joined with it"""


class Borders(NamedTuple):
    """A stretch of text, and where in it one word ends and another begins (positions of the text)."""

    span: Span
    now: frozenset[int]
    fixed: frozenset[int]
    """those beside marks and spaces, where no word can go on"""


def borders_around(text: str, paragraph: Span, words: Sequence[Span], word: Span) -> Borders:
    """The borders of a word and of those beside it in its paragraph; `words` are all tokens there."""
    low, high = max(paragraph.start, word.start - BESIDE), min(paragraph.end, word.end + BESIDE)
    near = [one for one in words if one.end > low and one.start < high]
    start, end = near[0].start, near[-1].end
    now = frozenset(one.start for one in near if one.start > start)
    inside = range(start + 1, end)
    fixed = frozenset(at for at in inside if not (text[at - 1].isalnum() and text[at].isalnum()))
    return Borders(Span(start, end), now, fixed)


def correction(text: str, borders: Borders, wanted: frozenset[int]) -> tuple[Span, list[str]] | None:
    """The smallest span that holds all that is wanted otherwise, and its words; None if nothing is."""
    changed = borders.now ^ wanted
    if not changed:
        return None
    kept = {borders.span.start, borders.span.end} | (borders.now & wanted)
    start = max(at for at in kept if at < min(changed))
    end = min(at for at in kept if at > max(changed))
    cuts = [start, *sorted(at for at in wanted if start < at < end), end]
    return Span(start, end), [text[a:b] for a, b in itertools.pairwise(cuts)]
