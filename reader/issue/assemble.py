"""Assembly: the pieces of a page become bodies, and headlines looking for one.

A headline may stand away from its body, above or below another one; which belongs to which is
decided in `heads`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.issue.bodies import Body, Head, Page
from reader.issue.pieces import Kind
from reader.issue.typesetting import ON_PURPOSE

if TYPE_CHECKING:
    from reader.issue.pieces import Piece


def assemble(pieces: list[Piece], label: str) -> Page:
    """The bodies of one page and the headlines that stand on it."""
    desk = _Desk(Page(label))
    for piece, after in pairwise([*pieces, None]):
        assert piece is not None
        desk.take(piece, after)
    return desk.page


class _Desk:
    """A page being sorted, piece by piece."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.body: Body | None = None
        """the body that is running"""
        self.last: Kind | None = None

    def take(self, piece: Piece, after: Piece | None) -> None:
        """Put a piece where it belongs."""
        kind = self._kind(piece, after)
        piece.kind = kind
        if kind is Kind.FURNITURE:
            self.page.furniture += piece.lines
            return
        if kind is Kind.CAPTION:
            (self.body or self.page).captions.append(piece)
        elif kind in (Kind.JUMP_TO, Kind.JUMP_FROM):
            self._jump(piece)
        elif kind in (Kind.PARAGRAPH, Kind.CHAPTER, Kind.SIGNATURE, Kind.DATE):
            self._running(piece).pieces.append(piece)
        else:
            self._headline(piece)
        self.last = kind

    def _kind(self, piece: Piece, after: Piece | None) -> Kind:
        """What the piece is, given what stands beside it."""
        if piece.kind is Kind.DATE:  # of a notice below its text; else the masthead's
            return Kind.DATE if self.last in (Kind.PARAGRAPH, Kind.SIGNATURE) else Kind.FURNITURE
        if piece.kind is not Kind.HEAD or after is None or self.body is None or self.body.closed:
            return piece.kind
        if after.kind is Kind.DATE:
            return Kind.SIGNATURE
        return Kind.CHAPTER if self._is_section(piece, after) else Kind.HEAD

    def _is_section(self, piece: Piece, after: Piece) -> bool:
        """Whether a line heads a part of the running body: it is narrower than the column."""
        goes_on = after.kind is Kind.PARAGRAPH and not after.has_dateline
        narrow = piece.lines[0].width < piece.column - ON_PURPOSE
        return goes_on and narrow and self.last is Kind.PARAGRAPH

    def _running(self, piece: Piece) -> Body:
        """The body that the piece is of: a new one if it starts one."""
        if self.body is None or self.body.closed or (piece.has_dateline and self.body.prose):
            return self._open()
        return self.body

    def _open(self) -> Body:
        self.body = Body(self.page.label, len(self.page.bodies))
        self.page.bodies.append(self.body)
        return self.body

    def _jump(self, piece: Piece) -> None:
        if piece.kind is Kind.JUMP_FROM:
            self._open().jump_from = piece.lines[0]
        elif self.body is not None and self.body.jump_to is None:
            self.body.jump_to, self.body.closed = piece.lines[0], True
        else:
            self.page.markers += piece.lines

    def _headline(self, piece: Piece) -> None:
        """Add the piece to the headline above it, or start another one with it."""
        below = len(self.page.bodies)
        if self._goes_with_head(piece):
            self.page.heads[-1].pieces.append(piece)
        elif piece.kind is Kind.BYLINE and self.body and self._ends_here(self.body):
            self.body.heads.append(Head([piece], below))
            self.body.closed = True
        else:
            self.page.heads.append(Head([piece], below))
            if self.body:
                self.body.closed = True

    def _ends_here(self, body: Body) -> bool:
        """Whether what is printed now stands below the body's text."""
        return bool(body.pieces) and (not body.closed or self.last is Kind.JUMP_TO)

    def _goes_with_head(self, piece: Piece) -> bool:
        if self.last not in (Kind.HEAD, Kind.STANDFIRST, Kind.BYLINE, Kind.DOC_NO):
            return False
        open_head = bool(self.page.heads) and self.page.heads[-1].below == len(self.page.bodies)
        return open_head and (not piece.lines[0].blank or piece.kind in (Kind.BYLINE, Kind.STANDFIRST))
