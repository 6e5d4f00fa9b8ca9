"""Jumps: what breaks off at 下转 is joined to what goes on at 上接."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.issue import roles
from reader.issue.heads import pairs, tie
from reader.issue.lines import Line, fold

if TYPE_CHECKING:
    from reader.issue.bodies import Body, Page

MANY = 8
"""jumps between the same two pages up to which the likeness of every two parts is weighed"""


def join(pages: list[Page]) -> None:
    """Let each body that jumps know the body with which it goes on, if that is there."""
    waiting: dict[tuple[str, str], list[Body]] = defaultdict(list)
    for body in (body for page in pages for body in page.bodies):
        if body.jump_from and (candidates := waiting[target(body.jump_from), body.page]):
            first = _likest(body, candidates)
            candidates.remove(first)
            first.continued, body.origin = body, first
        if body.jump_to:
            waiting[body.page, target(body.jump_to)].append(body)


def target(marker: Line) -> str:
    """The page that a jump marker names."""
    found = roles.MARKER.search(fold(marker.text))
    assert found is not None
    return roles.page_number(found[3])


def take_repeated(page: Page) -> None:
    """Take off a page the headlines that only repeat, for a continuation, that of its beginning."""
    origins = [body.origin for body in page.bodies if body.origin]
    printed = {first.headline.text for first in origins if first.headline}
    page.heads = [head for head in page.heads if head.text not in printed]


def _likest(body: Body, candidates: list[Body]) -> Body:
    if len(candidates) == 1 or len(candidates) > MANY:
        return candidates[0]
    vocabulary = pairs(body.lead)
    return max(candidates, key=lambda first: tie(pairs(first.lead), vocabulary))
