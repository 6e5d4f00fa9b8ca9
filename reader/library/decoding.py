"""Reading a file of an issue in another encoding.

Another decoding is another source text, to which no highlight is anchored: so it makes another
issue. The one before stays on the shelf if anything is marked in it, with all its notes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.library.importing import Failed, Import, Job, issue_id
from reader.library.workers import Kept, rebuild_kept
from reader.problems import Problem
from reader.sources import encodings
from reader.store.files import source_path
from reader.store.issues import file_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.importing import Steps
    from reader.library.library import Library

BEGINNING = 1200
"""characters that are shown of a decoding"""


class IssueFile(NamedTuple):
    """A file of an issue, and how it was read."""

    name: str
    sha256: str
    encoding: str


class Decoding(NamedTuple):
    """What an encoding makes of a file."""

    encoding: str
    """one of `encodings.ENCODINGS`"""
    likeliest: bool
    used: bool
    beginning: str
    broken: int
    """places that cannot be read"""


def issue_files(library: Library, issue: str) -> list[IssueFile]:
    """The files of an issue, in page order."""
    rows = file_rows(library.database, issue)
    return [IssueFile(row["file"], row["sha256"], row["encoding"]) for row in rows]


def decodings(library: Library, file: IssueFile) -> list[Decoding]:
    """What every encoding makes of a file; raises Problem if its bytes are gone."""
    try:
        data = source_path(library.folder, file.sha256).read_bytes()
    except OSError as error:
        raise Problem("file-unreadable", file=file.name, why=error.strerror or str(error)) from None
    likeliest = encodings.guess(data)
    found = []
    for encoding in encodings.ENCODINGS:
        exact = encodings.exact(encoding, data)
        text, broken = encodings.decode(data, exact)
        found.append(Decoding(encoding, exact == likeliest, exact == file.encoding, text[:BEGINNING], broken))
    return found


def is_marked(library: Library, issue: str) -> bool:
    """Whether anything is highlighted in an issue."""
    row = library.catalogue.issue(issue)
    pages = row.pages if row else ()
    return any(article.highlights for page in pages for article in page.articles)


class Redecoding(Import):
    """An import of an issue of the library, one of whose files is read in another encoding."""

    def __init__(self, library: Library, issue: str, number: int, encoding: str) -> None:
        super().__init__(library, [])
        self._issue = issue
        files = issue_files(library, issue)
        self._kept = [Kept(source_path(library.folder, one.sha256), one.name, one.encoding) for one in files]
        self._kept[number] = self._kept[number]._replace(encoding=encoding)
        self._steps = self._read_again(self._kept[number].name)

    def _read_again(self, label: str) -> Steps:
        try:
            yield from self._rebuild(label, self._kept)
        except Problem as problem:
            self.report.failed.append(Failed(label, problem))

    def _rebuild(self, label: str, kept: Sequence[Kept]) -> Steps:
        rebuilt = yield from self._pool.answer(self._pool.ask(label, rebuild_kept, kept))
        subject = issue_id(source.text.root for source in rebuilt.sources)
        before = self._library.catalogue.issue(self._issue)
        origin = before.origin if before else label
        job = Job(subject, tuple(Path(one.name) for one in kept), origin, None)
        if not self._is_known(job):
            yield from self._write(job, rebuilt, 0, 1)
        if subject != self._issue and not is_marked(self._library, self._issue):
            self._library.remove_issue(self._issue)
