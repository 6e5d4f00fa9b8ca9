"""Headings: which paragraphs of a document are headings on lines of their own, and of what level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.policy import forms
from reader.issue.policy.marks import DIVISIONS, level_of, mark_of
from reader.issue.policy.paragraphs import has_gap
from reader.issue.roles import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.marks import Mark
    from reader.issue.policy.rows import Row

WIDEST: Final = 60
"""em of the longest heading"""
UNMARKED: Final = 20
"""em of the longest heading without a number"""
LISTED: Final = ("（一）", "1.", "（1）")
"""marks of headings, but of the entries of lists too"""


class Clause(NamedTuple):
    """A paragraph, or a heading of some level."""

    rows: list[Row]
    level: int
    """0 for a paragraph"""


def clauses(found: Sequence[list[Row]], divisions: Sequence[str]) -> list[Clause]:
    """The paragraphs, those that are headings with their levels."""
    texts = ["".join(row.text for row in rows) for rows in found]
    marks = [mark_of(text) for text in texts]
    headings = [reads_as_heading(text) for text in texts]
    _drop_attachments(texts, headings)
    _drop_lists(marks, headings)
    levels = [level_of(text, divisions) if head else 0 for text, head in zip(texts, headings, strict=True)]
    for at, rows in enumerate(found):
        if _is_unmarked(found, texts, at) and marks[at] is None and at + 1 < len(found):
            levels[at] = 1 if not divisions else len(divisions) + 1
        if has_gap(rows[0]):
            levels[at] = 0
    return [Clause(rows, level) for rows, level in zip(found, levels, strict=True)]


def reads_as_heading(text: str) -> bool:
    """Whether a line or paragraph is numbered as a heading is, and is no sentence.

    On a line of its own, below the end of a paragraph, it is a heading; entries of lists read so too.
    """
    mark = mark_of(text)
    if mark is None or mark.kind in ("条", "①") or len(text) > WIDEST or len(text) == mark.end:
        return False
    return mark.kind in DIVISIONS or not re.search(r"[。；！]|[，、：:]$", text)


def _drop_attachments(texts: Sequence[str], headings: list[bool]) -> None:
    """Take the names of attachments, which 附件： opens, out of the headings."""
    inside = False
    for at, text in enumerate(texts):
        inside = bool(forms.ATTACHMENTS.fullmatch(text)) or (inside and bool(re.match(r"\d{1,2}[.、]", text)))
        headings[at] = headings[at] and not inside


def _drop_lists(marks: Sequence[Mark | None], headings: list[bool]) -> None:
    """Take the entries of lists out of the headings: most of them have nothing below them."""
    for kind in LISTED:
        run: list[int] = []
        for at in range(len(marks) + 1):
            mark = marks[at] if at < len(marks) else None
            if mark is not None and mark.kind == kind and mark.value > 1 and run and headings[at]:
                run.append(at)
            elif mark is not None and mark.kind == kind and headings[at]:
                _settle(run, marks, headings)
                run = [at]
            elif at == len(marks) or (mark is not None and _is_above(mark.kind, kind)):
                _settle(run, marks, headings)
                run = []


def _settle(run: Sequence[int], marks: Sequence[Mark | None], headings: list[bool]) -> None:
    empty = sum(not _has_text(at, marks) for at in run)
    if run and 2 * empty > len(run):
        for at in run:
            headings[at] = False


def _has_text(at: int, marks: Sequence[Mark | None]) -> bool:
    """Whether a paragraph, or a heading of a lower level, stands below a heading."""
    if at + 1 >= len(marks):
        return False
    own, below = marks[at], marks[at + 1]
    if own is None or below is None:
        return True
    return below.kind != own.kind and not _is_above(below.kind, own.kind)


def _is_above(kind: str, other: str) -> bool:
    order = (*DIVISIONS, "条", "一、", "（一）", "1.", "（1）", "①")
    return order.index(kind) < order.index(other)


def _is_unmarked(found: Sequence[list[Row]], texts: Sequence[str], at: int) -> bool:
    """Whether a short line between two paragraphs is a heading without a number."""
    text = texts[at]
    if sum(row.width for row in found[at]) > UNMARKED or re.search(r"[，。；：！？、:()（）]|\d", text):
        return bool(forms.ATTACHED.fullmatch(text))
    above_ends = at == 0 or ends_sentence(texts[at - 1])
    below = texts[at + 1] if at + 1 < len(texts) else ""
    return len(text) > 1 and above_ends and len(below) > 24 and bool(re.search(r"[。；：:]$", below))
