"""The outline of an article: its sections."""

from __future__ import annotations

from typing import NamedTuple

from reader.issue.model import Article, Role


class Section(NamedTuple):
    """A heading inside a body."""

    heading: str
    start: int
    """index of the paragraph that it stands before"""
    level: int
    """1 is the outermost"""


def sections(article: Article) -> list[Section]:
    """The sections of an article, in reading order."""
    found: list[Section] = []
    paragraphs = 0
    for block in article.blocks:
        if block.role is Role.SECTION:
            found.append(Section(block.text, paragraphs, block.level))
        paragraphs += block.role is Role.BODY
    return found


def level(heading: str) -> int:
    """The level of a section's heading: a chapter's section (节) stands below its chapter (章)."""
    mark = heading.split(maxsplit=1)[0]
    return 2 if mark.startswith("第") and mark.endswith("节") else 1
