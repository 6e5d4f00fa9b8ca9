"""Furniture of a document: page numbers, rules, running heads, its table of contents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from reader.issue.policy.marks import DIVISIONS, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.policy.rows import Row

DASH: Final = "—–―‐\\-－─·•~～"
NUMBER: Final = re.compile(
    rf"[{DASH}]{{1,2}} ?\d{{1,4}} ?[{DASH}]{{1,2}}|第 ?\d{{1,4}} ?页(?:[ ,，/]*共 ?\d{{1,4}} ?页)?|"
    r"\d{1,4} ?/ ?\d{1,4}|(?i:page) ?\d{1,4}(?: of \d{1,4})?"
)
DASHES: Final = re.compile(rf"[{DASH}]{{1,2}}")
RULE: Final = re.compile(rf"[{DASH}_=*★☆ ]{{4,}}|[_=*★☆]{{2,}}")
BARE: Final = re.compile(r"\d{1,4}")
LEADER: Final = re.compile(r".{2,60}?(?:…{2,}|\.{4,}|·{4,}|(?:\. ){4,}) *\(?\d{1,4}\)?")
CONTENTS: Final = "目录"
SHEET: Final = 10
"""rows between page numbers at least where nothing else shows the sheets"""
HEADED_SHEETS: Final = 3
"""sheets that must show a running head"""


def without_furniture(rows: Sequence[Row]) -> list[Row]:
    """The rows of the document itself, without those that belong to its sheets."""
    gone = {*_numbers(rows), *_running_heads(rows), *_contents(rows)}
    return [row for at, row in enumerate(rows) if at not in gone]


def _numbers(rows: Sequence[Row]) -> Iterator[int]:
    """Page numbers and rules."""
    for at, row in enumerate(rows):
        if NUMBER.fullmatch(row.text) or RULE.fullmatch(row.text):
            yield at
        elif _is_spread(rows, at):
            yield from (at, at + 1, at + 2)
    yield from _bare_numbers(rows)


def has_spread_numbers(rows: Sequence[Row]) -> bool:
    """Whether the number of some sheet was taken apart."""
    return any(_is_spread(rows, at) for at in range(len(rows)))


def _is_spread(rows: Sequence[Row], at: int) -> bool:
    """Whether three rows from `at` are a page number that an extraction took apart."""
    three = rows[at : at + 3]
    if len(three) < 3 or three[0].sheet != three[2].sheet:
        return False
    first, number, last = (row.text for row in three)
    return bool(DASHES.fullmatch(first) and BARE.fullmatch(number) and DASHES.fullmatch(last))


def _bare_numbers(rows: Sequence[Row]) -> list[int]:
    """Numbers alone on the first or last row of sheets, or between blank lines, that count on."""
    found = [at for at, row in enumerate(rows) if BARE.fullmatch(row.text) and _is_edge(rows, at)]
    if len(found) == 1:
        return [at for at in found if _is_apart(rows, at)]
    sheets = _counting(rows, found, [rows[at].sheet for at in found])
    last = len(rows) - 1
    far = [
        at
        for at, before in zip(found, [-SHEET, *found], strict=False)
        if at - before >= SHEET or (at == last and before >= SHEET)
    ]
    return max(sheets, _counting(rows, far, range(len(far))), key=len)


def _counting(rows: Sequence[Row], found: Sequence[int], places: Sequence[int]) -> list[int]:
    """The rows whose numbers count on with their places, if there are several."""
    steps: dict[int, list[int]] = defaultdict(list)
    for at, place in zip(found, places, strict=True):
        steps[int(rows[at].text) - place].append(at)
    best = max(steps.values(), key=len, default=[])
    return best if len({rows[at].text for at in best}) > 1 else []


def _is_edge(rows: Sequence[Row], at: int) -> bool:
    before, after = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
    last = after is None or after.sheet != rows[at].sheet
    first = before is None or before.sheet != rows[at].sheet
    goes_on = after is not None and after.text[:1] in (".", "．", "、")
    return (first or last or _is_apart(rows, at)) and not goes_on


def _is_apart(rows: Sequence[Row], at: int) -> bool:
    return rows[at].blank and (
        at + 1 == len(rows) or rows[at + 1].blank or rows[at + 1].sheet != rows[at].sheet
    )


def _running_heads(rows: Sequence[Row]) -> Iterator[int]:
    """What most sheets repeat on their first or last row."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        edge = at == 0 or at + 1 == len(rows) or not rows[at - 1].sheet == row.sheet == rows[at + 1].sheet
        if edge:
            places[re.sub(r"\d+", "0", row.text)].append(at)
    sheets = rows[-1].sheet + 1 if rows else 0
    for found in places.values():
        on = Counter(rows[at].sheet for at in found)
        if len(on) >= max(HEADED_SHEETS, sheets // 2) and not mark_of(rows[found[0]].text):
            yield from found


def _contents(rows: Sequence[Row]) -> Iterator[int]:
    """The table of contents: its heading and all down to where its first entry is printed again."""
    yield from (at for at, row in enumerate(rows) if LEADER.fullmatch(row.text))
    start = next((at for at, row in enumerate(rows[:60]) if _bare(row) == CONTENTS), None)
    if start is None or start + 1 >= len(rows):
        return
    first = _bare(rows[start + 1])
    stop = next((at for at in range(start + 2, len(rows)) if _is_again(_bare(rows[at]), first)), None)
    if stop is not None and all(len(_bare(row)) <= 40 for row in rows[start:stop]):
        yield from range(start, stop)


def _is_again(text: str, first: str) -> bool:
    return text == first or (
        mark_of(first) is not None and text.startswith(first[:6]) and text[:1] == first[:1]
    )


def _bare(row: Row) -> str:
    return re.sub(r"[ \u3000]|(?:…{2,}|\.{4,}).*$", "", row.text)


def has_divisions(rows: Sequence[Row]) -> tuple[str, ...]:
    """Which of 编, 章 and 节 open rows, from the outermost."""
    kinds = {mark.kind for row in rows if (mark := mark_of(row.text))}
    return tuple(kind for kind in DIVISIONS if kind in kinds)
