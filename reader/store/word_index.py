"""Which words stand in each article of the shelf, and how often: a file of its own beside the library.

Nothing in it is a reader's, it can be counted again: it does not wait for the disk, and a file that is
damaged or of another program's form is made anew.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.store.database import FILE as LIBRARY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

FILE: Final = "words.db"
VERSION: Final = 1
"""raised when the file's form changes"""
_SCHEMA: Final = """
CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE,
  total INTEGER NOT NULL, articles INTEGER NOT NULL) STRICT;
CREATE TABLE article (pk INTEGER PRIMARY KEY, version TEXT, words BLOB NOT NULL) STRICT;
CREATE TABLE seen (change INTEGER NOT NULL) STRICT;
INSERT INTO seen SELECT coalesce(max(seq), 0) FROM library.change;
"""
_SHELF: Final = (
    "SELECT a.pk, a.id, a.language_version AS version FROM library.article a"
    " JOIN library.issue i ON i.id = a.issue WHERE i.complete = 1 AND i.removed IS NULL"
)
_WAIT: Final = 0.02
"""seconds to wait for another program that counts"""


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program has the file just now."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Uncounted(NamedTuple):
    """An article whose words are not counted as they stand now."""

    pk: int
    """its row in the library"""
    id: str
    version: str | None
    """of the language that found its words"""


class Corrected(NamedTuple):
    """A correction that was made or taken back since articles were counted."""

    seq: int
    """of its change"""
    scope: str
    quote: str
    article: str


class WordIndex:
    """The counts of one library, for the thread that opened it."""

    def __init__(self, folder: Path) -> None:
        """Open the file in a library's folder, making it anew if need be."""
        try:
            self._connection = _opened(folder)
        except sqlite3.DatabaseError as error:
            if is_busy(error):
                raise
            for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
                with suppress(FileNotFoundError):
                    (folder / name).unlink()
            self._connection = _opened(folder)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def uncounted(self) -> list[Uncounted]:
        """The articles of the shelf that are not counted as they stand, those of new issues first."""
        query = (
            f"SELECT s.* FROM ({_SHELF} ORDER BY i.added DESC, a.ord) s"
            " LEFT JOIN main.article c ON c.pk = s.pk WHERE c.pk IS NULL OR c.version IS NOT s.version"
        )
        return [Uncounted(*row) for row in self._connection.execute(query)]

    def gone(self) -> list[int]:
        """The articles that are counted and no longer on the shelf."""
        query = f"SELECT pk FROM main.article WHERE pk NOT IN (SELECT pk FROM ({_SHELF}))"
        return [row[0] for row in self._connection.execute(query)]

    def corrected(self) -> list[Corrected]:
        """The corrections of words that are not `seen`, oldest first."""
        query = (
            "SELECT seq, json_extract(record, '$.scope'), json_extract(record, '$.quote'),"
            " json_extract(record, '$.article') FROM (SELECT seq, coalesce(after, before) AS record"
            "  FROM library.change WHERE kind = 'correction' AND seq > (SELECT change FROM seen))"
            " WHERE json_extract(record, '$.kind') <> 'reading' ORDER BY seq"
        )
        return [Corrected(*row) for row in self._connection.execute(query)]

    def see(self, seq: int) -> None:
        """Remember that what a change corrected will be counted again."""
        self._connection.execute("UPDATE seen SET change = ?", (seq,))

    def put(self, pk: int, version: str | None, counts: Mapping[str, int]) -> None:
        """Write the words of an article with how often they stand in it."""
        with self._write():
            self._take_out(pk)
            self._connection.executemany(
                "INSERT INTO word (word, total, articles) VALUES (?, ?, 1)"
                " ON CONFLICT (word) DO UPDATE SET total = total + excluded.total, articles = articles + 1",
                counts.items(),
            )
            ids = self.ids(counts)
            words = array("I", [number for word, count in counts.items() for number in (ids[word], count)])
            self._connection.execute("INSERT INTO article VALUES (?, ?, ?)", (pk, version, words.tobytes()))

    def drop(self, pks: Iterable[int]) -> None:
        """Forget articles; those of the shelf are uncounted then."""
        with self._write():
            for pk in pks:
                self._take_out(pk)

    def rows(self, articles: Iterable[str]) -> list[int]:
        """The rows of articles in the library."""
        query = "SELECT pk FROM library.article WHERE id IN (SELECT value FROM json_each(?))"
        return [row[0] for row in self._connection.execute(query, (json.dumps(list(articles)),))]

    def ids(self, words: Iterable[str]) -> dict[str, int]:
        """The numbers of words, as `counts` has them; of words in no article none."""
        query = "SELECT word, id FROM word WHERE word IN (SELECT value FROM json_each(?))"
        return dict(self._connection.execute(query, (json.dumps(list(words)),)))

    def counts(self, issue: str) -> dict[str, array[int]]:
        """By article id: the number of a word, how often it stands there, the next one's, and so on."""
        query = (
            "SELECT a.id, c.words FROM library.article a JOIN main.article c ON c.pk = a.pk WHERE a.issue = ?"
        )
        return {article: array("I", words) for article, words in self._connection.execute(query, (issue,))}

    def words(self, article: str) -> dict[str, int] | None:
        """The words of an article with how often they stand in it; None if it is not counted."""
        query = (
            "SELECT c.words FROM library.article a JOIN main.article c ON c.pk = a.pk WHERE a.id = ? LIMIT 1"
        )
        row = self._connection.execute(query, (article,)).fetchone()
        if row is None:
            return None
        numbers = array("I", row[0])
        query = "SELECT id, word FROM word WHERE id IN (SELECT value FROM json_each(?))"
        names = dict(self._connection.execute(query, (json.dumps(list(numbers[::2])),)))
        return {names[number]: count for number, count in zip(numbers[::2], numbers[1::2], strict=True)}

    def whole(self) -> int:
        """How many running words the shelf has."""
        found: int = self._connection.execute("SELECT coalesce(sum(total), 0) FROM word").fetchone()[0]
        return found

    def running(self, words: Iterable[str]) -> int:
        """How many of the shelf's running words are some of these words."""
        query = "SELECT coalesce(sum(total), 0) FROM word WHERE word IN (SELECT value FROM json_each(?))"
        found: int = self._connection.execute(query, (json.dumps(list(words)),)).fetchone()[0]
        return found

    def find(self, word: str) -> tuple[int, int]:
        """How often a word stands on the shelf, and in how many articles."""
        row = self._connection.execute("SELECT total, articles FROM word WHERE word = ?", (word,)).fetchone()
        return (row[0], row[1]) if row else (0, 0)

    @contextmanager
    def _write(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise

    def _take_out(self, pk: int) -> None:
        row = self._connection.execute("DELETE FROM article WHERE pk = ? RETURNING words", (pk,)).fetchone()
        if row:
            numbers = array("I", row[0])
            self._connection.executemany(
                "UPDATE word SET total = total - ?, articles = articles - 1 WHERE id = ?",
                zip(numbers[1::2], numbers[::2], strict=True),
            )


def _opened(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect((folder / FILE).as_uri(), uri=True, timeout=_WAIT, isolation_level=None)
    try:
        _prepare(connection, folder)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, folder: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, VERSION):
        raise sqlite3.DatabaseError("of another form")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("ATTACH ? AS library", (f"{(folder / LIBRARY).as_uri()}?mode=ro",))
    if version == 0:
        connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT")
