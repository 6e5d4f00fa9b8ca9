"""Finding words in an article, whatever their width and case, through the layout spaces in between."""

from __future__ import annotations

import re
from array import array
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from reader.issue.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE: Final = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3000": " "}
"""full-width letters, digits and marks, and the ideographic space"""
_HAN: Final = "[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_SPACES: Final = re.compile(f" (?<={_HAN} ) *(?={_HAN})")
"""layout spaces between Han characters; begins with the space, as that is quick to look for"""


class Searchable:
    """A text, folded once, then searched as often as a reader types."""

    def __init__(self, text: str) -> None:
        folded = _folded(text)
        cuts = [match.span() for match in _SPACES.finditer(folded)]
        kept = list(pairwise([0, *chain.from_iterable(cuts), len(text)]))[::2]
        self._text = "".join([folded[start:end] for start, end in kept])
        self._places: Sequence[int] = range(len(text))
        """of each character that is kept, in the text"""
        if cuts:
            self._places = array("l", chain.from_iterable(range(*span) for span in kept))

    def find(self, query: str) -> list[Span]:
        """Where the query stands, in order; places that overlap an earlier one are left out."""
        wanted = Searchable(query.strip())._text  # the same spaces do not count in it
        if not wanted:
            return []
        places, last = self._places, len(wanted) - 1
        starts = [match.start() for match in re.finditer(re.escape(wanted), self._text)]
        return [Span(places[start], places[start + last] + 1) for start in starts]


def _folded(text: str) -> str:
    """The text in narrow small letters; every character stays where it is."""
    for char in set(text):
        narrow = _WIDE.get(char, char).lower()
        if narrow != char and len(narrow) == 1:
            text = text.replace(char, narrow)
    return text
