"""Bodies and headlines of a page, while it is being put together.

A body is what runs on under one headline.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.issue.lines import Line, folded
from reader.issue.pieces import Kind, Piece

TORN_LINES = 8
"""lines up to which a text without beginning is not shown as an article"""
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
    resumes: bool = False
    """whether it begins in mid-sentence"""
    origin: Body | None = None
    """the body on another page that goes on with it"""

    @property
    def lines(self) -> list[Line]:
        """Its lines and those of its captions, as printed."""
        return [line for piece in [*self.pieces, *self.captions] for line in piece.lines]

    @property
    def torn(self) -> bool:
        """Whether it is a few lines in mid-sentence that nothing shows to be an article."""
        alone = not self.heads and not self.jump_from and not self.jump_to
        return alone and self.resumes and len(self.lines) <= TORN_LINES

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
