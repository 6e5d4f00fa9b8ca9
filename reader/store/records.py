"""What is written of an issue, as plain values: workers make them, so that the window need not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Role

if TYPE_CHECKING:
    from reader.issue.model import Article, Issue, Jump


class IssueRecord(NamedTuple):
    """The columns of an issue, and those of the lines that found no place."""

    name: str | None
    date: str | None
    inferred_date: str | None
    number: str | None
    pages: int
    labels: tuple[str, ...]
    """of its pages; all of them empty for a document, which has none"""
    unplaced: tuple[tuple[object, ...], ...]


class BlockRecord(NamedTuple):
    """The columns of a block."""

    role: str
    level: int
    page: str
    start: int
    text: str
    runs: str


class ArticleRecord(NamedTuple):
    """The columns of an article, and its blocks."""

    id: str
    page: str
    genre: str
    title: str | None
    first_words: str
    characters: int
    dateline: str
    jump_to: str | None
    jump_from: str | None
    blocks: tuple[BlockRecord, ...]


def issue_record(issue: Issue, inferred_date: str | None) -> IssueRecord:
    """What is written of an issue besides its articles."""
    unplaced = tuple(
        (line.page, line.line, line.text, line.likely, line.why, json.dumps(line.run))
        for line in issue.unplaced
    )
    labels = issue.labels or ("",) * issue.pages
    return IssueRecord(issue.name, issue.date, inferred_date, issue.number, issue.pages, labels, unplaced)


def article_record(article: Article) -> ArticleRecord:
    """What is written of an article."""
    blocks = tuple(
        BlockRecord(block.role.value, block.level, block.page, start, block.text, _dump(block.runs))
        for block, start in zip(article.blocks, article.starts, strict=True)
    )
    return ArticleRecord(
        article.id,
        article.page,
        article.genre,
        article.field(Role.TITLE),
        _first_words(article),
        len(article.text),
        json.dumps(article.dateline),
        _dump_jump(article.jump_to),
        _dump_jump(article.jump_from),
        blocks,
    )


def _first_words(article: Article) -> str:
    body = next((block.text for block in article.blocks if block.role is Role.BODY), article.text)
    return body[:24]


def _dump_jump(jump: Jump | None) -> str | None:
    return _dump([jump.page, jump.marker, jump.found, jump.run]) if jump else None


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
