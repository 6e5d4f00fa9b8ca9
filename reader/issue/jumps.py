"""Jumps: what breaks off at 下转 is joined to what goes on at 上接."""

from __future__ import annotations

from collections import defaultdict
from string import ascii_uppercase
from typing import TYPE_CHECKING

from reader.issue import roles
from reader.issue.elements import HeadGroup
from reader.issue.likeness import pairs, tie
from reader.issue.lines import Line, fold
from reader.issue.pieces import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.bodies import Body, Page
    from reader.issue.elements import Element, Elements

REPEATED_AT_LEAST = 3
"""letters of a headline that is repeated on another page"""
MANY = 8
"""jumps between the same two pages up to which the likeness of every two parts is weighed"""


def join(pages: list[Page]) -> None:
    """Let each body that jumps know the body with which it goes on, if that is there."""
    labels = [page.label for page in pages]
    waiting: dict[tuple[str, str], list[Body]] = defaultdict(list)
    for body in (body for page in pages for body in page.bodies):
        if body.jump_from and (candidates := waiting[meant(body.jump_from, labels), body.page]):
            first = _likest(body, candidates)
            candidates.remove(first)
            first.continued, body.origin = body, first
        if body.jump_to:
            waiting[body.page, meant(body.jump_to, labels)].append(body)


def target(marker: Line) -> str:
    """The page that a jump marker names."""
    found = roles.MARKER.search(fold(marker.text))
    assert found is not None
    return roles.page_number(found[3])


def meant(marker: Line, labels: Sequence[str]) -> str:
    """The label of the page that a marker means: 二版 is A2 if nothing else can be meant."""
    named = target(marker)
    if named in labels:
        return named
    same = {
        label for label in labels if label.isdigit() != named.isdigit() and _number(label) == _number(named)
    }
    return same.pop() if len(same) == 1 else named


def _number(label: str) -> str:
    return label.lstrip(ascii_uppercase)


def take_repeated(pages: Sequence[Elements]) -> None:
    """Take off the pages the headlines that only repeat, over a continuation, that of its beginning."""
    said = [[head.text for head in page.heads] for page in pages]
    for at, page in enumerate(pages):
        if page.continues:
            others = [text for other, texts in enumerate(said) if other != at for text in texts]
            page.found = [one for one in page.found if not _repeats(one, others)]


def _repeats(element: Element, others: Sequence[str]) -> bool:
    if not isinstance(element, HeadGroup) or len(element.text) < REPEATED_AT_LEAST:
        return False
    if any(piece.kind is not Kind.HEAD for piece in element.pieces):
        return False
    return any(element.text in text for text in others)


def _likest(body: Body, candidates: list[Body]) -> Body:
    if len(candidates) == 1 or len(candidates) > MANY:
        return candidates[0]
    vocabulary = pairs(body.lead)
    return max(candidates, key=lambda first: tie(pairs(first.lead), vocabulary))
