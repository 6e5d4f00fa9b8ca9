"""Rows of what words mean by their reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import sqlite3

    from reader.store.database import Database

_BETWEEN = "\t"
"""between word and reading in the subject of a change; in neither of them"""


class OwnMeaning(NamedTuple):
    """What a word means, told by its reader."""

    word: str
    reading: str
    """"chong2 xin1"; empty: however it is read"""
    gloss: str
    level: str = ""
    """as a word list names it: a level, a lesson"""

    @property
    def subject(self) -> str:
        """What a change calls it: of a word there is one meaning for a reading."""
        return f"{self.word}{_BETWEEN}{self.reading}"

    @property
    def record(self) -> dict[str, str]:
        """What a change keeps of it."""
        return {"gloss": self.gloss, "level": self.level}


def put_meaning(
    connection: sqlite3.Connection, subject: str, record: dict[str, Any] | None, clock: str
) -> None:
    """Write what a word means; None: nothing but what dictionaries say."""
    word, reading = subject.split(_BETWEEN)
    if record is None:
        connection.execute("DELETE FROM meaning WHERE word = ? AND reading = ?", (word, reading))
        return
    connection.execute(
        "INSERT OR REPLACE INTO meaning (word, reading, gloss, level, clock) VALUES (?, ?, ?, ?, ?)",
        (word, reading, record["gloss"], record["level"], clock),
    )


def meaning_state(connection: sqlite3.Connection, subject: str) -> dict[str, object] | None:
    """The record of a meaning; None if there is none."""
    row = connection.execute(
        "SELECT gloss, level FROM meaning WHERE word = ? AND reading = ?", tuple(subject.split(_BETWEEN))
    ).fetchone()
    return {"gloss": row[0], "level": row[1]} if row else None


def meanings_of(database: Database, word: str) -> list[OwnMeaning]:
    """The meanings of a word by its readings, that for any reading last."""
    return _meanings(database, "WHERE word = ? ORDER BY reading DESC", word)


def all_meanings(database: Database) -> list[OwnMeaning]:
    """Every meaning, those last changed last."""
    return _meanings(database, "ORDER BY clock, word, reading")


def _meanings(database: Database, condition: str, *values: str) -> list[OwnMeaning]:
    rows = database.rows(f"SELECT word, reading, gloss, level FROM meaning {condition}", *values)
    return [OwnMeaning(*row) for row in rows]
