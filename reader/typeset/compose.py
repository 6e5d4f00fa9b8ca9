"""An article becomes paragraphs: what is set how, and the space between."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Role
from reader.typeset.style import HEAD

if TYPE_CHECKING:
    from reader.issue.model import Article, Block, Span
    from reader.typeset.style import Style, Type


class Paragraph(NamedTuple):
    """A block to be set."""

    text: str
    at: int
    """article position of its first character"""
    kind: Type
    before: int = 0
    """free space above"""
    accent: bool = False
    """whether the accent rule stands in that space"""
    rule: bool = False
    """whether an accent rule runs at its left"""
    lead: tuple[int, Type] | None = None
    """how many characters at its start are set otherwise, and how: the dateline"""
    phrases: bool = False
    """lines break at the spaces if they can"""
    balanced: bool = False
    """its lines are of about one length"""


def compose(article: Article, style: Style) -> list[Paragraph]:
    """The paragraphs of an article, in order."""
    paragraphs: list[Paragraph] = []
    placed = zip(article.blocks, article.starts, strict=True)
    previous: Role | None = None
    for role, group in groupby(placed, key=lambda pair: pair[0].role):
        paragraphs += _alike(role, _space(previous, role, style), list(group), style)
        previous = role
    if any(jump and not jump.found for jump in (article.jump_to, article.jump_from)):
        _make_room(paragraphs, [block.role for block in article.blocks], style)
    turn = _first_after_head(article)
    if turn and not style.policy:
        paragraphs[turn] = paragraphs[turn]._replace(accent=True)
    if article.dateline:
        _set_dateline(paragraphs, article.dateline, article.starts, style)
    return paragraphs


def _alike(role: Role, before: int, group: list[tuple[Block, int]], style: Style) -> list[Paragraph]:
    """Paragraphs of one role that follow each other; they may be many."""
    phrases = role in HEAD and role is not Role.STANDFIRST
    kind, rule, balanced = style.types[role], role is Role.STANDFIRST, role is Role.TITLE
    again = _space(role, role, style)
    block, at = group[0]
    first = Paragraph(block.text, at, kind, before, False, rule, None, phrases, balanced)
    rest = [
        Paragraph(block.text, at, kind, again, False, rule, None, phrases, balanced)
        for block, at in group[1:]
    ]
    return [first, *rest]


def last_of_text(roles: list[Role]) -> int:
    """Index of the block that ends the text; captions may follow it."""
    return max(
        (index for index, role in enumerate(roles) if role is not Role.CAPTION), default=len(roles) - 1
    )


def _make_room(paragraphs: list[Paragraph], roles: list[Role], style: Style) -> None:
    """Keeps a line free between the text and the captions, for a jump."""
    after = last_of_text(roles) + 1
    if after < len(paragraphs):
        room = style.types[Role.BODY].pitch
        paragraphs[after] = paragraphs[after]._replace(before=paragraphs[after].before + room)


def accent_space(style: Style) -> tuple[int, int, int]:
    """Above the accent rule, its thickness, below it."""
    return style.scaled(16), max(2, style.scaled(2)), style.scaled(18)


def _space(previous: Role | None, role: Role, style: Style) -> int:
    """The space above a block. Parts that are absent leave none, as each keeps only its own."""
    if previous is None:
        return 0
    if previous in HEAD:
        if role in HEAD:
            return style.types[previous].after if role is not previous else 0
        return style.scaled(18) if style.policy else sum(accent_space(style))
    if role is Role.SECTION:
        return style.scaled(6)
    if role is Role.CAPTION:
        return style.scaled(4 if previous is Role.CAPTION else 16)
    return 0


def _first_after_head(article: Article) -> int:
    """Index of the first block under the headline block; 0 if there is no such block, or no headline."""
    for index, block in enumerate(article.blocks):
        if block.role not in HEAD:
            return index
    return 0


def _set_dateline(paragraphs: list[Paragraph], line: Span, starts: list[int], style: Style) -> None:
    """The dateline runs in before the first words of its paragraph."""
    index = bisect_right(starts, line.start) - 1
    paragraph = paragraphs[index]
    if line.start == paragraph.at and line.end <= paragraph.at + len(paragraph.text):
        paragraphs[index] = paragraph._replace(lead=(line.end - line.start, style.dateline))
