"""The measure of a document: how wide its full lines may be, and whether lines were taken apart."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.rows import Row

CLOSING: Final = re.compile(r"[，。、；：:！？）)》〉”’」』】〕％%.,…]")
OPENING: Final = re.compile(r"[（(《〈“‘「『【〔]$")
SQUEEZED: Final = re.compile(r"[，。、；：:！？）)》〉”’」』】〕.]$")
PIECE: Final = re.compile(r"[\d.．，。、；：:！？（）()《》“”—%％]{1,3}")
UNBOUND: Final = 1e6
"""the measure where each line is a whole paragraph"""
INDENT: Final = 2
"""em by which the first line of a paragraph is narrower"""
NARROWEST: Final = 10
WIDEST: Final = 60
"""em of the lines of printed sheets"""
NARROW: Final = 23
"""em below which lines are a newspaper's; a document's page has 28"""
TRIED: Final = 6
"""measures that a document may have"""
TAKEN_APART: Final = 0.02
"""share of lines that are pieces from which a text was taken apart at its marks and numbers"""


def measures(rows: Sequence[Row]) -> list[float]:
    """The widths that full lines of a document may have; where all fit alike, the first counts."""
    counts = Counter(row.width for row in rows if NARROWEST <= row.width <= WIDEST)
    widest = sorted(counts, reverse=True)[: TRIED // 2]
    common = [width for width, _ in counts.most_common(TRIED)]
    beyond = [widest[0] + INDENT] if widest else []  # if all full lines are first lines
    return [UNBOUND, *list(dict.fromkeys([*widest, *common]))[:TRIED], *beyond]


def taken_apart(rows: Sequence[Row]) -> bool:
    """Whether lines are broken after marks and around numbers, as by pdftotext."""
    widths = sorted(row.width for row in rows)
    full = widths[len(widths) * 9 // 10] if widths else 0
    pieces = 0
    for row, below in pairwise(rows):
        alone = PIECE.fullmatch(row.text) is not None
        hangs = below.text[0] in "，。、；：！？）》”’" and row.sheet == below.sheet
        pieces += alone or hangs or (row.text[-1] in "，、" and row.width < full - 4)
    return pieces >= 2 and pieces > TAKEN_APART * len(rows)
