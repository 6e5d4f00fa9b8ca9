"""Rows of the words that a reader knows or is learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

    from reader.store.database import Database


def put_known_word(
    connection: sqlite3.Connection, word: str, record: dict[str, Any] | None, clock: str
) -> None:
    """Write what a reader knows of a word; None: it is new again."""
    if record is None:
        connection.execute("DELETE FROM known_word WHERE word = ?", (word,))
        return
    connection.execute(
        "INSERT OR REPLACE INTO known_word (word, state, modified, clock) VALUES (?, ?, ?, ?)",
        (word, record["state"], record["modified"], clock),
    )


def known_word_state(connection: sqlite3.Connection, word: str) -> dict[str, object] | None:
    """The record of a word; None if it is new."""
    row = connection.execute("SELECT state, modified FROM known_word WHERE word = ?", (word,)).fetchone()
    return {"state": row[0], "modified": row[1]} if row else None


def known_words(database: Database) -> dict[str, str]:
    """The words that are not new with their states, those last changed last."""
    rows = database.rows("SELECT word, state FROM known_word ORDER BY modified, word")
    return {row["word"]: row["state"] for row in rows}
