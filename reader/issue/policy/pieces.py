"""Pieces of rows: what an extraction took apart beyond doubt is made one row again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.issue.policy.marks import mark_of
from reader.issue.policy.openings import is_bare_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.rows import Row

FIGURE_GOES_ON: Final = re.compile(r"\d|[年月日号〕\]】)）%％.:：/-](?!\d{1,2}\.)|条|款|项|万|亿|元|个")
PIECES: Final = 24
"""that a row is joined from at most"""
ATTACHED: Final = re.compile(r"附 ?件 ?:")
HANGS: Final = re.compile(r"[，。、；：！？）)》〉”’」』】〕]")


def glued(rows: Sequence[Row]) -> list[Row]:
    """The rows, those joined that can only be pieces of one line."""
    kept: list[Row] = []
    for row in rows:
        if kept and len(kept[-1].lines) < PIECES and _belongs(kept[-1], row):
            kept[-1] = kept[-1].joined(row)
        else:
            kept.append(row)
    return kept


def _belongs(above: Row, row: Row) -> bool:
    if above.sheet != row.sheet or row.blank:
        return False
    if is_bare_mark(above.text) or ATTACHED.fullmatch(above.text) or HANGS.match(row.text):
        return True
    if above.text[-1].isdigit():
        return bool(FIGURE_GOES_ON.match(row.text)) and mark_of(row.text) is None
    return above.text[-1] in "〔[【(（《“" or (above.text[-1] in "〕]】" and row.text[0].isdigit())
