"""Marks: the numbers that open the clauses of a policy document or of a law."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.lines import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMERALS: Final = "一二三四五六七八九十百千零〇两"
_COUNT = rf"(?:[{NUMERALS}]{{1,7}}|\d{{1,4}})"
_GAP = r"[ \u3000]*"

DIVISIONS: Final = ("编", "章", "节")
"""of a law, from the outermost"""
LEVELS: Final = {"一、": 1, "（一）": 2, "1.": 3, "（1）": 4}
"""the level of a numbered heading, by the form of its mark"""
FORMS: Final = {
    "编": rf"第 ?{_COUNT} ?编",
    "章": rf"第 ?{_COUNT} ?章",
    "节": rf"第 ?{_COUNT} ?节",
    "条": rf"第 ?{_COUNT} ?条(?:之[{NUMERALS}]{{1,2}})?",
    "一、": rf"[{NUMERALS}]{{1,4}}(?:、|[.](?!\d))",
    "（一）": rf"\( ?[{NUMERALS}]{{1,4}} ?\)",
    "1.": r"\d{1,2}(?:、|[.](?![\d%]))",
    "（1）": r"\( ?\d{1,2} ?\)|\d{1,2}\)",
}
_MARK = re.compile(
    "|".join(f"(?P<k{at}>{form})" for at, form in enumerate(FORMS.values())) + r"|(?P<ring>[①-⑳])"
)
_COUNTED = re.compile(rf"([{NUMERALS}]{{1,2}})、([{NUMERALS}])[级类等期线季产次批月层档线轮度]")
_DIGITS: Final = {**{digit: at for at, digit in enumerate("零一二三四五六七八九")}, "〇": 0, "两": 2}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_TITLE_AFTER = re.compile(r"[ \u3000]|$|(?!的|规定|所称|所列|第|和|、|，)[^。，；、]{1,24}$")


LOOKED_AT: Final = 60
"""characters of a text that show whether it opens with a mark"""
NO_ARTICLE: Final = "的和第、，规所至或及。；:"
"""what follows 第X条 where it is cited"""
_FIRST = frozenset(f"第{NUMERALS}0123456789０１２３４５６７８９(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


class Mark(NamedTuple):
    """The number that opens a clause."""

    kind: str
    """one of FORMS, or ①"""
    number: str
    """as printed"""
    value: int
    end: int
    """where the clause's words start"""


def mark_of(text: str) -> Mark | None:
    """The mark that a text opens with; None if its first words are no mark."""
    return _mark_of(text[:LOOKED_AT]) if text[:1] in _FIRST and text else None


@lru_cache(maxsize=4096)
def _mark_of(text: str) -> Mark | None:
    start = fold(text)
    found = _MARK.match(start)
    if found is None or _COUNTED.match(start):
        return None
    kind, after = _kind(found), start[found.end() :]
    if kind in DIVISIONS and not _TITLE_AFTER.match(after):
        return None
    if kind == "条" and after[:1] and after[0] in NO_ARTICLE:
        return None
    end = found.end() + len(after) - len(after.lstrip())
    return Mark(kind, text[: found.end()], number_of(found[0]), end)


def _kind(found: re.Match[str]) -> str:
    return "①" if found["ring"] else list(FORMS)[int((found.lastgroup or "k0")[1:])]


def number_of(mark: str) -> int:
    """The number that a mark says: 第二十三条 is 23, （3） is 3."""
    digits = re.sub(r"\D", "", mark) if re.search(r"[0-9]", mark) else ""
    if digits:
        return int(digits)
    if "①" <= mark[0] <= "⑳":
        return ord(mark[0]) - ord("①") + 1
    total = unit = 0
    for letter in mark.partition("之")[0]:
        unit = _DIGITS.get(letter, unit)
        if letter in _UNITS:
            total, unit = total + (unit or 1) * _UNITS[letter], 0
    return total + unit


def level_of(text: str, divisions: Sequence[str] = ()) -> int:
    """The level of the heading that a text is; without a mark it is 1.

    `divisions` are those of 编, 章 and 节 that its document has, from the outermost; numbered
    headings stand below them.
    """
    mark = mark_of(text)
    if mark is None:
        return 1
    if mark.kind in DIVISIONS:
        order = divisions if mark.kind in divisions else DIVISIONS[1:]
        return order.index(mark.kind) + 1 if mark.kind in order else 1
    return LEVELS.get(mark.kind, 5) + len(divisions)
