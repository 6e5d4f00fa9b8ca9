"""Bringing files into a library: worker processes compute, this thread commits.

There are no callbacks and no threads of ours: whoever imports calls `poll` now and then, the
window from a timer, the command line in a loop. The work is a generator that stops after each
small step and yields whether there is more to do at once.
"""

from __future__ import annotations

import hashlib
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from reader.language.version import language_version
from reader.library.analysis import Analysis
from reader.library.changes import Edit, Fact, put
from reader.library.clock import timestamp
from reader.library.grouping import Gather, Glance, together
from reader.library.pool import Pool
from reader.library.workers import glance_at, rebuild_files, survey
from reader.problems import Problem
from reader.store import issues as rows
from reader.store.errors import explained
from reader.store.files import keep_bytes

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from pathlib import Path

    from reader.library.grouping import Issue
    from reader.library.library import Library
    from reader.library.pool import Asked
    from reader.library.workers import Rebuilt

    Steps = Generator[bool, None, None]

SLICE = 0.008
"""seconds of work at a time: less than a frame of the window"""
AHEAD = 2
"""issues that workers rebuild while one is being written"""
GLANCES, GLANCES_AHEAD = 8, 4
"""files that a worker looks at in one go, and how many goes are asked for at once"""
LOOKING = 200
"""thousandths of the progress that looking at the files takes"""
REBUILDING = 0.35
"""share of the rest of an issue's work that is done once it is rebuilt"""


class Failed(NamedTuple):
    """A file that could not be brought in, and why."""

    file: str
    why: Problem


class Progress(NamedTuple):
    """How far an import is."""

    done: int
    """thousandths"""
    file: str
    """what is being read; empty when nothing is"""


class Report:
    """What became of the files of an import."""

    def __init__(self) -> None:
        self.added: list[str] = []
        """ids of issues"""
        self.known: list[tuple[str, str]] = []
        """file and the id of the issue that already holds it"""
        self.failed: list[Failed] = []
        self.warnings: list[tuple[str, str]] = []
        """file and the key of a sentence"""


class Job(NamedTuple):
    """An issue on its way."""

    subject: str
    files: tuple[Path, ...]
    origin: str
    """the file or folder it comes from"""
    asked: Asked[Rebuilt] | None
    """None if the library has the issue"""


