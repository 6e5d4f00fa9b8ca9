"""Bringing files into a library: worker processes compute, this thread commits.

There are no callbacks and no threads of ours: whoever imports calls `poll` now and then, the
window from a timer, the command line in a loop.
"""

from __future__ import annotations

import hashlib
from collections import deque
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context
from os import cpu_count
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.language.analyse import analyse_pieces, pieces
from reader.language.packing import join_pieces
from reader.library.changes import Edit, Fact, put
from reader.library.clock import timestamp
from reader.library.workers import Rebuilt, rebuild_files
from reader.problems import Problem
from reader.sources.text import read_bytes
from reader.store import issues as rows
from reader.store.errors import explained
from reader.store.files import keep_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.issue.model import Article
    from reader.library.library import Library

BATCH = 16_000
"""characters a worker analyses at a time: about 0.15 s, so that cancelling is felt at once"""


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


class Import:
    """One import: groups of files, each the pages of one issue."""

    def __init__(self, library: Library, groups: Sequence[Sequence[Path]]) -> None:
        self.report = Report()
        self._library = library
        self._waiting = deque(tuple(group) for group in groups)
        self._groups = len(self._waiting)
        self._pool: ProcessPoolExecutor | None = None
        self._job: _Job | None = None
        self._label = ""

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self._job is None and not self._waiting

    def poll(self) -> Progress:
        """Take what workers have finished, commit it, give them more; never waits."""
        if self._job is not None:
            self._advance(self._job)
        elif self._waiting:
            self._begin(self._waiting.popleft())
        if self.finished:
            self.close()
        return self._progress()

    def wait(self, seconds: float) -> None:
        """Wait until a worker has something, or `seconds`."""
        futures: set[Future[Any]] = {*self._job.futures} if self._job else set()
        wait(futures, seconds, FIRST_COMPLETED)

    def cancel(self) -> None:
        """Stop; what is complete stays, what is not is not on the shelf."""
        self._waiting.clear()
        self._job = None
        self.close()

    def close(self) -> None:
        """Let the workers go."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _begin(self, group: tuple[Path, ...]) -> None:
        self._label = group[0].name
        try:
            files = [(path.name, read_bytes(path)) for path in group]
        except Problem as problem:
            self.report.failed.append(Failed(str(group[0]), problem))
            return
        subject = issue_id(files)
        if not self._is_known(subject, group):
            self._job = _Job(subject, group, self._workers().submit(rebuild_files, files))

    def _is_known(self, subject: str, group: tuple[Path, ...]) -> bool:
        row = rows.issue_row(self._library.database, subject)
        if row is None:
            return False
        if row["removed"] is not None:
            self._library.changes.make([Edit("issue", subject, put({"removed": None}))])
            self.report.added.append(subject)
            return True
        self.report.known.extend((str(path), subject) for path in group)
        return True

    def _advance(self, job: _Job) -> None:
        try:
            if job.rebuilt is None:
                self._take_issue(job)
            else:
                self._take_articles(job)
        except Problem as problem:
            self._give_up(job, problem)
        except BrokenExecutor:
            self.close()
            self._give_up(job, Problem("worker-died", file=job.group[0].name))

    def _give_up(self, job: _Job, problem: Problem) -> None:
        job.cancel()
        self.report.failed.extend(Failed(str(path), problem) for path in job.group)
        self._job = None

    def _take_issue(self, job: _Job) -> None:
        if not job.rebuilding.done():
            return
        rebuilt: Rebuilt = job.rebuilding.result()
        library = self._library
        with explained(library.folder):
            for source in rebuilt.sources:
                keep_bytes(library.folder, source.sha256, source.data)
        added = timestamp()
        with library.database.write() as connection:
            for source in rebuilt.sources:
                rows.put_source(connection, source, added)
                self.report.warnings.extend((source.name, key) for key in source.warnings)
            rows.put_issue(
                connection, job.subject, rebuilt.issue, rebuilt.sources, rebuilt.inferred_date, added
            )
        job.take(rebuilt, self._workers())

    def _take_articles(self, job: _Job) -> None:
        for number, article, tokens in job.analysed():
            with self._library.database.write() as connection:
                rows.put_article(connection, job.subject, number, article, tokens)
        if job.articles:
            return
        with self._library.database.write() as connection:
            rows.complete_issue(connection, job.subject)
        self.report.added.append(job.subject)
        self._job = None
        self._library.changes.tell(Fact("issue", job.subject, None))

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # spawn: a forked child would share Qt's and SQLite's handles.
            self._pool = ProcessPoolExecutor(min(2, cpu_count() or 1), get_context("spawn"))
        return self._pool

    def _progress(self) -> Progress:
        if self.finished:
            return Progress(1000, "")
        left = len(self._waiting) + (self._job is not None)
        whole = (self._groups - left) + (self._job.share() if self._job else 0.0)
        return Progress(int(1000 * whole / max(1, self._groups)), self._label)


class _Job:
    """One issue on its way: first it is rebuilt, then its articles are analysed piece by piece."""

    def __init__(self, subject: str, group: tuple[Path, ...], rebuilding: Future[Rebuilt]) -> None:
        self.subject, self.group, self.rebuilding = subject, group, rebuilding
        self.rebuilt: Rebuilt | None = None
        self.articles: deque[tuple[int, Article, list[list[Future[list[bytes]]]]]] = deque()
        self.futures: set[Future[Rebuilt] | Future[list[bytes]]] = {rebuilding}
        self._batches = 1

    def take(self, rebuilt: Rebuilt, pool: ProcessPoolExecutor) -> None:
        """Give the articles of a rebuilt issue to the workers."""
        self.rebuilt = rebuilt
        for number, article in enumerate(rebuilt.issue.articles):
            blocks = [self._submit(block.text, pool) for block in article.blocks]
            self.articles.append((number, article, blocks))
        self.futures = {batch for _, _, blocks in self.articles for block in blocks for batch in block}
        self._batches = len(self.futures) + 1

    def analysed(self) -> list[tuple[int, Article, list[bytes]]]:
        """The articles whose tokens are all there, taken off, in order."""
        done = []
        while self.articles and all(one.done() for block in self.articles[0][2] for one in block):
            number, article, blocks = self.articles.popleft()
            tokens = [join_pieces([piece for one in block for piece in one.result()]) for block in blocks]
            done.append((number, article, tokens))
        self.futures = {one for one in self.futures if not one.done()}
        return done

    def share(self) -> float:
        """How much of this issue is done, 0 to 1."""
        return 0.0 if self.rebuilt is None else 1 - len(self.futures) / self._batches

    def cancel(self) -> None:
        """Take back what no worker has begun."""
        for future in self.futures:
            future.cancel()

    def _submit(self, text: str, pool: ProcessPoolExecutor) -> list[Future[list[bytes]]]:
        batches: list[list[str]] = [[]]
        for piece in pieces(text):
            if sum(map(len, batches[-1])) + len(piece) > BATCH:
                batches.append([])
            batches[-1].append(piece)
        return [pool.submit(analyse_pieces, batch) for batch in batches]


def issue_id(files: Sequence[tuple[str, bytes]]) -> str:
    """12 hex digits that name an issue: a SHA-256 over those of its files, in order."""
    digests = "\n".join(hashlib.sha256(data).hexdigest() for _, data in files)
    return hashlib.sha256(digests.encode()).hexdigest()[:12]


def text_files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and the text files in the folders named, by name; hidden ones are left out."""
    return [file for path in paths for file in (_text_files_in(path) if _is_folder(path) else [path])]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # Reading it will say what is wrong with it.
        return False


def _text_files_in(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() == ".txt")
    return sorted(path for path in found if not path.name.startswith(".") and path.is_file())
