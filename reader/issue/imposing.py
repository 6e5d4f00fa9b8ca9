"""Imposing: lines and blocks of a galley put in another place, each role where it stands in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.issue import outline
from reader.issue.articles import HEADLINE_ROLES
from reader.issue.compose import FIELDS
from reader.issue.galley import Setting, Slug
from reader.issue.model import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.galley import Galley


class UnfitError(Exception):
    """A repair does not apply; the argument is the key of a sentence that says why."""


def block_of(slug: Slug) -> Setting:
    """The block in which a line stands that is known to stand in one."""
    assert slug.block is not None
    return slug.block


def take(galley: Galley, slug: Slug) -> None:
    """Take a line out of its article, whose paragraph closes up, or out of the tray."""
    if (block := slug.block) is None:
        if galley.holds_jump(slug):
            raise UnfitError("repair-jump")
        galley.take_from_tray(slug)
        return
    block.take(slug)
    if not block.slugs:
        block.article.blocks.remove(block)


def cut_at(galley: Galley, slug: Slug) -> None:
    """Let another block of the same role begin at a line."""
    block = block_of(slug)
    rest = block.slugs[block.slugs.index(slug) :]
    for one in rest:
        block.take(one)
    new = Setting(block.role, rest, block.article, galley.labels[slug.line.page], block.level)
    block.article.blocks.insert(block.article.blocks.index(block) + 1, new)


def isolate(galley: Galley, slug: Slug) -> int:
    """Let a line be a block of its own; its number in the article."""
    if slug is not block_of(slug).slugs[0]:
        cut_at(galley, slug)
    block = block_of(slug)
    if len(block.slugs) > 1:
        cut_at(galley, block.slugs[1])
    return block.article.blocks.index(block)


def set_block(galley: Galley, block: Setting, number: int) -> None:
    """Put a block at a number of its article, or if its role cannot stand there where that belongs."""
    blocks = block.article.blocks
    if not fits(blocks[:number], block.role, blocks[number:]):
        rank = _rank(block.role)
        number = next((at for at, other in enumerate(blocks) if _rank(other.role) > rank), len(blocks))
    blocks.insert(number, block)
    block.level = outline.level(block.slugs[0].line.text) if block.role is Role.SECTION else 0
    _fuse(galley, blocks, number + 1)
    _fuse(galley, blocks, number)


def _fuse(galley: Galley, blocks: list[Setting], number: int) -> None:
    """Make one field of two that are printed one below the other."""
    if not 0 < number < len(blocks):
        return
    above, below = blocks[number - 1 : number + 1]
    if above.role is below.role in FIELDS and galley.next_to(above.slugs[-1], below.slugs[0]):
        above.put(below.slugs)
        del blocks[number]


def fits(before: Sequence[Setting], role: Role, after: Sequence[Setting]) -> bool:
    """Whether a role can stand between these blocks."""
    rank = _rank(role)
    return all(_rank(block.role) <= rank for block in before) and all(
        _rank(block.role) >= rank for block in after
    )


def _rank(role: Role) -> int:
    """Where a role stands in an article: heads in their order, the text, captions."""
    if role is Role.CAPTION:
        return len(HEADLINE_ROLES) + 1
    return HEADLINE_ROLES.index(role) if role in HEADLINE_ROLES else len(HEADLINE_ROLES)
