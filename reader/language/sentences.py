"""Where sentences begin and end in running text."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[。！？!?…]+[”’」』）》〉】〕\"')\]]*\s*|\n\s*")
"""marks that end a sentence, with what closes behind them, and the blanks up to the next one"""
LONGEST: Final = 4000
"""characters looked at on either side: a sentence does not go on for longer"""


def next_sentence(text: str, position: int) -> int:
    """Where the next sentence begins; the end of the text after the last one."""
    return next((start for start in _starts(text, position) if start > position), len(text))


def previous_sentence(text: str, position: int) -> int:
    """Where the sentence before a position begins; at the start of one, the one before it."""
    return max((start for start in _starts(text, position) if start < position), default=0)


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """(start, end) of the sentence that holds a position, without the blanks behind it."""
    start = previous_sentence(text, position + 1)
    end = next_sentence(text, position)
    return start, start + len(text[start:end].rstrip())


def _starts(text: str, around: int) -> list[int]:
    """Where the sentences near a position begin, and where the last of them ends."""
    low = max(0, around - LONGEST)
    first = [0] if low == 0 else []
    return first + [match.end() for match in _END.finditer(text, low, around + LONGEST)]
