"""Where an article's text goes over to another page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.issue.model import Article, Block

RUNNING = frozenset({Role.BODY, Role.SECTION, Role.SIGNATURE, Role.DATE})
"""the roles of what is read one after the other; headline and captions stand where they stand"""


class Turn(NamedTuple):
    """The first character that is printed on another page than the one before it."""

    position: int
    """in the article"""
    page: str
    """that other page"""


def turns(article: Article) -> tuple[Turn, ...]:
    """Where the running text goes over to another page, in reading order."""
    if not _spans_pages(article):
        return ()
    labels = page_labels(article)
    found, before = [], None
    for position, text in _stretches(article):
        if before not in (None, text):
            found.append(Turn(position, labels[text]))
        before = text
    return tuple(found)


def page_labels(article: Article) -> dict[int, str]:
    """The page that each source text of an article is, by the texts' numbers."""
    there = article.jump_to.page if article.jump_to else article.page
    # a block may run on to a page on which none begins
    touched = {run.text: there for block in article.blocks for run in block.runs}
    return touched | {block.runs[0].text: block.page for block in article.blocks if block.runs}


def _spans_pages(article: Article) -> bool:
    """Whether the text ends on another page than it begins: quick, as nearly all texts do not."""
    first = next(filter(_runs_on, article.blocks), None)
    last = next(filter(_runs_on, reversed(article.blocks)), None)
    return first is not None and last is not None and first.runs[0].text != last.runs[-1].text


def _runs_on(block: Block) -> bool:
    return block.role in RUNNING and bool(block.runs)


def _stretches(article: Article) -> Iterator[tuple[int, int]]:
    """Where each run of the running text starts, and its source text."""
    for block, start in zip(article.blocks, article.starts, strict=True):
        if block.role in RUNNING:
            for run in block.runs:
                yield start + run.start, run.text
