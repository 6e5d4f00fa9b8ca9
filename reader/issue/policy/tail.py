"""Tail: what stands below the body of a document: signature, date, remark, and who gets copies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.model import Role
from reader.issue.policy import forms
from reader.issue.policy.marks import mark_of
from reader.issue.roles import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.rows import Row

SIGNERS: Final = 6
"""bodies that sign together at most"""
COPY_ROWS: Final = 12


class Tail(NamedTuple):
    """What stands below a body."""

    at: int
    """the row at which it begins"""
    stop: int
    """the row behind it"""
    fields: tuple[tuple[Role, Row], ...] = ()


def find_tail(rows: Sequence[Row], start: int) -> Tail:
    """The first signature and date below row `start`; where there are none, the end of the rows."""
    for at in range(start + 1, len(rows)):
        if (found := _signed(rows, at, start)) is not None:
            return found
    return Tail(len(rows), len(rows))


def without_copies(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows without the block at the foot that says who gets copies and who printed it."""
    for at in range(max(1, len(rows) - COPY_ROWS), len(rows)):
        if forms.COPIES.fullmatch(rows[at].text) and _is_foot(rows, at):
            return rows[:at], rows[at:]
    return rows, []


def _is_foot(rows: Sequence[Row], at: int) -> bool:
    """Whether from row `at` on nothing but the block at the foot is printed."""
    above = rows[at - 1].text
    ended = ends_sentence(above) or forms.date_of(above) or above[-1] in ")）" or len(above) < 24
    return bool(ended) and not any(mark_of(row.text) for row in rows[at:])


def _signed(rows: Sequence[Row], at: int, start: int) -> Tail | None:
    """The tail whose date stands on row `at`."""
    row, text = rows[at], rows[at].text
    fields: list[tuple[Role, Row]] = []
    if forms.date_of(text):
        fields = [(Role.DATE, row)]
    elif (found := re.fullmatch(rf"(\S.*?) +({forms.DATE.pattern})", text)) and forms.is_signature(found[1]):
        fields = [(Role.SIGNATURE, row.part(*found.span(1))), (Role.DATE, row.part(*found.span(2)))]
    if not fields:
        return None
    first = at
    while first > max(start, at - SIGNERS) and _signs(rows, first - 1):
        first -= 1
    if not _may_end(rows, first, signed=first < at or len(fields) > 1):
        return None
    signers = [(Role.SIGNATURE, row) for row in rows[first:at]]
    return Tail(first, at + 1, (*signers, *fields))


def _signs(rows: Sequence[Row], at: int) -> bool:
    text = rows[at].text
    return forms.is_signature(text) and not mark_of(text) and not forms.ATTACHMENTS.match(text)


def _may_end(rows: Sequence[Row], first: int, *, signed: bool) -> bool:
    above = rows[first - 1].text if first else ""
    return ends_sentence(above) or (signed and above[-1:] not in ("，", "、")) or above.endswith(")")
