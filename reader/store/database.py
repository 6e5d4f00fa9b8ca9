"""Opening a library's file, and transactions on it."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from reader.problems import Problem
from reader.store.errors import explained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from threading import Thread

FILE = "library.db"
VERSION = 7
"""the newest `PRAGMA user_version` this program knows; `schema.VERSION` is the same"""

_WAIT = 10.0
"""seconds to wait for another program's transaction; four writers at once waited 3.2 at most"""


class Database:
    """One connection to the library in `folder`, for the thread that opened it."""

    def __init__(self, folder: Path) -> None:
        """Open the library, making or migrating its file; raises Problem if that cannot be."""
        self.folder = folder
        self._folding: Thread | None = None
        with explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self.connection = _connect(folder / FILE)
            try:
                self._prepare()
            except BaseException:
                self.connection.close()
                raise

    def close(self) -> None:
        """Close the connection; SQLite folds the write-ahead log in if it is the last one."""
        if self._folding is not None:
            self._folding.join()
        self.connection.close()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One write transaction: committed at the end, or nothing of it.

        IMMEDIATE takes the lock before reading: a deferred transaction that reads first and then
        writes fails at once when another program wrote in between.
        """
        with explained(self.folder):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def write_unsynced(self) -> Iterator[sqlite3.Connection]:
        """One write transaction that a power cut may take back: for what can be computed again.

        It does not wait for the disk, which may take a quarter of a second where others use it.
        """
        self.connection.execute("PRAGMA synchronous = NORMAL")
        self.connection.execute("PRAGMA wal_autocheckpoint = 0")
        try:
            with self.write() as connection:
                yield connection
        finally:
            self.connection.execute("PRAGMA wal_autocheckpoint = 1000")
            self.connection.execute("PRAGMA synchronous = FULL")

    def fold_log(self) -> None:
        """Have the write-ahead log folded into the file, by a thread of its own: that waits for the disk."""
        from threading import Thread

        if self._folding is None or not self._folding.is_alive():
            self._folding = Thread(target=_fold, args=(self.folder / FILE,))
            self._folding.start()

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """All rows of a query."""
        with explained(self.folder):
            return self.connection.execute(query, values).fetchall()

    def row(self, query: str, *values: object) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        with explained(self.folder):
            found: sqlite3.Row | None = self.connection.execute(query, values).fetchone()
            return found

    def _prepare(self) -> None:
        version = self.connection.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise Problem("library-newer", folder=str(self.folder), version=version, known=VERSION)
        # Opening it WAL changes the file; a library of a newer program must stay as it was.
        self.connection.execute("PRAGMA journal_mode = WAL")
        if version < VERSION:
            from reader.store.schema import migrate

            migrate(self.connection)


def _fold(path: Path) -> None:
    """Fold the log in as far as nobody is in the way."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=0)) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    # FULL syncs the log at each commit: what was acknowledged survives a power cut.
    connection.execute("PRAGMA synchronous = FULL")
    return connection
