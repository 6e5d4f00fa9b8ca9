"""Finding words anew, in the background, in articles that another version of the language analysed.

Like an import it is polled, never waits, and can be stopped at any moment: each article is written in one
transaction with the version that analysed it, so that the next renewal goes on where this one stopped. What
readers corrected is not touched: corrections are laid over tokens when these are read.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from reader.language.version import language_version
from reader.library.changes import Fact
from reader.problems import Problem
from reader.store import words as rows

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from reader.library.library import Library
    from reader.library.pool import Pool
    from reader.store.words import Outdated

    Steps = Generator[bool, None, None]

SLICE = 0.008
"""seconds of work at a time: less than a frame of the window"""
TOGETHER = 16_000
"""characters of the articles that are asked for together: about 0.15 s of a worker"""
FOLDED = 1_000_000
"""bytes after which the database's log is folded in"""


class Renewal:
    """Analyses a library's outdated articles again, in one worker that gives way to everything else."""

    def __init__(self, library: Library, first: str | None = None) -> None:
        """`first` is the id of an article that cannot wait: the open one."""
        self.finished = False
        """whether nothing is left to do, or it was stopped"""
        self._library, self._version = library, language_version()
        self._pool: Pool | None = None
        self._unfolded = 0
        """bytes that were written and are in the database's log only"""
        self._steps = self._run(first)

    def poll(self) -> None:
        """Write what the worker has finished and give it more; for a moment, never waiting.

        A library that cannot be written to stops it: that is told when the reader changes something.
        """
        end = monotonic() + SLICE
        try:
            while not self.finished and monotonic() < end:
                more = next(self._steps, None)
                if more is None:
                    self.cancel()
                elif not more:
                    break
        except Problem:
            self.cancel()

    def wait(self, seconds: float) -> None:
        """Wait until the worker has something, or `seconds`."""
        if self._pool is not None:
            self._pool.wait(seconds)

    def cancel(self) -> None:
        """Stop; the next renewal goes on from here."""
        self.finished = True
        self._steps.close()
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    def _run(self, first: str | None) -> Steps:
        found = rows.outdated(self._library.database, self._version, first)
        if not found:
            return
        yield False
        pool = _make_pool()
        self._pool = pool
        yield False
        for articles in _together(found):
            yield from self._renew(pool, articles)

    def _renew(self, pool: Pool, articles: Sequence[Outdated]) -> Steps:
        try:
            yield from self._analyse(pool, articles)
        except Problem as problem:
            if problem.key != "worker-died":
                raise
            if len(articles) > 1:  # one of them is too much for a worker, and stays as it was
                for article in articles:
                    yield from self._renew(pool, [article])

    def _analyse(self, pool: Pool, articles: Sequence[Outdated]) -> Steps:
        from reader.library.analysis import Analysis

        texts = [rows.texts(self._library.database, article.pk) for article in articles]
        yield True
        analysis = Analysis(pool, texts, "")
        while not analysis.finished:
            yield from analysis.go_on()
            for number, tokens in analysis.taken():
                self._write(articles[number], texts[number], tokens)
                yield True

    def _write(self, article: Outdated, texts: Sequence[str], tokens: Sequence[bytes]) -> None:
        database = self._library.database
        with database.write_unsynced() as connection:
            changed = rows.put_words(connection, article.pk, texts, tokens, self._version)
        self._unfolded += sum(map(len, tokens))
        if self._unfolded > FOLDED:
            self._unfolded = 0
            database.fold_log()
        if changed:
            self._library.changes.tell(Fact("words", article.id, article.id))


def _make_pool() -> Pool:
    """One worker; what it takes to have any is loaded only if there is work, in a step of its own."""
    from reader.library.pool import Pool

    return Pool(1, niceness=10)


def _together(articles: Sequence[Outdated]) -> Iterator[list[Outdated]]:
    """The first article alone, that it be soon there, then as many as a worker is asked for at once."""
    group: list[Outdated] = []
    for number, article in enumerate(articles):
        if group and (number == 1 or sum(one.characters for one in group) + article.characters > TOGETHER):
            yield group
            group = []
        group.append(article)
    if group:
        yield group
