"""Elements: the tagged lines of a page as chunks of prose and groups of headlines, in printed order.

A chunk is prose that certainly stands together: it ends where a blank line or anything else could hide
that another article's column begins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.issue.lines import folded
from reader.issue.names import are_names, is_byline
from reader.issue.pieces import Kind, Piece
from reader.issue.policy.forms import is_signature
from reader.issue.roles import Cue
from reader.issue.steps import GOES_ON, OPEN, STARTS, Tag

if TYPE_CHECKING:
    from reader.issue.seeing import Seen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.lines import Line

SIGNERS = 3
"""bodies that sign one document, at most"""


@dataclass(slots=True, eq=False)
class Chunk:
    """Prose that stands together on a page."""

    pieces: list[Piece] = field(default_factory=list)
    measure: float = 0.0
    lines: int = 0
    resumes: bool = False
    """whether it begins in mid-sentence"""
    breaks_off: bool = False
    """whether it ends in mid-sentence"""
    fresh: bool = False
    """whether a dateline opens it"""
    adjacent: bool = False
    """whether nothing but a blank line, a caption or furniture stands between it and the chunk before"""
    jump_from: Line | None = None
    jump_to: Line | None = None
    byline: Piece | None = None
    """below it"""
    signed: bool = False

    def take(self, one: Seen, tag: Tag, *, reads_on: bool) -> None:
        """Add a line; `reads_on`: whether the one before breaks off in mid-sentence."""
        last = self.pieces[-1] if self.pieces else None
        if reads_on and tag in GOES_ON and last and last.kind is Kind.PARAGRAPH:
            last.lines += one.parts
        else:
            self.resumes = self.resumes or (tag in GOES_ON and not self.lines)
            self.fresh = self.fresh or (one.dateline and not self.lines)
            self.pieces.append(Piece(Kind.PARAGRAPH, list(one.parts)))
        self.measure = max(self.measure, one.measure) if self.lines else one.measure
        self.lines += 1
        self.breaks_off = tag in OPEN

    @property
    def closed(self) -> bool:
        """Whether what stands below it shows that its article ends here."""
        return bool(self.jump_to or self.byline or self.signed)


@dataclass(slots=True, eq=False)
class HeadGroup:
    """Headline lines that stand together, with the byline and standfirst below them."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def plain(self) -> bool:
        """Whether it has nothing but one or two lines that may head a section."""
        if len(self.pieces) > 2 or any(piece.kind is not Kind.HEAD for piece in self.pieces):
            return False
        text = self.pieces[-1].lines[0].text
        return not (are_names(text) if len(self.pieces) == 1 else is_byline(text))

    @property
    def text(self) -> str:
        """Its headline lines, folded and closed up."""
        lines = (line for piece in self.pieces if piece.kind is Kind.HEAD for line in piece.lines)
        return "".join(folded(line).replace(" ", "") for line in lines)


Element = Chunk | HeadGroup


