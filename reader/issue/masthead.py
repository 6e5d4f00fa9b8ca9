"""Masthead and page heads: what an issue says about itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.issue import roles
from reader.issue.lines import Line, folded
from reader.issue.roles import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EDGE = 8
"""lines from the top or the foot of a page among which its number is printed"""

DATE = re.compile(r"((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
NUMBER = re.compile(r"第 ?(\d+) ?期")
NAME = re.compile(rf"{roles.MASTHEAD.pattern}(?= |$)")
LABELS = (
    re.compile(rf"第?({roles.NUMERAL})版"),
    re.compile(r"([A-Z]\d{1,2}|\d{1,2})(?= |:|$)"),
    re.compile(rf"(?=.*(?:报|{roles.DAY})).*(?<!今日) 第?({roles.NUMERAL})版$"),
)


class Masthead(NamedTuple):
    """Name, date (ISO 8601) and number of an issue."""

    name: str | None = None
    date: str | None = None
    number: str | None = None


def read(furniture: Iterable[Line]) -> Masthead:
    """What the furniture of an issue says, the first word counting."""
    head = Masthead()
    for text in map(folded, furniture):
        head = Masthead(
            head.name or _text(NAME.match(text) or roles.MASTHEAD.fullmatch(text.replace(" ", ""))),
            head.date or _iso(DATE.search(text)),
            head.number or (found[1] if (found := NUMBER.search(text)) else None),
        )
    return head


def label(lines: Sequence[Line], index: int) -> str:
    """The label of a page: from its page head, else its place among the pages."""
    for line in [*lines[:EDGE], *lines[-EDGE:]]:
        if roles.cue_of(line) in (Cue.FURNITURE, Cue.STAFF):
            for pattern in LABELS:
                if found := pattern.match(folded(line)):
                    return roles.page_number(found[1])
    return str(index + 1)


def _text(found: re.Match[str] | None) -> str | None:
    return found[0] if found else None


def _iso(found: re.Match[str] | None) -> str | None:
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None
