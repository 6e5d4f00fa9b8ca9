"""The parts of an article that stand in different issues of a shelf, as when its pages came one by one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from reader.issue.likeness import pairs, tie
from reader.store import issues as rows

if TYPE_CHECKING:
    import sqlite3

    from reader.issue.model import Article
    from reader.store.database import Database

NEAR = timedelta(days=1)
"""between an issue's own date and one inferred from a dateline"""


def likeliest(database: Database, article: Article, issue: str, candidates: list[sqlite3.Row]) -> str | None:
    """The id of the article that says most of what this one says, of another page of the same paper."""
    own = next(iter(rows.issue_rows_by_id(database, issue)), None)
    suited = [row for row in candidates if own is None or not _differ(own, row)]
    if len(suited) < 2:
        return next((row["id"] for row in suited), None)
    vocabulary = pairs(article.text)
    return str(max(suited, key=lambda row: tie(_said(database, row), vocabulary))["id"])


def _said(database: Database, row: sqlite3.Row) -> frozenset[str]:
    return pairs(rows.load_article(database, row).text)


def _differ(issue: sqlite3.Row, candidate: sqlite3.Row) -> bool:
    """Whether what is known of two issues says that they are not the same one."""
    names = {issue["name"], candidate["issue_name"]} - {None}
    days = [_day(issue["date"] or issue["inferred_date"]), _day(candidate["issue_date"])]
    apart = days[0] and days[1] and abs(days[0] - days[1]) > NEAR
    return len(names) > 1 or bool(apart)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
