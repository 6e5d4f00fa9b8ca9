"""An issue in the form that the command line prints; the form is a contract."""

from __future__ import annotations

from typing import Any

from reader.issue.model import Article, Issue, Jump, Role, Unplaced
from reader.issue.outline import sections

FIELDS = (Role.KICKER, Role.TITLE, Role.DECK, Role.STANDFIRST, Role.BYLINE)
POLICY_FIELDS = (Role.DOC_NO, Role.ISSUER, Role.ADDRESSEE, Role.SIGNATURE, Role.DATE)


def rebuild_json(issue: Issue) -> dict[str, Any]:
    """The whole issue, as `xidu rebuild --json` prints it."""
    return {
        "issue": {"name": issue.name, "date": issue.date, "number": issue.number, "pages": issue.pages},
        "articles": [article_json(article) for article in issue.articles],
        "unplaced": [_unplaced(line) for line in issue.unplaced],
    }


def article_json(article: Article) -> dict[str, Any]:
    """One article, as `xidu library show --json` prints it."""
    text = article.text
    return {
        "id": article.id,
        "genre": article.genre,
        "page": article.page,
        **{role.value: article.field(role) for role in FIELDS},
        "dateline": text[article.dateline.start : article.dateline.end] if article.dateline else None,
        "paragraphs": [block.text for block in article.blocks if block.role is Role.BODY],
        "sections": [section._asdict() for section in sections(article)],
        "captions": [
            {"page": block.page, "text": block.text} for block in article.blocks if block.role is Role.CAPTION
        ],
        "jump_to": _jump(article.jump_to),
        "jump_from": _jump(article.jump_from),
        **{role.value: article.field(role) for role in POLICY_FIELDS},
        "text": text,
        "blocks": [
            {"role": block.role.value, "start": start, "end": start + len(block.text)}
            for block, start in zip(article.blocks, article.starts, strict=True)
        ],
    }


def _jump(jump: Jump | None) -> dict[str, Any] | None:
    return None if jump is None else {"page": jump.page, "marker": jump.marker, "found": jump.found}


def _unplaced(line: Unplaced) -> dict[str, Any]:
    return {"page": line.page, "line": line.line, "text": line.text, "likely": line.likely, "why": line.why}
