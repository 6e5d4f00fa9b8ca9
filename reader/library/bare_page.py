"""A page on which no article was found, and what is printed there instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.issue.lines import LINE_END
from reader.library.unplaced import unplaced
from reader.store.issues import file_rows, source_text

if TYPE_CHECKING:
    from reader.store.database import Database


class BarePage(NamedTuple):
    """The printed lines of a page without articles."""

    issue: str
    """id"""
    label: str
    furniture: tuple[str, ...]
    """masthead, page head and the like"""
    unplaced: tuple[str, ...]
    """what waits in the tray"""


def bare_page(database: Database, issue: str, label: str) -> BarePage:
    """What stands on a page of an issue that has no articles."""
    waiting = {(line.source, line.line) for line in unplaced(database) if line.issue == issue}
    printed = {
        (number, at): " ".join(line.split())
        for number, file in enumerate(file_rows(database, issue))
        if file["page"] == label
        for at, line in enumerate(LINE_END.split(source_text(database, file["text"])), 1)
    }
    furniture = tuple(text for place, text in printed.items() if text and place not in waiting)
    return BarePage(issue, label, furniture, tuple(printed[place] for place in printed if place in waiting))
