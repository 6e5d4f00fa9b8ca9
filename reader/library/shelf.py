"""What the section tree shows of a library: plain values, in printed order.

Named tuples, as dataclasses take six times as long to make and these are needed at each start.
"""

from __future__ import annotations

from typing import NamedTuple


class SectionRow(NamedTuple):
    """A heading inside an article."""

    article: str
    """id of the article"""
    start: int
    """article position of the heading"""
    heading: str
    level: int
    """1 is the outermost"""


class ArticleRow(NamedTuple):
    """One article: what it is called and how far its reader has come."""

    id: str
    title: str | None
    first_words: str
    """stands in for a title that is missing"""
    page: str
    characters: int
    highlights: int
    read: float
    """share that has been on the screen, 0 to 1"""
    jump_to: str | None
    """page on which it goes on, if that page is elsewhere"""
    sections: tuple[SectionRow, ...] = ()
    genre: str = "news"


class Continued(NamedTuple):
    """An article that goes on here from another page."""

    article: str
    """id"""
    start: int
    """article position of the first character printed here"""
    page: str
    """on which it begins"""


class PageRow(NamedTuple):
    """One page, labelled as printed; a document, which has no pages, is one without a label."""

    label: str
    articles: tuple[ArticleRow, ...]
    continued: Continued | None = None
    """what is printed on a page on which no article begins"""


class IssueRow(NamedTuple):
    """One issue and all that is on its pages."""

    id: str
    name: str | None
    date: str | None
    """ISO 8601"""
    date_inferred: bool
    """the masthead gives no date; this one is from a dateline"""
    number: str | None
    pages: tuple[PageRow, ...]
    unplaced: int
    """lines that no evidence placed"""
    files: tuple[str, ...]
    """names of the files it came from"""
    origin: str = ""
    """the file or folder that was added"""

    @property
    def is_document(self) -> bool:
        """Whether it is one document, and no newspaper."""
        return [page.label for page in self.pages] == [""]
