"""Mending: repairs applied to a rebuilt issue, one after the other.

Each repair keeps every character of the sources exactly once: in an article, in the tray, in a jump,
or as furniture. One that does not apply is reported, never guessed; one that is done already does
nothing.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from reader.issue.articles import dateline_span
from reader.issue.galley import Column, Galley, Setting, Slug
from reader.issue.imposing import UnfitError, block_of, cut_at, fits, isolate, set_block, take
from reader.issue.model import Role
from reader.issue.repairs import FURNITURE, Break, Idle, Join, Merge, Move, Retype, Split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.issue.model import Article, Issue, Run
    from reader.issue.repairs import Place, Repair
    from reader.sources.model import SourceText


def mended(issue: Issue, texts: Sequence[SourceText], repairs: Iterable[Repair]) -> Issue:
    """The issue after the repairs, in their order; those that do not apply are its idle repairs."""
    galley = Galley(issue, texts)
    idle = list(issue.idle_repairs)
    for repair in repairs:
        try:
            _apply(galley, repair)
        except UnfitError as unfit:
            idle.append(Idle(repair, str(unfit)))
        _sweep(galley)
    articles = tuple(_article(column) for column in galley.columns)
    unplaced = tuple(sorted(galley.unplaced.values(), key=lambda line: line.run[1:]))
    return issue._replace(articles=articles, unplaced=unplaced, idle_repairs=tuple(idle))


def _apply(galley: Galley, repair: Repair) -> None:
    match repair:
        case Join(line):
            _join(galley, _found(galley, line))
        case Break(line):
            _break(galley, _standing(galley, line))
        case Retype(line, role):
            _retype(galley, _found(galley, line), role)
        case Move(line, after):
            _move(galley, _found(galley, line), _standing(galley, after))
        case Split(line):
            _split(galley, _standing(galley, line))
        case Merge(line, other):
            _merge(galley, _column(galley, line), _column(galley, other))


def _join(galley: Galley, slug: Slug) -> None:
    if slug.block is None:
        _put_after(galley, slug, galley.before(slug))
        return
    block, blocks = slug.block, slug.block.article.blocks
    number = blocks.index(block)
    if slug is not block.slugs[0]:
        return
    if number == 0:
        raise UnfitError("repair-nothing-before")
    blocks[number - 1].put(block.slugs)
    del blocks[number]


def _put_after(galley: Galley, slug: Slug, before: Slug | None) -> None:
    """Let a loose line go on in the paragraph of the line that is printed before it."""
    if before is None:
        raise UnfitError("repair-nothing-before")
    take(galley, slug)
    block_of(before).put([slug], block_of(before).slugs.index(before) + 1)


def _break(galley: Galley, slug: Slug) -> None:
    if slug is not block_of(slug).slugs[0]:
        cut_at(galley, slug)


def _retype(galley: Galley, slug: Slug, role: str) -> None:
    if role == FURNITURE:
        take(galley, slug)
        return
    if slug.block is None:
        raise UnfitError("repair-loose")
    block, column = slug.block, slug.block.article
    if block.role == role:
        return
    before, after = slug is not block.slugs[0], slug is not block.slugs[-1]
    number = column.blocks.index(block)
    if fits(column.blocks[: number + before], Role(role), column.blocks[number + (not after) :]):
        number = isolate(galley, slug)
    take(galley, slug)
    set_block(galley, Setting(Role(role), [slug], column, galley.labels[slug.line.page]), number)


def _move(galley: Galley, slug: Slug, after: Slug) -> None:
    if slug is after:
        raise UnfitError("repair-nothing-before")
    standing = block_of(after).article.slugs
    number = standing.index(after) + 1
    if number < len(standing) and standing[number] is slug:
        return
    role = slug.block.role if slug.block else block_of(after).role
    take(galley, slug)
    block = block_of(after)
    if after is not block.slugs[-1]:
        block.put([slug], block.slugs.index(after) + 1)
        return
    column = block.article
    new = Setting(role, [slug], column, galley.labels[slug.line.page])
    set_block(galley, new, column.blocks.index(block) + 1)


def _split(galley: Galley, slug: Slug) -> None:
    column = block_of(slug).article
    if slug is column.slugs[0]:
        return
    if slug is not block_of(slug).slugs[0]:
        cut_at(galley, slug)
    number = column.blocks.index(block_of(slug))
    new = Column(column.article._replace(jump_to=None, jump_from=None))
    new.blocks, column.blocks = column.blocks[number:], column.blocks[:number]
    for block in new.blocks:
        block.article = new
    new.article = new.article._replace(id=_new_id(galley, new.opening))
    _share_jumps(column, new)
    galley.columns.insert(galley.columns.index(column) + 1, new)


def _merge(galley: Galley, first: Column, other: Column) -> None:
    if first is other:
        return
    for block in other.blocks:
        block.article = first
    blocks, other.blocks = first.blocks + other.blocks, []
    first.blocks = sorted(blocks, key=lambda block: block.role is Role.CAPTION)
    if "jump_to" in first.jumps and "jump_from" in other.jumps:
        first.jumps["jump_to"] = first.jumps["jump_to"]._replace(found=True)
        other.jumps["jump_from"] = other.jumps["jump_from"]._replace(found=True)
    for name in [name for name in other.jumps if name not in first.jumps]:
        first.jumps[name] = other.jumps.pop(name)
    galley.rename(other.article.id, first.article.id)


def _found(galley: Galley, place: Place) -> Slug:
    if (slug := galley.at(place)) is None:
        raise UnfitError("repair-no-line")
    return slug


def _standing(galley: Galley, place: Place) -> Slug:
    slug = _found(galley, place)
    if slug.block is None:
        raise UnfitError("repair-loose")
    return slug


def _column(galley: Galley, place: Place) -> Column:
    return block_of(_standing(galley, place)).article


def _new_id(galley: Galley, opening: Slug) -> str:
    """The id of an article that begins with a line."""
    taken = {column.article.id for column in galley.columns}
    made = hashlib.sha256(f"{galley.texts[opening.line.page].root}:{opening.line.at}".encode())
    while made.hexdigest()[:12] in taken:
        made = hashlib.sha256(made.digest())
    return made.hexdigest()[:12]


def _share_jumps(column: Column, new: Column) -> None:
    """Let the new article have the jumps that are printed at its lines."""
    slugs = column.slugs + new.slugs
    for name, run in [(name, jump.run) for name, jump in column.jumps.items() if jump.run]:
        here = [slug for slug in slugs if slug.line.page == run.text]
        nearest = min(here, key=lambda slug: _away(slug, name, run), default=None)
        if nearest and block_of(nearest).article is new:
            new.jumps[name] = column.jumps.pop(name)


def _away(slug: Slug, name: str, run: Run) -> tuple[bool, int]:
    """How far a jump is from a line: one that leads on stands below it, the other one above."""
    wrong = slug.line.at > run.at if name == "jump_to" else slug.line.at < run.at
    return wrong, abs(slug.line.at - run.at)


def _sweep(galley: Galley) -> None:
    """Take away the articles of which no line is left."""
    for column in [column for column in galley.columns if not column.blocks]:
        galley.columns.remove(column)
        galley.put_in_tray(column.jumps.values())
        galley.rename(column.article.id, None)


def _article(column: Column) -> Article:
    article, blocks = column.article, tuple(block.composed() for block in column.blocks)
    jumps = (column.jumps.get("jump_to"), column.jumps.get("jump_from"))
    if blocks == article.blocks:
        return article._replace(jump_to=jumps[0], jump_from=jumps[1])
    opening = next((block for block in blocks if block.role is Role.BODY), blocks[0])
    return article._replace(
        page=opening.page,
        blocks=blocks,
        dateline=dateline_span(blocks),
        jump_to=jumps[0],
        jump_from=jumps[1],
    )
