"""Long texts cut into pieces that are analysed one by one; it loads no dictionary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = 4000
"""Most characters that are analysed and packed together; a piece ends with a sentence if one does."""

_SENTENCE_END = re.compile(r"[。！？；\n][”’）》」』]*")


def pieces(text: str) -> Iterator[str]:
    """A text cut into pieces of at most PIECE characters, after a sentence end where there is one."""
    start = 0
    while start < len(text):
        end = _piece_end(text, start)
        yield text[start:end]
        start = end


def _piece_end(text: str, start: int) -> int:
    limit = start + PIECE
    if limit >= len(text):
        return len(text)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
    return ends[-1] if ends else limit
