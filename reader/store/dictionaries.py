"""A dictionary that a reader added, as a file of SQLite: its words and their texts."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_SCHEMA: Final = """
CREATE TABLE entry (id INTEGER PRIMARY KEY, word TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE name (word TEXT, entry INTEGER, PRIMARY KEY (word, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE about (name TEXT NOT NULL, words INTEGER NOT NULL) STRICT;
"""
_MOST: Final = 6
"""texts of one word"""


class About(NamedTuple):
    """What a dictionary says of itself."""

    name: str
    words: int


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction in a file that nobody else uses; a new file gets its tables."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = OFF")
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            connection.executescript(_SCHEMA)
        connection.execute("BEGIN")
        yield connection
        connection.execute("COMMIT")


def put_entries(connection: sqlite3.Connection, entries: Iterable[tuple[int, str, str]]) -> None:
    """Write entries: number, word, text."""
    rows = list(entries)
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?)", rows)
    put_names(connection, [(word, number) for number, word, _ in rows])


def put_names(connection: sqlite3.Connection, names: Iterable[tuple[str, int]]) -> None:
    """Write words under which entries are found; those of entries without a text are left out."""
    connection.executemany("INSERT OR IGNORE INTO name SELECT ?1, id FROM entry WHERE id = ?2", list(names))


def finish(connection: sqlite3.Connection, name: str) -> int:
    """Write what a dictionary is called; how many entries it has."""
    words: int = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
    connection.execute("INSERT INTO about VALUES (?, ?)", (name, words))
    return words


def opened(path: Path) -> sqlite3.Connection:
    """A finished dictionary, to look words up in."""
    # Immutable: no locks, no log beside it, so that it may lie where nothing can be written.
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def about(connection: sqlite3.Connection) -> About | None:
    """What a dictionary says of itself; None if it is damaged."""
    try:
        row = connection.execute("SELECT name, words FROM about").fetchone()
    except sqlite3.Error:
        return None
    return About(*row) if row else None


def texts(connection: sqlite3.Connection, words: Iterable[str]) -> list[tuple[str, str]]:
    """The words and texts of what is called so or so; none if the dictionary is damaged."""
    query = (
        "SELECT DISTINCT e.word, e.text FROM name n JOIN entry e ON e.id = n.entry"
        f" WHERE n.word IN (SELECT value FROM json_each(?)) ORDER BY e.id LIMIT {_MOST}"
    )
    try:
        return connection.execute(query, (json.dumps(list(words), ensure_ascii=False),)).fetchall()
    except sqlite3.Error:
        return []
