"""Assembly: what was linked on a page becomes its bodies, and headlines looking for one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.bodies import Body, Head, Page
from reader.issue.cues import Cues, page_cues
from reader.issue.elements import Chunk, Element, Elements, HeadGroup
from reader.issue.likeness import pairs, shrunk
from reader.issue.linking import Strand, link
from reader.issue.pieces import Kind, Piece
from reader.issue.tagging import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.lines import Line


SPEAKS = 40
"""lines of a body that are looked at for what a caption says"""
NEAR = 4
"""bodies that a caption may stand away from its own"""
BESIDE = 0.12
"""what standing right below a body is worth, in shares of a caption's wording"""


class Read(NamedTuple):
    """A page whose lines have been read, before its columns are linked."""

    label: str
    cues: Cues
    elements: Elements


def read(lines: Sequence[Line], label: str) -> Read:
    """What stands on a page, in printed order."""
    cues = page_cues(lines, label)
    return Read(label, cues, Elements(cues.seen, tag(cues.seen, cues.unwrapped)))


def assemble(page: Read) -> Page:
    """The bodies of a page and the headlines that stand on it."""
    found, cues = page.elements, page.cues
    linked = link(found.found)
    strands = sorted(linked.strands, key=lambda strand: strand.chunks[0])
    made = Page(page.label, furniture=[*cues.furniture, *found.furniture], markers=found.markers)
    made.bodies = [_body(strand, at, found.found, page.label) for at, strand in enumerate(strands)]
    made.heads = [_head(found.found, at, strands) for at in linked.pool]
    _place_captions(made, cues.captions)
    return made


def _body(strand: Strand, index: int, elements: Sequence[Element], label: str) -> Body:
    body = Body(label, index)
    before: Chunk | None = None
    for at in sorted((*strand.chunks, *strand.sections)):
        element = elements[at]
        if isinstance(element, HeadGroup):
            body.pieces += [Piece(Kind.CHAPTER, [line for piece in element.pieces for line in piece.lines])]
        else:
            _append(body, element, before)
            before = element
    first = elements[strand.chunks[0]]
    body.resumes = isinstance(first, Chunk) and first.resumes
    if strand.head >= 0:
        head = elements[strand.head]
        assert isinstance(head, HeadGroup)
        body.headline = Head(head.pieces, index)
        body.heads.append(body.headline)
    return body


def _append(body: Body, chunk: Chunk, before: Chunk | None) -> None:
    """Add a chunk, joining the paragraph with which the one before breaks off."""
    pieces = list(chunk.pieces)
    if before and before.breaks_off and body.pieces[-1].kind is pieces[0].kind is Kind.PARAGRAPH:
        body.pieces[-1] = Piece(Kind.PARAGRAPH, [*body.pieces[-1].lines, *pieces.pop(0).lines])
    body.pieces += pieces
    body.jump_from = body.jump_from or chunk.jump_from
    body.jump_to = chunk.jump_to or body.jump_to
    if chunk.byline:
        body.heads.append(Head([chunk.byline], body.index))


def _head(elements: Sequence[Element], at: int, strands: Sequence[Strand]) -> Head:
    head = elements[at]
    assert isinstance(head, HeadGroup)
    return Head(head.pieces, sum(strand.chunks[0] < at for strand in strands))


def _place_captions(page: Page, captions: list[list[Line]]) -> None:
    """Give each caption to the body that speaks of the same, else to the one printed above it."""
    if not captions:
        return
    homes = sorted((line.at, body.index) for body in page.bodies for line in body.lines)
    said = [pairs("".join(line.text for line in body.lines[:SPEAKS])) for body in page.bodies]
    for caption in captions:
        above = bisect_left(homes, (caption[0].at, 0)) - 1
        if above < 0:
            page.captions.append(Piece(Kind.CAPTION, caption))
            continue
        index = homes[above][1]
        near = range(max(0, index - NEAR), min(len(said), index + NEAR + 1))
        own = pairs("".join(line.text for line in caption))
        best = max(near, key=lambda body: shrunk(own, said[body]) + BESIDE * (body == index))
        page.bodies[best].captions.append(Piece(Kind.CAPTION, caption))
