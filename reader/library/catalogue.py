"""What stands in a library: issues as rows for the tree, and articles opened for reading."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Article, Span
from reader.issue.positions import to_article, to_source
from reader.language.packing import PackedTokens
from reader.library.clock import timestamp
from reader.library.shelf import ArticleRow, Continued, IssueRow, PageRow, SectionRow
from reader.problems import Problem
from reader.store import issues as rows
from reader.store.highlights import counts_by_article

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.language.token import BlockTokens
    from reader.library.bare_page import BarePage
    from reader.library.laying import Laying
    from reader.library.originals import Original
    from reader.library.unplaced import UnplacedLine
    from reader.store.database import Database


class OpenArticle(NamedTuple):
    """An article as the library holds it."""

    article: Article
    issue: str
    pk: int
    """the article's row"""
    texts: tuple[str, ...]
    """ids of the issue's source texts, by the numbers in its runs"""


class Catalogue:
    """Reads issues and articles; the only thing it writes is how far the reader got."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._laying: Laying | None = None

    def issues(self) -> tuple[IssueRow, ...]:
        """The issues on the shelf, in the order they were added."""
        return self._issues(rows.issue_rows(self._database))

    def issue(self, subject: str) -> IssueRow | None:
        """One issue of the shelf; None if it is not there."""
        return next(iter(self._issues(rows.issue_rows_by_id(self._database, subject))), None)

    def issues_with(self, article: str) -> tuple[IssueRow, ...]:
        """The issues of the shelf in which an article stands."""
        return self._issues(rows.issue_rows_with(self._database, article))

    def files(self, issue: str) -> list[tuple[str, str]]:
        """The files of an issue in page order: name and sha256."""
        return [(row["file"], row["sha256"]) for row in rows.file_rows(self._database, issue)]

    def unplaced(self) -> list[UnplacedLine]:
        """The lines of the shelf's issues that found no place."""
        from reader.library.unplaced import unplaced  # not before a reader opens the tray

        return unplaced(self._database)

    def bare_page(self, issue: str, label: str) -> BarePage:
        """What is printed on a page of an issue that has no articles."""
        from reader.library.bare_page import bare_page  # few pages are such

        return bare_page(self._database, issue, label)

    def open(self, subject: str) -> OpenArticle:
        """An article of the shelf by its id; raises Problem if there is none."""
        opened = self.find(subject)
        if opened is None or not rows.issue_rows_by_id(self._database, opened.issue):
            raise Problem("article-missing", article=subject)
        return opened

    def find(self, subject: str) -> OpenArticle | None:
        """An article by its id, also one of a removed issue; None if there is none."""
        row = rows.article_row(self._database, subject)
        if row is None:
            return None
        texts = tuple(file["text"] for file in rows.file_rows(self._database, row["issue"]))
        return OpenArticle(rows.load_article(self._database, row), row["issue"], row["pk"], texts)

    def tokens(self, opened: OpenArticle, number: int) -> BlockTokens:
        """The tokens of an article's block, by its number, as the reader has them: corrections laid over.

        Offsets are those of the block.
        """
        tokens, corrected = self._found(opened, number)
        if corrected is None:
            return tokens
        if self._laying is None:
            from reader.library.laying import Laying  # few libraries need it, and no start should wait for it

            self._laying = Laying(self._database)
        return self._laying.tokens(tokens, opened, number, corrected)

    def corrected(self) -> str | None:
        """A name for how the corrections stand now: another one when any was made, changed or taken away."""
        return rows.corrected(self._database)

    def found_tokens(self, opened: OpenArticle, number: int) -> PackedTokens:
        """The tokens of a block as the program found them, without corrections."""
        return self._found(opened, number)[0]

    def _found(self, opened: OpenArticle, number: int) -> tuple[PackedTokens, str | None]:
        """The tokens, and the state of the corrections; None if none was ever made."""
        packed, corrected = rows.packed_tokens(self._database, opened.pk, number)
        return PackedTokens(packed, opened.article.blocks[number].text), corrected

    def place(self, opened: OpenArticle) -> int:
        """The article position the reader reached; 0 if the article was never open."""
        place = rows.place(self._database, opened.article.id)
        if place is None or place[0] not in opened.texts:
            return 0
        text = opened.texts.index(place[0])
        span = to_article(opened.article, [(text, place[1], place[1] + 1)])
        return span.start if span else 0

    def goes_on_in(self, opened: OpenArticle) -> str | None:
        """The id of the article with which one that breaks off goes on; None if that page is not there."""
        jump = opened.article.jump_to
        return self._other_part(opened, "jump_from", jump.page) if jump and not jump.found else None

    def comes_from(self, opened: OpenArticle) -> str | None:
        """The id of the article of which one is the continuation; None if that page is not there."""
        jump = opened.article.jump_from
        return self._other_part(opened, "jump_to", jump.page) if jump and not jump.found else None

    def _other_part(self, opened: OpenArticle, marker: str, page: str) -> str | None:
        found = rows.part_rows(self._database, page, marker, opened.article.page)
        if not found:
            return None
        from reader.library.parts import likeliest  # few need to weigh words

        return likeliest(self._database, opened.article, opened.issue, found)

    def original(self, opened: OpenArticle, span: Span, chosen: Span | None = None) -> list[Original]:
        """Where a span is printed, line by line; the characters of `chosen` are marked."""
        from reader.library.originals import originals  # not before a reader asks

        return originals(self._database, opened, span, chosen)

    def keep_place(self, opened: OpenArticle, position: int, share: float) -> None:
        """Remember the article position on top, and the share (0 to 1) that was read."""
        places = to_source(opened.article, Span(position, position + 1))
        if not places:
            return
        text, start, _ = places[0]
        with self._database.write() as connection:
            rows.put_place(connection, opened.article.id, (opened.texts[text], start), share, timestamp())

    def _issues(self, found: list[sqlite3.Row]) -> tuple[IssueRow, ...]:
        marked = counts_by_article(self._database)
        return tuple(self._issue(row, marked) for row in found)

    def _issue(self, row: sqlite3.Row, marked: dict[str, int]) -> IssueRow:
        files = rows.file_rows(self._database, row["id"])
        pages = self._pages(row["id"], [file["page"] for file in files], marked)
        return IssueRow(
            id=row["id"],
            name=row["name"],
            date=row["date"] or row["inferred_date"],
            date_inferred=row["date"] is None and row["inferred_date"] is not None,
            number=row["number"],
            pages=pages,
            unplaced=row["unplaced"],
            files=tuple(file["file"] for file in files),
            origin=row["origin"] or files[0]["file"],
        )

    def _pages(self, issue: str, labels: Sequence[str | None], marked: dict[str, int]) -> tuple[PageRow, ...]:
        """The pages, also those without articles; of a document the one that is none."""
        sections: defaultdict[str, list[SectionRow]] = defaultdict(list)
        for row in rows.section_rows(self._database, issue):
            sections[row["article"]].append(
                SectionRow(row["article"], row["start"], row["text"], row["level"])
            )
        # None: it was added before labels were kept.
        pages: dict[str, list[ArticleRow]] = {label: [] for label in labels if label is not None}
        for row in rows.article_rows(self._database, issue):
            article = _article(row, marked.get(row["id"], 0), tuple(sections[row["id"]]))
            pages.setdefault("" if "" in pages else article.page, []).append(article)
        rest = {} if all(pages.values()) else self._continued(issue, labels)
        return tuple(
            PageRow(label, tuple(articles), None if articles else rest.get(label))
            for label, articles in pages.items()
        )

    def _continued(self, issue: str, labels: Sequence[str | None]) -> dict[str | None, Continued]:
        """By page, the first article of another page that goes on there."""
        return {
            labels[row["file"]]: Continued(row["id"], row["start"], row["page"])
            for row in reversed(rows.continued_rows(self._database, issue))
        }


def _article(row: sqlite3.Row, highlights: int, sections: tuple[SectionRow, ...]) -> ArticleRow:
    jump = rows.load_jump(row["jump_to"])
    return ArticleRow(
        id=row["id"],
        title=row["title"],
        first_words=row["first_words"],
        page=row["page"],
        characters=row["characters"],
        highlights=highlights,
        read=row["share"],
        jump_to=jump.page if jump else None,
        sections=sections,
        genre=row["genre"],
    )
