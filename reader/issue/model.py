"""The values of a rebuilt issue.

Two coordinates: a *source position* is (source text, code point) and is what is stored; an
*article position* is a code point in `Article.text` and is what is shown.

All values are NamedTuples: a frozen dataclass takes 0.8 ms to define, a NamedTuple 0.1, and these
stand between a reader and the first picture.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.issue.repairs import Idle


class Role(StrEnum):
    """What a block is in its article; the value is the name in JSON and in the library."""

    KICKER = "kicker"
    TITLE = "title"
    DECK = "deck"
    STANDFIRST = "standfirst"
    DOC_NO = "doc_no"
    ISSUER = "issuer"
    BYLINE = "byline"
    ADDRESSEE = "addressee"
    BODY = "body"
    SECTION = "section"
    SIGNATURE = "signature"
    DATE = "date"
    CAPTION = "caption"


class Span(NamedTuple):
    """Code points `start` up to `end` of an article's text."""

    start: int
    end: int


class Run(NamedTuple):
    """`length` characters of a block that stand together in one source text."""

    start: int
    """offset in the block, code points"""
    text: int
    """which of the issue's source texts, from 0"""
    at: int
    """code point in that source text"""
    length: int


class Block(NamedTuple):
    """One paragraph, heading or field; its runs cover `text` without a gap.

    A field printed on several lines joins them by one space that maps to the line end it replaces.
    """

    role: Role
    text: str
    runs: tuple[Run, ...]
    page: str
    level: int = 0
    """for sections: 1 is the outermost"""


class Jump(NamedTuple):
    """下转 or 上接: where an article goes on or comes from."""

    page: str
    marker: str
    """as printed, such as （下转三版）"""
    found: bool
    """whether that part is in this issue (and then joined to this article)"""
    run: Run | None = None
    """where the marker is printed; `start` is 0"""


class Article(NamedTuple):
    """Blocks in reading order: headline block, body, captions."""

    id: str
    genre: str
    """news, notice, law or policy"""
    page: str
    blocks: tuple[Block, ...]
    dateline: Span | None = None
    jump_to: Jump | None = None
    jump_from: Jump | None = None

    @property
    def text(self) -> str:
        """The blocks joined by newlines: what article positions count."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def starts(self) -> list[int]:
        """The article position at which each block starts."""
        return list(accumulate([len(block.text) + 1 for block in self.blocks[:-1]], initial=0))

    def field(self, role: Role) -> str | None:
        """The text of a role's blocks, joined by one space; None if there are none."""
        return " ".join(block.text for block in self.blocks if block.role is role) or None


class Unplaced(NamedTuple):
    """A printed line that evidence did not place; shown in the tray of its page."""

    page: str
    line: int
    """line of its source text, from 1"""
    text: str
    likely: str | None
    """id of the article it most likely belongs to"""
    why: str
    run: Run


class Issue(NamedTuple):
    """One issue: what its masthead says and the articles in printed order."""

    name: str | None
    date: str | None
    """ISO 8601"""
    number: str | None
    pages: int
    articles: tuple[Article, ...]
    unplaced: tuple[Unplaced, ...]
    labels: tuple[str, ...] = ()
    """what its pages are called, in order; none for a document, which is no newspaper"""
    idle_repairs: tuple[Idle, ...] = ()
    """repairs of a reader that no longer apply"""
