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
from reader.issue.policy.paragraphs import measure_of
from reader.issue.policy.sheets import Sheets, sheets_of
from reader.issue.policy.tail import find_tail
from reader.issue.roles import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.lines import Line
    from reader.sources.model import SourceText

FIRST: Final = 200
"""lines that show whether a file begins as a policy document does"""
CLAUSES: Final = 3
"""numbered clauses that a document without number or addressee has"""
NEWS: Final = frozenset({
    Cue.BYLINE, Cue.CAPTION, Cue.JUMP_FROM, Cue.JUMP_TO, Cue.FURNITURE, Cue.STAFF,
})  # fmt: skip


def is_policy(pages: Sequence[Sequence[Line]], texts: Sequence[SourceText]) -> bool:
    """Whether all pages together are one policy document or law."""
    first = list(islice((line for page in pages for line in page), FIRST))
    if not first or not _begins(sheets_of([first], [text.text for text in texts])):
        return False
    return not any(_is_news(line) for page in pages for line in page)


def _begins(sheets: Sheets) -> bool:
    """Whether it has the head of a document, lines as wide as its page, and clauses or a signature."""
    head = Head(sheets.rows)
    title, body = head.fields[Role.TITLE], sheets.rows[head.at :]
    if not title or not body:
        return False
    measure = measure_of(body, apart=sheets.apart)
    if measure < NARROW:
        return False
    if any(head.fields[role] for role in (Role.DOC_NO, Role.ADDRESSEE, Role.ISSUER)):
        return True
    formal = forms.FORMAL.search("".join(row.text for row in title))
    first = mark_of(body[0].text)
    law = first is not None and first.kind in (*DIVISIONS, "条") and first.value == 1
    return bool(formal or law or find_tail(body, 0).fields) or len(openings(body, measure)) >= CLAUSES


def _is_news(line: Line) -> bool:
    """Whether a line can only stand in a newspaper."""
    if len(line.text) <= roles.CUE_AT_MOST and not (line.text.isdigit() or NUMBER.fullmatch(fold(line.text))):
        if roles.cue_of(line) in NEWS or roles.marker_of(line, ""):
            return True
        if "报" in line.text[:12] and roles.MASTHEAD.fullmatch(line.text.replace(" ", "")):
            return True
    return roles.dateline_of(line.text) is not None