class Elements:
    """A page being read from its first line to its last."""

    def __init__(self, seen: Sequence[Seen], tags: Sequence[Tag]) -> None:
        self.found: list[Element] = []
        self.markers: list[Line] = []
        """of jumps, with nothing that could jump"""
        self.furniture: list[Line] = []
        self._jump_from: Line | None = None
        self._last: Tag | None = None
        for at, (one, tag) in enumerate(zip(seen, tags, strict=True)):
            self._below = seen[at + 1 : at + 1 + SIGNERS]
            self._take(one, tag)
            self._last = tag
        if self._jump_from:
            self.markers.append(self._jump_from)

    @property
    def heads(self) -> list[HeadGroup]:
        """The headlines on the page."""
        return [element for element in self.found if isinstance(element, HeadGroup)]

    @property
    def continues(self) -> bool:
        """Whether an article of another page goes on here."""
        return any(isinstance(element, Chunk) and element.jump_from for element in self.found)

    def _take(self, one: Seen, tag: Tag) -> None:
        if tag is Tag.CUE:
            self._cue(one)
        elif tag is Tag.HEAD and self._is_dated():
            self._close(one)
        elif tag is Tag.HEAD:
            self._head(Kind.HEAD, one)
        elif tag in (Tag.WIDE, Tag.WIDE_LAST):
            self._standfirst(one)
        else:
            self._prose(one, tag)

    def _is_dated(self) -> bool:
        """Whether a line stands below a text and, but for signatures, right above a date."""
        below = next((one for one in self._below if not is_signature(one.line.text)), None)
        dated = below is not None and below.cue is Cue.DATE
        return dated and bool(self.found) and isinstance(self.found[-1], Chunk)

    def _close(self, one: Seen) -> None:
        """Add a signature, or the formula above one."""
        if self._below[0].cue is Cue.DATE or is_signature(one.line.text):
            self._sign(Kind.SIGNATURE, one)
        else:
            self._prose(one, Tag.SINGLE)

    def _sign(self, kind: Kind, one: Seen) -> None:
        chunk = self.found[-1]
        assert isinstance(chunk, Chunk)
        chunk.pieces.append(Piece(kind, list(one.parts)))
        chunk.signed = True

    def _cue(self, one: Seen) -> None:
        last = self.found[-1] if self.found else None
        if one.cue in (Cue.JUMP_FROM, Cue.JUMP_TO):
            self._jump(one, last)
        elif one.cue is Cue.CHAPTER:
            self._open().pieces.append(Piece(Kind.CHAPTER, list(one.parts)))
        elif one.cue is Cue.DATE and isinstance(last, Chunk):
            self._sign(Kind.DATE, one)
        elif one.cue is Cue.DATE:
            self.furniture += one.parts
        elif one.cue is Cue.BYLINE and isinstance(last, Chunk):
            last.byline = last.byline or Piece(Kind.BYLINE)
            last.byline.lines += one.parts
        else:
            self._head(Kind[one.cue.name] if one.cue else Kind.HEAD, one)

    def _jump(self, one: Seen, last: Element | None) -> None:
        line = one.parts[0]
        if one.cue is Cue.JUMP_FROM:
            self.markers += [self._jump_from] if self._jump_from else []
            self._jump_from = line
        elif isinstance(last, Chunk) and not last.jump_to:
            last.jump_to = line
        else:
            self.markers.append(line)

    def _head(self, kind: Kind, one: Seen) -> None:
        """Add a line to the headline above it, or start another one with it."""
        last = self.found[-1] if self.found else None
        below = isinstance(last, HeadGroup) and (not one.blank or kind is not Kind.HEAD)
        if not below:
            last = HeadGroup()
            self.found.append(last)
        assert isinstance(last, HeadGroup)
        last.pieces.append(Piece(kind, list(one.parts)))

    def _standfirst(self, one: Seen) -> None:
        last = self.found[-1] if self.found else None
        if isinstance(last, HeadGroup) and last.pieces[-1].kind is Kind.STANDFIRST and self._last is Tag.WIDE:
            last.pieces[-1].lines += one.parts
        else:
            self._head(Kind.STANDFIRST, one)

    def _prose(self, one: Seen, tag: Tag) -> None:
        last = self.found[-1] if self.found else None
        runs = isinstance(last, Chunk) and not last.closed and self._jump_from is None
        if not runs or one.blank or self._turns(one, tag):
            last = self._open()
        assert isinstance(last, Chunk)
        last.take(one, tag, reads_on=self._last in OPEN)

    def _turns(self, one: Seen, tag: Tag) -> bool:
        """Whether another column may begin at a line although no blank line stands before it."""
        seam = (tag in GOES_ON) != (self._last in OPEN)
        return seam or (tag in STARTS and one.dateline)

    def _open(self) -> Chunk:
        """A chunk that begins; a chapter's heading waits for its text in its own."""
        last = self.found[-1] if self.found else None
        if isinstance(last, Chunk) and not last.lines and self._jump_from is None:
            return last
        chunk = Chunk(adjacent=isinstance(last, Chunk), jump_from=self._jump_from)
        self._jump_from = None
        self.found.append(chunk)
        return chunk
