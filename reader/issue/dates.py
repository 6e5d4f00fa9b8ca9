"""The date of an issue whose masthead is lost."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.issue.model import Article, Issue

_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def infer_date(issue: Issue) -> str | None:
    """The newest dateline's day in the newest year the issue names (ISO 8601); None if unknown.

    A guess: a plan that reaches into the future moves the year. It is shown as a guess and never
    becomes `Issue.date`.
    """
    days = [day for article in issue.articles if (day := _dateline_day(article))]
    years = [int(year) for article in issue.articles for year in _YEAR.findall(article.text)]
    if issue.date or not days or not years:
        return None
    try:
        return date(max(years), *max(days)).isoformat()
    except ValueError:
        return None


def _dateline_day(article: Article) -> tuple[int, int] | None:
    if article.dateline is None:
        return None
    found = _DAY.search(article.text[slice(*article.dateline)])
    return (int(found[1]), int(found[2])) if found else None
