"""Head: what stands above the body of a document: number, issuer, title, note, addressee."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from reader.issue.lines import width
from reader.issue.model import Role
from reader.issue.policy import forms
from reader.issue.policy.marks import DIVISIONS, mark_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.rows import Row

ROWS: Final = 40
"""rows within which a head ends"""
TITLE_ROWS: Final = 6
TITLE_WIDE: Final = 26
"""em of the widest line of a title of several lines"""
TITLE_AT_MOST: Final = 3
"""rows from the first in which clauses begin below a title that names no kind of document"""
OUTERMOST: Final = (*DIVISIONS, "条", "一、")
TITLE_MORE: Final = 16
"""em of the widest line that goes on with what could be a whole title"""
ADDRESSEE_ROWS: Final = 8
PAPERS: Final = "文件"
"""what follows the issuer's name in its letterhead"""


class Head:
    """The head of a document, read from its first row."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.fields: dict[Role, list[Row]] = defaultdict(list)
        self.furniture: list[Row] = []
        self.at = 0
        """the row at which the body begins"""
        while self.at < min(ROWS, len(rows)) and self._take():
            pass

    def _take(self) -> bool:
        """Read what stands at the next row; False where the body begins."""
        readers = (
            *(self._preface, self._number, self._issuer, self._title),
            *(self._again, self._below_title, self._note, self._addressee),
        )
        return any(reader() for reader in readers)

    def _preface(self) -> bool:
        row = self.rows[self.at]
        if self.fields[Role.ADDRESSEE] or not forms.is_preface(row.text):
            return False
        self.furniture.append(row)
        self.at += 1
        return True

    def _number(self) -> bool:
        """The document's number; who signed it may stand on the same line."""
        row = self.rows[self.at]
        found = forms.DOC_NO.match(row.text)
        if self.fields[Role.DOC_NO] or self.fields[Role.ADDRESSEE] or found is None:
            return False
        rest = row.text[found.end() :].strip()
        if rest and not forms.SIGNER.fullmatch(rest):
            return False
        self.fields[Role.DOC_NO].append(row.part(*found.span(1)))
        if rest:
            self.furniture.append(row.part(found.end(), len(row.text)))
        self.at += 1
        return True

    def _issuer(self) -> bool:
        """The letterhead: bodies on lines of their own, the last with 文件 or above a number."""
        if self.fields[Role.TITLE] or self.fields[Role.ISSUER]:
            return False
        stop = self.at
        while stop < len(self.rows) and stop < self.at + 6 and forms.is_organ(self.rows[stop].text):
            stop += 1
        if not self._is_letterhead(stop):
            return False
        self.fields[Role.ISSUER] += self.rows[self.at : stop]
        if stop < len(self.rows) and (name := _without_papers(self.rows[stop])):
            self.fields[Role.ISSUER].append(name)
        self.at = stop + (stop < len(self.rows) and self.rows[stop].text.endswith(PAPERS))
        return True

    def _is_letterhead(self, stop: int) -> bool:
        below = self.rows[stop].text if stop < len(self.rows) else ""
        if below.replace(" ", "") == PAPERS:
            return stop > self.at
        if below.endswith(PAPERS) and forms.is_organ(below.removesuffix(PAPERS)):
            return True
        return stop > self.at and (forms.is_doc_no(below) or forms.is_preface(below))

    def _title(self) -> bool:
        if self.fields[Role.TITLE]:
            return False
        texts = [row.text for row in self.rows[self.at : self.at + TITLE_ROWS]]
        count = title_of(texts) or (self._above_clauses(texts) if not any(self.fields.values()) else 0)
        self.fields[Role.TITLE] = list(self.rows[self.at : self.at + count])
        self.at += count
        return count > 0

    def _above_clauses(self, texts: Sequence[str]) -> int:
        """How many lines above the first clause are a title, though it names no kind of document."""
        for count, text in enumerate(texts[:TITLE_AT_MOST]):
            mark = mark_of(text)
            if mark is not None:
                return count if mark.value == 1 and mark.kind in OUTERMOST else 0
            if not _may_be_title(text, first=count == 0) or width(text) > TITLE_WIDE:
                return 0
        return 0

    def _again(self) -> bool:
        """The title a second time, as over texts taken from the web."""
        title = _joined(self.fields[Role.TITLE]).replace(" ", "")
        for stop in range(self.at + 1, min(self.at + TITLE_ROWS, len(self.rows)) + 1):
            if title and _joined(self.rows[self.at : stop]).replace(" ", "") == title:
                self.furniture += self.rows[self.at : stop]
                self.at = stop
                return True
        return False

    def _below_title(self) -> bool:
        """The issuer's name, or a day, on a line of its own below the title."""
        if not self.fields[Role.TITLE] or self.fields[Role.ADDRESSEE]:
            return False
        row, role = self.rows[self.at], Role.STANDFIRST
        if forms.is_organ(row.text) and not self.fields[Role.ISSUER]:
            role = Role.ISSUER
        elif not forms.date_of(row.text):
            return False
        self.fields[role].append(row)
        self.at += 1
        return True

    def _note(self) -> bool:
        """The note in brackets below a title: when it was passed, made public, changed."""
        if not self.fields[Role.TITLE] or self.fields[Role.ADDRESSEE]:
            return False
        row = self.rows[self.at]
        if forms.date_of(row.text.strip("()（）")) and row.text[0] in "(（":
            stop = self.at + 1
        elif not forms.NOTE.match(_joined(self.rows[self.at : self.at + 2])) or row.text[0] not in "(（":
            return False
        else:
            stop = self._closed()
        self.fields[Role.STANDFIRST] += self.rows[self.at : stop]
        self.at = stop
        return True

    def _closed(self) -> int:
        """Behind the row that closes the bracket which the next row opens."""
        depth = 0
        for at in range(self.at, min(self.at + 12, len(self.rows))):
            text = self.rows[at].text
            depth += len(re.findall(r"[(（]", text)) - len(re.findall(r"[)）]", text))
            if depth <= 0:
                return at + 1
        return self.at + 1

    def _addressee(self) -> bool:
        """Those to whom the document goes; the names may take several lines."""
        if not (self.fields[Role.TITLE] or self.fields[Role.DOC_NO]) or self.fields[Role.ADDRESSEE]:
            return False
        for stop in range(self.at + 1, min(self.at + ADDRESSEE_ROWS, len(self.rows)) + 1):
            text = _joined(self.rows[self.at : stop])
            if forms.is_addressee(text):
                self.fields[Role.ADDRESSEE] += self.rows[self.at : stop]
                self.at = stop
                return True
            if re.search(r"[。；：:！？]", text):
                break
        return False


