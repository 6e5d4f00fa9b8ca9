"""The tray: printed lines that found no place, each with the article to which it most likely belongs."""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from reader.store.issues import unplaced_rows

if TYPE_CHECKING:
    from reader.issue.model import Article
    from reader.store.database import Database


class UnplacedLine(NamedTuple):
    """A printed line that found no place in an article."""

    issue: str
    """id"""
    name: str | None
    """of the issue's newspaper"""
    date: str | None
    page: str
    line: int
    """in its file, from 1"""
    text: str
    why: str
    """key of a sentence"""
    likely: str | None
    """id of the article to which it most likely belongs"""
    title: str | None
    """what that article is called"""
    source: int
    """which of the issue's source texts"""
    at: int
    """code point in that source text"""
    file: str = ""
    """what that source text was read from"""


def unplaced(database: Database) -> list[UnplacedLine]:
    """The lines of the shelf's issues that found no place, in printed order."""
    found = []
    for row in unplaced_rows(database):
        _, source, at, _ = json.loads(row["run"])
        known = {name: row[name] for name in UnplacedLine._fields if name not in ("source", "at")}
        found.append(UnplacedLine(**known, source=source, at=at))
    return found


def near(article: Article, source: int, at: int) -> int:
    """The position in an article that is printed last before a place of a source text, or first after it."""
    runs = sorted(
        (run.at, start + run.start, run.length)
        for block, start in zip(article.blocks, article.starts, strict=True)
        for run in block.runs
        if run.text == source
    )
    if not runs:
        return 0
    place, position, length = runs[max(0, bisect_right(runs, at, key=lambda run: run[0]) - 1)]
    return position + max(0, min(at - place, length - 1))
