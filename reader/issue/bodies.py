"""Bodies and headlines of a page, while it is being put together.

A body is what runs on under one headline.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.issue.lines import Line, folded
from reader.issue.pieces import Kind, Piece

LEAD = 600
"""characters of a body that its headline draws on: the lead and what follows it"""


@dataclass(slots=True, eq=False)
class Head:
    """Headline lines that stand together."""

    pieces: list[Piece]
    below: int
    """index, on the page, of the body that it stands above"""

    @property
    def text(self) -> str:
        """Its words, folded: all but bylines."""
        said = (piece for piece in self.pieces if piece.kind is not Kind.BYLINE)
        return "".join(folded(line) for piece in said for line in piece.lines)

    @property
    def lines(self) -> list[Line]:
        """Its lines, as printed."""
        return [line for piece in self.pieces for line in piece.lines]

    @property
    def at(self) -> int:
        """Where on its page it starts."""
        return self.pieces[0].lines[0].at


@dataclass(slots=True, eq=False)
class Body:
    """Paragraphs and sections that run on, with what was set between and below them."""

    page: str
    index: int
    """among the bodies of its page"""
    pieces: list[Piece] = field(default_factory=list)
    captions: list[Piece] = field(default_factory=list)
    headline: Head | None = None
    """the one that holds its title"""
    heads: list[Head] = field(default_factory=list)
    """all that stand over it, and the byline below it"""
    jump_to: Line | None = None
    jump_from: Line | None = None
    continued: Body | None = None
    """the body on another page with which it goes on"""
    origin: Body | None = None
    """the body on another page that goes on with it"""
    closed: bool = False
    """whether something showed that it ends here"""

    @property
    def prose(self) -> list[Piece]:
        """Its paragraphs."""
        return [piece for piece in self.pieces if piece.kind is Kind.PARAGRAPH]

    @property
    def lead(self) -> str:
        """Its first 600 characters, folded."""
        text = ""
        for line in (line for piece in self.prose for line in piece.lines):
            text += folded(line._replace(text=line.text[:LEAD]))
            if len(text) >= LEAD:
                break
        return text[:LEAD]

    @property
    def starts_afresh(self) -> bool:
        """Whether its own first lines show that no text went before."""
        return bool(self.pieces) and self.pieces[0].has_dateline


@dataclass(slots=True, eq=False)
class Page:
    """One page taken apart."""

    label: str
    bodies: list[Body] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)
    captions: list[Piece] = field(default_factory=list)
    """that stand before any body"""
    markers: list[Line] = field(default_factory=list)
    """of jumps, with nothing that could jump"""


def run_on(page: Page) -> None:
    """Join to the body before it what has neither headline nor beginning of its own.

    A displaced headline had cut it off.
    """
    kept: list[Body] = []
    for body in page.bodies:
        fresh = body.heads or body.starts_afresh or body.jump_from
        if fresh or not kept or kept[-1].jump_to or _signed(kept[-1]):
            kept.append(body)
        else:
            _append(body, kept[-1])
    page.bodies = kept


def _append(body: Body, before: Body) -> None:
    before.pieces += body.pieces
    before.captions += body.captions
    before.jump_to, before.continued = body.jump_to, body.continued
    if before.continued:
        before.continued.origin = before


def _signed(body: Body) -> bool:
    """Whether a byline or a date stands below the body."""
    below = [head for head in body.heads if body.pieces and head.at > body.pieces[-1].lines[-1].at]
    dated = bool(body.pieces) and body.pieces[-1].kind is Kind.DATE
    return dated or any(not head.text for head in below)
