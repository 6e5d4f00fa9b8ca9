"""Recognise files that are one policy document, and not pages of a newspaper."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from reader.issue import roles
from reader.issue.lines import fold
from reader.issue.model import Role
from reader.issue.policy import forms
from reader.issue.policy.furniture import NUMBER
from reader.issue.policy.head import Head
from reader.issue.policy.marks import DIVISIONS, mark_of
from reader.issue.policy.measure import NARROW
from reader.issue.policy.openings import openings
from reader.issue.policy.sheets import Sheets, sheets_of
from reader.issue.policy.tail import Tail, find_tail
from reader.issue.roles import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.issue.lines import Line
    from reader.issue.policy.rows import Row
    from reader.sources.model import SourceText

FIRST: Final = 200
"""lines that show whether a file begins as a policy document does"""
SHORTEST: Final = 4
"""characters of a line, on average"""
LAST, LAST_SHARE = 8, 0.15
"""rows at the end of a text, at least, and as a share of all"""
MISTAKEN: Final = 0.01
"""share of lines that read like a newspaper's by chance, as one that breaks behind 摄"""
EDGE: Final = 6
"""lines of a page among which a newspaper's name is printed"""
CLAUSES: Final = 3
"""numbered clauses that a document without number or addressee has"""
NEWS: Final = frozenset({
    Cue.BYLINE, Cue.CAPTION, Cue.JUMP_FROM, Cue.JUMP_TO, Cue.FURNITURE, Cue.STAFF,
})  # fmt: skip


def is_policy(pages: Sequence[Sequence[Line]], texts: Sequence[SourceText]) -> bool:
    """Whether all pages together are one policy document or law."""
    number, length = sum(map(len, pages)), sum(len(text.text) for text in texts)
    if length < SHORTEST * number or _is_newspaper(pages, number):
        return False
    first = list(islice((line for page in pages for line in page), FIRST))
    return _is_document(sheets_of([first], [text.text for text in texts]), number)


def _is_newspaper(pages: Sequence[Sequence[Line]], number: int) -> bool:
    """Whether a masthead, or more of their lines than may be mistaken, say so."""
    if any(_is_masthead(line) for page in pages for line in [*page[:EDGE], *page[-EDGE:]]):
        return True
    news = (line for page in pages for line in page if _is_news(line))
    return next(islice(news, int(number * MISTAKEN), None), None) is not None


def _is_document(sheets: Sheets, whole: int) -> bool:
    """Whether it has the head of a document and its clauses; `whole` is how many lines it has."""
    head = Head(sheets.rows)
    body = sheets.rows[head.at :]
    if not head.fields[Role.TITLE] or not body:
        return False
    full = sorted(row.width for row in body)[len(body) * 9 // 10]
    clauses, tail = openings(body, full), find_tail(body, 0)
    if full < NARROW and not (whole <= FIRST and _reach_the_end(body, clauses, tail)):
        return False
    return _is_formal(head) or bool(tail.fields) or len(clauses) >= CLAUSES or _is_law(body[0])


def _reach_the_end(body: Sequence[Row], clauses: Iterable[int], tail: Tail) -> bool:
    """Whether a signature, or else a clause, stands where the text ends: no other article follows it."""
    late = len(body) - max(LAST, len(body) * LAST_SHARE)
    return late <= 0 or (tail.stop if tail.fields else max(clauses, default=0)) >= late


def _is_formal(head: Head) -> bool:
    """Whether it has what only documents have: a number, an issuer, an addressee, 关于…的通知."""
    if any(head.fields[role] for role in (Role.DOC_NO, Role.ADDRESSEE, Role.ISSUER)):
        return True
    return bool(forms.FORMAL.search("".join(row.text for row in head.fields[Role.TITLE])))


def _is_law(first: Row) -> bool:
    mark = mark_of(first.text)
    return mark is not None and mark.kind in (*DIVISIONS, "条") and mark.value == 1


def _is_masthead(line: Line) -> bool:
    return line.text.endswith("报") and bool(roles.MASTHEAD.fullmatch(line.text.replace(" ", "")))


def _is_news(line: Line) -> bool:
    """Whether a line can only stand in a newspaper."""
    if roles.dateline_of(line.text) is not None:
        return True
    if len(line.text) > roles.CUE_AT_MOST or line.text.isdigit() or NUMBER.fullmatch(fold(line.text)):
        return False
    return roles.cue_of(line) in NEWS or roles.marker_of(line, "") is not None