class Import:
    """One import: batches of files and folders, of which `gather` makes issues."""

    def __init__(
        self,
        library: Library,
        batches: Sequence[Sequence[Path]],
        gather: Gather = together,
        encoding: str | None = None,
    ) -> None:
        self.report = Report()
        self.finished = False
        """whether nothing is left to do"""
        self._library, self._gather, self._encoding = library, gather, encoding
        self._pool = Pool()
        self._progress = Progress(0, next((path.name for batch in batches for path in batch), ""))
        self._steps = self._run([tuple(batch) for batch in batches])

    def poll(self) -> Progress:
        """Take what workers have finished, commit it, give them more; for a moment, never waiting."""
        end = monotonic() + SLICE
        while not self.finished and monotonic() < end:
            more = next(self._steps, None)
            if more is None:
                self.cancel()
            elif not more:
                break
        return Progress(1000, "") if self.finished else self._progress

    def wait(self, seconds: float) -> None:
        """Wait until a worker has something, or `seconds`."""
        if not self.finished:
            self._pool.wait(seconds)

    def cancel(self) -> None:
        """Stop; what is complete stays, what is not is not on the shelf."""
        self.finished = True
        self._steps.close()
        self._pool.close()

    def _run(self, batches: list[tuple[Path, ...]]) -> Steps:
        first = self._progress.file
        found = yield from self._pool.answer(self._pool.ask(first, survey, batches))
        glances = yield from self._look_at([file for files in found for file in files])
        issues: list[Issue] = []
        for files in found:
            good = [glances[file] for file in files if glances[file].problem is None]
            issues += yield from self._pool.answer(self._pool.ask(first, self._gather, good))
        yield from self._take(issues)

    def _look_at(self, files: Sequence[Path]) -> Generator[bool, None, dict[Path, Glance]]:
        """What each file says of itself; those that cannot be read are reported."""
        glances: dict[Path, Glance] = {}
        ahead: deque[tuple[Sequence[Path], Asked[list[Glance]]]] = deque()
        for start in range(0, len(files), GLANCES):
            part = files[start : start + GLANCES]
            ahead.append((part, self._pool.ask(part[0].name, glance_at, part, self._encoding)))
            while len(ahead) >= (GLANCES_AHEAD if start + GLANCES < len(files) else 1):
                for glance in (yield from self._glances(*ahead.popleft())):
                    glances[glance.path] = glance
                    self._hear(glance)
                self._progress = Progress(LOOKING * len(glances) // len(files), part[0].name)
        return glances

    def _glances(
        self, part: Sequence[Path], asked: Asked[list[Glance]]
    ) -> Generator[bool, None, list[Glance]]:
        try:
            return (yield from self._pool.answer(asked))
        except Problem as problem:
            if len(part) == 1:
                return [Glance(part[0], problem=problem)]
        found = []
        for file in part:  # one of them is too much for a worker
            alone = self._pool.ask(file.name, glance_at, [file], self._encoding)
            found += yield from self._glances([file], alone)
        return found

    def _hear(self, glance: Glance) -> None:
        if glance.problem is not None:
            self.report.failed.append(Failed(str(glance.path), glance.problem))

    def _take(self, issues: Sequence[Issue]) -> Steps:
        """Bring issues in, one after the other, while workers rebuild the next ones."""
        whole, done = sum(map(len, issues)), 0
        ahead: deque[Job] = deque()
        for number, issue in enumerate(issues, 1):
            ahead.append(self._begin(issue))
            while len(ahead) > (AHEAD if number < len(issues) else 0):
                job = ahead.popleft()
                yield from self._finish(job, done / whole, len(job.files) / whole)
                done += len(job.files)

    def _begin(self, issue: Issue) -> Job:
        subject, files = issue_id(file.root for file in issue), tuple(file.path for file in issue)
        known = rows.issue_row(self._library.database, subject) is not None
        asked = None if known else self._pool.ask(files[0].name, rebuild_files, files, self._encoding)
        return Job(subject, files, origin(files), asked)

    def _finish(self, job: Job, done: float, share: float) -> Steps:
        try:
            if not self._is_known(job) and job.asked is not None:
                self._tell(done, job)
                rebuilt = yield from self._pool.answer(job.asked)
                rest = share * (1 - REBUILDING)
                yield from self._write(job, rebuilt, done + share - rest, rest)
        except Problem as problem:
            self.report.failed.extend(Failed(str(path), problem) for path in job.files)

    def _is_known(self, job: Job) -> bool:
        row = rows.issue_row(self._library.database, job.subject)
        if row is None:
            return False
        if row["removed"] is not None:
            self._library.changes.make([Edit("issue", job.subject, put({"removed": None}))])
            self.report.added.append(job.subject)
            return True
        self.report.known.extend((str(path), job.subject) for path in job.files)
        return True

    def _write(self, job: Job, rebuilt: Rebuilt, done: float, share: float) -> Steps:
        library, added = self._library, timestamp()
        for source in rebuilt.sources:
            with explained(library.folder):
                keep_bytes(library.folder, source.sha256, source.data)
            yield True
        with library.database.write() as connection:
            for source in rebuilt.sources:
                rows.put_source(connection, source, added)
            rows.put_issue(connection, job.subject, rebuilt.issue, rebuilt.sources, job.origin, added)
        yield True
        yield from self._write_articles(job, rebuilt, done, share)
        with library.database.write() as connection:
            rows.complete_issue(connection, job.subject)
        self.report.warnings += [(one.name, key) for one in rebuilt.sources for key in one.warnings]
        self.report.added.append(job.subject)
        library.changes.tell(Fact("issue", job.subject, None))
        yield True

    def _write_articles(self, job: Job, rebuilt: Rebuilt, done: float, share: float) -> Steps:
        texts = [[block.text for block in article.blocks] for article in rebuilt.articles]
        analysis = Analysis(self._pool, texts, job.files[0].name)
        while not analysis.finished:
            yield from analysis.go_on()
            with self._library.database.write() as connection:
                for number, tokens in analysis.taken():
                    article = rebuilt.articles[number]
                    rows.put_article(connection, job.subject, number, article, tokens, language_version())
            self._tell(done + share * analysis.share(), job)
            yield True

    def _tell(self, done: float, job: Job) -> None:
        self._progress = Progress(int(LOOKING + (1000 - LOOKING) * done), job.files[0].name)


def origin(files: Sequence[Path]) -> str:
    """The name of the file, or of the folder of several files, that became an issue."""
    return files[0].name if len(files) == 1 else files[0].absolute().parent.name


def issue_id(roots: Iterable[str]) -> str:
    """12 hex digits that name an issue: a SHA-256 over the roots of its source texts, in order."""
    return hashlib.sha256("\n".join(roots).encode()).hexdigest()[:12]
