"""Rebuilding: the source texts of an issue become its articles.

lines -> cues -> tagging -> elements -> linking -> (jumps, heads) -> articles, or a policy document by
its own rules; each step is a function of the one before it, and no line is lost on the way: it is in an
article, is furniture, or is unplaced.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from reader.issue import jumps, masthead
from reader.issue.articles import article, first_run
from reader.issue.assemble import assemble, read
from reader.issue.bodies import Body, Head, Page
from reader.issue.heads import assign
from reader.issue.lines import Line, cut
from reader.issue.model import Article, Issue, Run, Unplaced
from reader.issue.policy.recognise import is_policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.issue.repairs import Repair
    from reader.sources.model import SourceText


class Stray(NamedTuple):
    """A line that no article has, and the key of the sentence that says why."""

    line: Line
    why: str


def rebuild(texts: Sequence[SourceText], repairs: Sequence[Repair] = ()) -> Issue:
    """The issue whose pages, in order, are the texts, with what a reader repaired in it."""
    issue = _rebuilt(texts)
    if repairs:
        from reader.issue.mending import mended

        return mended(issue, texts, repairs)
    return issue


def _rebuilt(texts: Sequence[SourceText]) -> Issue:
    lines = [cut(text.text, at) for at, text in enumerate(texts)]
    if is_policy(lines, texts):
        from reader.issue.policy.document import document

        return document(lines, texts)
    labels = [masthead.label(printed, at) for at, printed in enumerate(lines)]
    printed = [read(text, label) for text, label in zip(lines, labels, strict=True)]
    jumps.take_repeated([page.elements for page in printed])
    pages = [assemble(page) for page in printed]
    jumps.join(pages)
    strays = list(_settle(pages))
    articles, left = _articles(pages, labels, texts)
    name, date, number = masthead.read(line for page in pages for line in page.furniture)
    unplaced = tuple(_unplaced([*strays, *left], articles, labels))
    return Issue(name, date, number, len(texts), articles, unplaced, tuple(labels))


def _settle(pages: Iterable[Page]) -> Iterator[Stray]:
    """Give every headline and caption its body; yield the lines for which there is none."""
    for page in pages:
        homeless = assign(page)
        torn = [body for body in page.bodies if body.torn and len(page.bodies) > 1]
        page.bodies = [body for body in page.bodies if body not in torn]
        yield from (Stray(line, "text-alone") for body in torn for line in body.lines)
        if page.bodies:
            page.bodies[0].captions[:0] = page.captions
        else:
            page.bodies = [_without_text(head, page) for head in homeless if head.text]
            homeless = [head for head in homeless if not head.text]
            yield from (Stray(line, "caption-alone") for piece in page.captions for line in piece.lines)
        yield from (Stray(line, "jump-alone") for line in page.markers)
        yield from (Stray(line, "headline-alone") for head in homeless for line in head.lines)


def _without_text(head: Head, page: Page) -> Body:
    """The body of an article of which only the headline is printed."""
    return Body(page.label, 0, headline=head, heads=[head])


def _articles(
    pages: Iterable[Page], labels: Sequence[str], texts: Sequence[SourceText]
) -> tuple[tuple[Article, ...], list[Stray]]:
    """The articles in printed order, and the jump markers that stand without any text."""
    made: dict[str, Article] = {}
    left: list[Stray] = []
    for body in (body for page in pages for body in page.bodies if body.origin is None):
        found = article(body, labels, texts)
        if found is None:
            left += [Stray(line, "jump-alone") for line in (body.jump_from, body.jump_to) if line]
            continue
        while found.id in made:  # the same file given twice
            found = found._replace(id=hashlib.sha256(found.id.encode()).hexdigest()[:12])
        made[found.id] = found
    return tuple(made.values()), left


def _unplaced(
    strays: Iterable[Stray], articles: Sequence[Article], labels: Sequence[str]
) -> Iterator[Unplaced]:
    """The strays in printed order, each with the article printed before it on its page."""
    starts = sorted((run.text, run.at, article.id) for article in articles for run in [first_run(article)])
    for line, why in sorted(strays):
        at = bisect_right(starts, (line.page, line.at, "")) - 1
        near = [start for start in starts[max(at, 0) : at + 2] if start[0] == line.page]
        run = Run(0, line.page, line.at, len(line.text))
        likely = near[0][2] if near else None
        yield Unplaced(labels[line.page], line.number, line.text, likely, why, run)
