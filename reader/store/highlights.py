"""Rows of highlights and their source ranges."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

    from reader.annotation.highlight import Highlight, SourceRange
    from reader.store.database import Database

_COLUMNS = (
    "article",
    "colour",
    "note",
    "state",
    "quote",
    "prefix",
    "suffix",
    "role",
    "lookalikes",
    "created",
    "modified",
)


def highlight_record(highlight: Highlight) -> dict[str, object]:
    """A highlight's whole state, as changes and the journal keep it."""
    anchor = highlight.anchor
    return {
        "article": highlight.article,
        "colour": highlight.colour,
        "note": highlight.note,
        "tags": list(highlight.tags),
        "state": highlight.state,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "role": anchor.role,
        "lookalikes": anchor.lookalikes,
        "ranges": [list(place) for place in anchor.ranges],
        "created": highlight.created,
        "modified": highlight.modified,
    }


def put_highlight(
    connection: sqlite3.Connection, subject: str, record: dict[str, Any] | None, clock: str
) -> None:
    """Write a highlight's state; None marks it deleted and keeps the rest."""
    if record is None:
        connection.execute(
            "UPDATE highlight SET deleted = ?, clock = ? WHERE id = ?", (clock, clock, subject)
        )
        return
    values = [record[column] for column in _COLUMNS]
    tags = json.dumps(record["tags"], ensure_ascii=False)
    connection.execute(
        f"INSERT OR REPLACE INTO highlight (id, {', '.join(_COLUMNS)}, tags, clock, deleted)"
        f" VALUES ({', '.join('?' * (len(_COLUMNS) + 3))}, NULL)",
        (subject, *values, tags, clock),
    )
    _put_ranges(connection, subject, record["ranges"])


def _put_ranges(connection: sqlite3.Connection, subject: str, ranges: list[list[object]]) -> None:
    connection.execute("DELETE FROM highlight_range WHERE highlight = ?", (subject,))
    connection.executemany(
        'INSERT INTO highlight_range (highlight, ord, text, start, "end") VALUES (?, ?, ?, ?, ?)',
        [(subject, number, *place) for number, place in enumerate(ranges)],
    )


def highlight_state(connection: sqlite3.Connection, subject: str) -> dict[str, object] | None:
    """The record of a highlight as it stands; None if there is none or it is deleted."""
    found = _highlights(connection, "id = ?", subject)
    return highlight_record(found[0]) if found else None


def highlight(database: Database, subject: str) -> Highlight | None:
    """A highlight by its id; None if there is none or it was deleted."""
    found = _highlights(database.connection, "id = ?", subject)
    return found[0] if found else None


def highlights_of_article(database: Database, article: str) -> list[Highlight]:
    """The highlights that an article shows, oldest first."""
    return _highlights(database.connection, "article = ?", article)


def all_highlights(database: Database) -> list[Highlight]:
    """Every highlight of the library, oldest first."""
    return _highlights(database.connection, "1")


def counts_by_article(database: Database) -> dict[str, int]:
    """How many highlights each article shows."""
    rows = database.rows(
        "SELECT article, count(*) AS n FROM highlight"
        " WHERE deleted IS NULL AND article IS NOT NULL GROUP BY article"
    )
    return {row["article"]: row["n"] for row in rows}


def _highlights(connection: sqlite3.Connection, condition: str, *values: object) -> list[Highlight]:
    alive = f"deleted IS NULL AND {condition}"
    rows = connection.execute(
        f"SELECT * FROM highlight WHERE {alive} ORDER BY created, id", values
    ).fetchall()
    if not rows:
        return []
    from reader.annotation.highlight import SourceRange  # 2 ms at start, for none where nothing is marked

    ranges = connection.execute(
        'SELECT highlight, text, start, "end" FROM highlight_range'
        f" WHERE highlight IN (SELECT id FROM highlight WHERE {alive}) ORDER BY highlight, ord",
        values,
    )
    places: dict[str, list[SourceRange]] = {}
    for row in ranges:
        places.setdefault(row["highlight"], []).append(SourceRange(row["text"], row["start"], row["end"]))
    return [_highlight(row, tuple(places.get(row["id"], ()))) for row in rows]


def _highlight(row: sqlite3.Row, ranges: tuple[SourceRange, ...]) -> Highlight:
    from reader.annotation.highlight import Anchor, Highlight

    anchor = Anchor(ranges, row["quote"], row["prefix"], row["suffix"], row["role"], row["lookalikes"])
    return Highlight(
        row["id"],
        row["article"],
        anchor,
        row["colour"],
        row["note"],
        tuple(json.loads(row["tags"])),
        row["state"],
        row["created"],
        row["modified"],
    )
