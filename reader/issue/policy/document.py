"""Document: a file that is one policy document or law becomes an issue of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.issue.articles import first_run, identity
from reader.issue.model import Article, Block, Issue, Role
from reader.issue.policy import forms
from reader.issue.policy.fields import field, prose
from reader.issue.policy.furniture import has_divisions
from reader.issue.policy.head import TITLE_ROWS, Head, title_of
from reader.issue.policy.headings import Clause, clauses
from reader.issue.policy.marks import mark_of
from reader.issue.policy.paragraphs import measure_of, paragraphs
from reader.issue.policy.sheets import sheets_of
from reader.issue.policy.tail import find_tail, without_copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.issue.lines import Line
    from reader.issue.policy.rows import Row
    from reader.issue.policy.sheets import Sheets
    from reader.sources.model import SourceText

HEAD_ROLES = (Role.TITLE, Role.STANDFIRST, Role.DOC_NO, Role.ISSUER, Role.ADDRESSEE)


def document(pages: Sequence[Sequence[Line]], texts: Sequence[SourceText]) -> Issue:
    """The issue whose pages, in order, hold one policy document."""
    shown = list(_Document(sheets_of(pages, [text.text for text in texts])).blocks())
    article = Article("", _genre(shown), shown[0].page, tuple(shown))
    article = article._replace(id=identity(first_run(article), texts))
    name, day = _first(shown, Role.ISSUER, Role.SIGNATURE, Role.TITLE), _first(shown, Role.DATE)
    return Issue(name, forms.iso(day) if day else None, None, len(texts), (article,), ())


def _first(shown: Sequence[Block], *roles: Role) -> str | None:
    """The text of the first block of the first role that there is, its lines made one."""
    texts = (block.text for role in roles for block in shown if block.role is role)
    return next((text.replace(" ", "") for text in texts), None)


class _Document:
    """The rows of a document, being taken apart."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        self.rows, _ = without_copies(sheets.rows)
        self.head = Head(self.rows)
        self.measure = measure_of(self.rows[self.head.at :], apart=sheets.apart)
        self.divisions = has_divisions(self.rows)

    def blocks(self) -> Iterator[Block]:
        """All blocks, in reading order."""
        for role in HEAD_ROLES:
            if found := self.head.fields.get(role):
                yield field(role, found)
        yield from self._parts()

    def _parts(self) -> Iterator[Block]:
        """The blocks of the body, of what stands below it, and of the texts attached to it."""
        start, below = self.head.at, 0
        while start < len(self.rows):
            tail = find_tail(self.rows, start)
            yield from self._body(self.rows[start : tail.at], below)
            for role, row in tail.fields:
                yield field(role, [row])
            start, below = self._attached(tail.stop), 1
            yield from self._body(self.rows[tail.stop : start], 0)
            if heading := self.rows[start : start + self._heading_rows(start)]:
                yield field(Role.SECTION, heading)._replace(level=1)
            start += len(heading)

    def _attached(self, start: int) -> int:
        """The first row from `start` on that opens a text with a title of its own."""
        places = range(start, len(self.rows))
        return next((at for at in places if self._heading_rows(at)), len(self.rows))

    def _heading_rows(self, at: int) -> int:
        """How many rows are the label and the title of an attached text."""
        label = 1 if at < len(self.rows) and forms.ATTACHED.fullmatch(self.rows[at].text) else 0
        at += label
        return label + title_of([row.text for row in self.rows[at : at + TITLE_ROWS]])

    def _body(self, rows: Sequence[Row], below: int) -> Iterator[Block]:
        found = paragraphs(rows, self.measure, apart=self.sheets.apart)
        for clause in clauses(found, self.divisions):
            yield _block(clause, below)


def _genre(shown: Iterable[Block]) -> str:
    """Law, notice or policy, by the title and by whether there are 第X条."""
    shown = list(shown)
    title = "".join(block.text for block in shown if block.role is Role.TITLE).replace(" ", "")
    marks = (mark_of(block.text) for block in shown if block.role is Role.BODY)
    if any(mark is not None and mark.kind == "条" for mark in marks) and not forms.NOTICES.search(title):
        return "law"
    return "notice" if forms.NOTICES.search(title) else "policy"


def _block(clause: Clause, below: int) -> Block:
    if clause.level == 0:
        return field(Role.BODY, clause.rows)
    return prose(Role.BODY, clause.rows)._replace(role=Role.SECTION, level=clause.level + below)