def title_of(texts: Sequence[str]) -> int:
    """How many lines from the first are the title of a policy document; 0 if there is none."""
    best, first = 0, width(texts[0]) if texts else 0.0
    for count, text in enumerate(texts[:TITLE_ROWS], start=1):
        if not _may_be_title(text, first=count == 1) or (count > 1 and first > TITLE_WIDE):
            break
        if best and (width(text) > TITLE_MORE or "，" in text):
            break
        if forms.is_title(title := "".join(texts[:count])):
            best = count
        if forms.FORMAL.search(title):
            break
    return best


def _may_be_title(text: str, *, first: bool) -> bool:
    if mark_of(text) or forms.is_doc_no(text) or re.search(r"[。；：:！？]|[，、]$", text):
        return False
    if text[0] in "(（" and not first:
        return len(text) <= 12 and not forms.NOTE.match(text)
    if not first and (forms.is_organ(text) or forms.is_preface(text) or width(text) > TITLE_WIDE):
        return False
    return not forms.date_of(text)


def _without_papers(row: Row) -> Row | None:
    """The name in a letterhead that ends with 文件."""
    if not row.text.endswith(PAPERS) or row.text.replace(" ", "") == PAPERS:
        return None
    return row.part(0, row.text.rindex(PAPERS[0]))


def _joined(rows: Sequence[Row]) -> str:
    return "".join(row.text for row in rows)
