"""Sheets: the rows of a document, as its printed pages show them, made ready to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.issue.policy.furniture import has_spread_numbers, without_furniture
from reader.issue.policy.measure import taken_apart
from reader.issue.policy.pieces import glued
from reader.issue.policy.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.issue.lines import Line
    from reader.issue.policy.rows import Row


class Sheets(NamedTuple):
    """What is printed on all sheets of a document, without their furniture."""

    rows: Sequence[Row]
    apart: bool
    """whether lines were taken apart at marks and numbers"""


def sheets_of(pages: Iterable[Sequence[Line]], texts: Sequence[str]) -> Sheets:
    """The sheets of a document whose pages these are."""
    printed = rows_of(pages, texts)
    rows = without_furniture(printed)
    if apart := taken_apart(rows) or has_spread_numbers(printed):
        rows = glued(rows)
    return Sheets(rows, apart)
