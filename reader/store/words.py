"""The words of articles, and which version of the language found them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.store.database import Database


class Outdated(NamedTuple):
    """An article whose words another version of the language found."""

    pk: int
    """its row"""
    id: str
    characters: int


def outdated(database: Database, version: str, first: str | None) -> list[Outdated]:
    """The articles not analysed by a version: the first one, then the shelf's, those of new issues first."""
    rows = database.rows(
        "SELECT a.pk, a.id, a.characters FROM article a JOIN issue i ON i.id = a.issue"
        " WHERE i.complete = 1 AND a.language_version IS NOT ?"
        " ORDER BY a.id IS NOT ?, i.removed IS NOT NULL, i.added DESC, a.ord",
        version,
        first,
    )
    return [Outdated(*row) for row in rows]


def texts(database: Database, pk: int) -> list[str]:
    """The texts of an article's blocks, in order."""
    return [row["text"] for row in database.rows("SELECT text FROM block WHERE article = ? ORDER BY ord", pk)]


def put_words(
    connection: sqlite3.Connection, pk: int, texts: Sequence[str], tokens: Sequence[bytes], version: str
) -> bool:
    """Write the tokens of an article, a packed value for each of its texts; whether any are new.

    An article that has other texts by now is left alone, to be analysed another time.
    """
    now = connection.execute("SELECT text FROM block WHERE article = ? ORDER BY ord", (pk,))
    if [row["text"] for row in now] != list(texts):
        return False
    written = connection.executemany(
        "UPDATE block SET tokens = ?1 WHERE article = ?2 AND ord = ?3 AND tokens IS NOT ?1",
        [(packed, pk, number) for number, packed in enumerate(tokens)],
    )
    connection.execute("UPDATE article SET language_version = ? WHERE pk = ?", (version, pk))
    return written.rowcount > 0
