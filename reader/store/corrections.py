"""Rows of corrections and of the source ranges they were made on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reader.annotation.correction import Correction
from reader.annotation.highlight import SourceRange

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from reader.store.database import Database

_COLUMNS = ("kind", "scope", "quote", "article", "created", "modified")
_STEP = 200
"""articles that are searched at a time: some hundredths of a second, after which one can stop"""


def correction_record(correction: Correction) -> dict[str, object]:
    """A correction's whole state, as changes, the journal and exchange have it."""
    return {
        **{column: getattr(correction, column) for column in _COLUMNS},
        "value": list(correction.value),
        "ranges": [list(place) for place in correction.ranges],
    }


def put_correction(
    connection: sqlite3.Connection, subject: str, record: dict[str, Any] | None, clock: str
) -> None:
    """Write a correction's state; None marks it deleted and keeps the rest."""
    if record is None:
        connection.execute(
            "UPDATE correction SET deleted = ?, clock = ? WHERE id = ?", (clock, clock, subject)
        )
        return
    value = json.dumps(record["value"], ensure_ascii=False)
    connection.execute(
        f"INSERT OR REPLACE INTO correction (id, {', '.join(_COLUMNS)}, value, clock, deleted)"
        f" VALUES ({', '.join('?' * (len(_COLUMNS) + 3))}, NULL)",
        (subject, *(record[column] for column in _COLUMNS), value, clock),
    )
    connection.execute("DELETE FROM correction_range WHERE correction = ?", (subject,))
    connection.executemany(
        'INSERT INTO correction_range (correction, ord, text, start, "end") VALUES (?, ?, ?, ?, ?)',
        [(subject, number, *place) for number, place in enumerate(record["ranges"])],
    )


def correction_state(connection: sqlite3.Connection, subject: str) -> dict[str, object] | None:
    """The record of a correction as it stands; None if there is none or it is deleted."""
    found = _corrections(connection, "id = ?", subject)
    return correction_record(found[0]) if found else None


def correction(database: Database, subject: str) -> Correction | None:
    """A correction by its id; None if there is none or it was deleted."""
    found = _corrections(database.connection, "id = ?", subject)
    return found[0] if found else None


def all_corrections(database: Database) -> list[Correction]:
    """Every correction of the library, oldest first."""
    return _corrections(database.connection, "1")


def quotes_beginning(database: Database, heads: Iterable[str]) -> list[str]:
    """The quotes that begin with one of these two characters, or are one, of what holds everywhere.

    However many corrections there are, a few steps are taken for each head: .5 ms for 260 characters.
    """
    rows = database.rows(
        "SELECT DISTINCT quote FROM correction INDEXED BY correction_head"
        " WHERE scope = 'everywhere' AND deleted IS NULL"
        " AND substr(quote, 1, 2) IN (SELECT value FROM json_each(?))",
        json.dumps(list(heads), ensure_ascii=False),
    )
    return [row["quote"] for row in rows]


def everywhere(database: Database, quotes: Iterable[str]) -> list[Correction]:
    """The corrections of quotes that hold everywhere."""
    values = json.dumps(list(quotes), ensure_ascii=False)
    condition = "scope = 'everywhere' AND quote IN (SELECT value FROM json_each(?))"
    return _corrections(database.connection, condition, values)


def of_article(database: Database, article: str) -> list[Correction]:
    """The corrections that hold in an article, and nowhere else."""
    return _corrections(database.connection, "article = ? AND scope = 'article'", article)


def made_in(database: Database, text: str, start: int, end: int) -> list[Correction]:
    """The corrections, of any scope, that were made on characters `start` up to `end` of a source text."""
    condition = (
        "id IN (SELECT correction FROM correction_range"
        ' WHERE text = ? AND start < ? AND start >= ? AND "end" > ?)'
    )
    return _corrections(database.connection, condition, text, end, start, start)


def same_quote(database: Database, scope: str, quote: str) -> list[Correction]:
    """The corrections of a quote and a scope, wherever they were made."""
    return _corrections(database.connection, "scope = ? AND quote = ?", scope, quote)


def articles_with(database: Database, quote: str) -> Iterator[list[str]]:
    """The ids of the shelf's articles that hold a quote, some at a time; a library may be long."""
    row = database.row("SELECT max(pk) AS last FROM article")
    for first in range(0, (row and row["last"]) or 0, _STEP):
        found = database.rows(
            "SELECT DISTINCT a.id FROM block b JOIN article a ON a.pk = b.article"
            " JOIN issue i ON i.id = a.issue"
            " WHERE b.article > ?1 AND b.article <= ?1 + ?2 AND instr(b.text, ?3)"
            " AND i.complete = 1 AND i.removed IS NULL",
            first,
            _STEP,
            quote,
        )
        yield [row["id"] for row in found]


def article_holding(database: Database, place: SourceRange) -> str | None:
    """The id of an article of the shelf whose issue holds a source text, and a character of a range of it."""
    row = database.row(
        "SELECT a.id FROM issue_text t JOIN issue i ON i.id = t.issue JOIN article a ON a.issue = i.id"
        " JOIN block b ON b.article = a.pk, json_each(b.runs) r"
        " WHERE t.text = ?1 AND i.complete = 1 AND i.removed IS NULL"
        " AND json_extract(r.value, '$[1]') = t.ord AND json_extract(r.value, '$[2]') <= ?2"
        " AND json_extract(r.value, '$[2]') + json_extract(r.value, '$[3]') > ?2 LIMIT 1",
        place.text,
        place.start,
    )
    return row["id"] if row else None


def _corrections(connection: sqlite3.Connection, condition: str, *values: object) -> list[Correction]:
    alive = f"deleted IS NULL AND {condition}"
    rows = connection.execute(
        f"SELECT * FROM correction WHERE {alive} ORDER BY created, id", values
    ).fetchall()
    if not rows:
        return []
    ranges = connection.execute(
        'SELECT correction, text, start, "end" FROM correction_range'
        f" WHERE correction IN (SELECT id FROM correction WHERE {alive}) ORDER BY correction, ord",
        values,
    )
    places: dict[str, list[SourceRange]] = {}
    for row in ranges:
        places.setdefault(row["correction"], []).append(SourceRange(row["text"], row["start"], row["end"]))
    return [_correction(row, tuple(places.get(row["id"], ()))) for row in rows]


def _correction(row: sqlite3.Row, ranges: tuple[SourceRange, ...]) -> Correction:
    head = (row["id"], row["kind"], row["scope"], row["quote"], tuple(json.loads(row["value"])))
    return Correction(*head, row["article"], ranges, row["created"], row["modified"])
