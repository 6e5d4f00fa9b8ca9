"""Rows of sources, issues, articles and blocks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reader.issue.model import Article, Block, Jump, Role, Run, Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.sources.model import Source
    from reader.store.database import Database
    from reader.store.records import ArticleRecord, IssueRecord


_ROLES = {role.value: role for role in Role}
_SHELF = (
    "SELECT i.*, (SELECT count(*) FROM unplaced u WHERE u.issue = i.id) AS unplaced FROM issue i"
    " WHERE complete = 1 AND removed IS NULL"
)


def put_source(connection: sqlite3.Connection, source: Source, added: str) -> None:
    """Write what is known of a file and the text read in it; its bytes are kept by `store.files`."""
    text = source.text
    connection.execute(
        "INSERT OR IGNORE INTO source (sha256, name, size, added) VALUES (?, ?, ?, ?)",
        (source.sha256, source.name, len(source.data), added),
    )
    connection.execute(
        "INSERT OR IGNORE INTO source_text (id, source, reader, version, encoding, text)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (text.id, text.source, text.reader, text.version, text.encoding, text.text),
    )


def put_issue(
    connection: sqlite3.Connection,
    subject: str,
    record: IssueRecord,
    sources: Sequence[Source],
    origin: str,
    added: str,
) -> None:
    """Write an issue without its articles; until `complete_issue` nobody sees it."""
    _clear(connection, subject)
    connection.execute(
        "INSERT INTO issue (id, name, date, inferred_date, number, pages, origin, added, complete)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (subject, *record[:5], origin, added),
    )
    files = enumerate(zip(sources, record.labels, strict=True))
    connection.executemany(
        "INSERT INTO issue_text (issue, ord, text, file, page) VALUES (?, ?, ?, ?, ?)",
        [(subject, number, source.text.id, source.name, label) for number, (source, label) in files],
    )
    connection.executemany(
        "INSERT INTO unplaced (issue, ord, page, line, text, likely, why, run)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(subject, at, *line) for at, line in enumerate(record.unplaced)],
    )


def put_article(
    connection: sqlite3.Connection,
    issue: str,
    number: int,
    record: ArticleRecord,
    tokens: Sequence[bytes],
    version: str,
) -> None:
    """Write an article with one packed value of tokens a block, found by a version of the language."""
    inserted = connection.execute(
        "INSERT INTO article (issue, ord, id, page, genre, title, first_words, characters,"
        " dateline, jump_to, jump_from, language_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (issue, number, *record[:-1], version),
    )
    parts = enumerate(zip(record.blocks, tokens, strict=True))
    connection.executemany(
        "INSERT INTO block (article, ord, role, level, page, start, text, runs, tokens)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(inserted.lastrowid, at, *block, packed) for at, (block, packed) in parts],
    )


def complete_issue(connection: sqlite3.Connection, subject: str) -> None:
    """Let everybody see an issue whose articles are all there."""
    connection.execute("UPDATE issue SET complete = 1 WHERE id = ?", (subject,))


def issue_state(connection: sqlite3.Connection, subject: str) -> dict[str, object] | None:
    """What `put_issue_state` would write to leave an issue as it is; None if there is none."""
    row = connection.execute("SELECT removed FROM issue WHERE id = ?", (subject,)).fetchone()
    return {"removed": row["removed"]} if row else None


def put_issue_state(
    connection: sqlite3.Connection, subject: str, record: dict[str, Any] | None, clock: str
) -> None:
    """Show an issue (a record with "removed": null) or take it off the shelf; nothing is deleted."""
    removed = clock if record is None else record["removed"]
    connection.execute("UPDATE issue SET removed = ? WHERE id = ?", (removed, subject))


def issue_row(database: Database, subject: str) -> sqlite3.Row | None:
    """An issue that is complete, removed or not; None if there is none."""
    return database.row("SELECT * FROM issue WHERE id = ? AND complete = 1", subject)


def issue_rows(database: Database) -> list[sqlite3.Row]:
    """The issues on the shelf, in the order they were added, each with its count of `unplaced`."""
    return database.rows(f"{_SHELF} ORDER BY added, id")


def issue_rows_by_id(database: Database, subject: str) -> list[sqlite3.Row]:
    """The issue of the shelf with this id, if it stands there."""
    return database.rows(f"{_SHELF} AND id = ?", subject)


def issue_rows_with(database: Database, article: str) -> list[sqlite3.Row]:
    """The issues of the shelf in which an article stands."""
    return database.rows(f"{_SHELF} AND id IN (SELECT issue FROM article WHERE id = ?)", article)


def unplaced_rows(database: Database) -> list[sqlite3.Row]:
    """The unplaced lines of the issues on the shelf, in printed order.

    Each with its issue and file, and what the article is called to which it most likely belongs.
    """
    return database.rows(
        "SELECT u.*, i.name, coalesce(i.date, i.inferred_date) AS date, t.file,"
        " coalesce(a.title, a.first_words) AS title"
        " FROM unplaced u JOIN issue i ON i.id = u.issue"
        " JOIN issue_text t ON t.issue = u.issue AND t.ord = json_extract(u.run, '$[1]')"
        " LEFT JOIN article a ON a.id = u.likely AND a.issue = u.issue"
        " WHERE i.complete = 1 AND i.removed IS NULL ORDER BY i.added, u.issue, u.ord"
    )


def file_rows(database: Database, issue: str) -> list[sqlite3.Row]:
    """An issue's files in page order: file, page, sha256, text (the id of its source text), encoding."""
    return database.rows(
        "SELECT t.file, t.page, t.text, s.source AS sha256, s.encoding"
        " FROM issue_text t JOIN source_text s ON s.id = t.text WHERE t.issue = ? ORDER BY t.ord",
        issue,
    )


def source_text(database: Database, subject: str) -> str:
    """A source text by its id."""
    row = database.row("SELECT text FROM source_text WHERE id = ?", subject)
    if row is None:
        raise LookupError(subject)
    return str(row["text"])


def article_rows(database: Database, issue: str) -> list[sqlite3.Row]:
    """An issue's articles in printed order, with how far each was read."""
    return database.rows(
        "SELECT a.*, coalesce(r.share, 0.0) AS share FROM article a LEFT JOIN reading r ON r.article = a.id"
        " WHERE a.issue = ? ORDER BY a.ord",
        issue,
    )


def section_rows(database: Database, issue: str) -> list[sqlite3.Row]:
    """The section headings of an issue's articles, in reading order."""
    return database.rows(
        "SELECT a.id AS article, b.start, b.text, b.level FROM article a JOIN block b ON b.article = a.pk"
        " WHERE a.issue = ? AND b.role = 'section' ORDER BY a.ord, b.ord",
        issue,
    )


def continued_rows(database: Database, issue: str) -> list[sqlite3.Row]:
    """Where each article of an issue begins on each of its files: file (its number), id, page, start."""
    return database.rows(
        "SELECT json_extract(r.value, '$[1]') AS file, a.id, a.page,"
        " min(b.start + json_extract(r.value, '$[0]')) AS start"
        " FROM article a JOIN block b ON b.article = a.pk, json_each(b.runs) r"
        " WHERE a.issue = ? GROUP BY file, a.pk ORDER BY file, a.ord",
        issue,
    )


def article_row(database: Database, subject: str) -> sqlite3.Row | None:
    """An article's row by its id, from the shelf if it stands there; None if there is none."""
    return database.row(
        "SELECT a.* FROM article a JOIN issue i ON i.id = a.issue WHERE a.id = ? AND i.complete = 1"
        " ORDER BY i.removed IS NOT NULL, i.added DESC LIMIT 1",
        subject,
    )


def part_rows(database: Database, page: str, marker: str, named: str) -> list[sqlite3.Row]:
    """The articles of a page of the shelf whose other part, on the page that is named, is not joined to them.

    `marker` is the column that names it: jump_to or jump_from. Page 2 may call itself A2.
    """
    assert marker in ("jump_to", "jump_from")
    names = f"json_extract(a.{marker}, '$[0]')"
    return database.rows(
        "SELECT a.*, i.name AS issue_name, coalesce(i.date, i.inferred_date) AS issue_date"
        " FROM article a JOIN issue i ON i.id = a.issue"
        f" WHERE {_same('a.page', '?1')} AND {_same(names, '?2')}"
        f" AND NOT json_extract(a.{marker}, '$[2]')"
        " AND i.complete = 1 AND i.removed IS NULL ORDER BY i.added, a.ord",
        page,
        named,
    )


def _same(page: str, other: str) -> str:
    """The condition that two labels can mean the same page."""
    bare = "ltrim({}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')".format
    return f"({page} = {other} OR {bare(page)} = {other} OR {page} = {bare(other)})"


def load_article(database: Database, row: sqlite3.Row) -> Article:
    """The article of a row, with its blocks."""
    blocks = database.rows(
        "SELECT role, text, runs, page, level FROM block WHERE article = ? ORDER BY ord", row["pk"]
    )
    # one value to parse instead of thousands
    runs = json.loads("[" + ",".join(block["runs"] for block in blocks) + "]")
    dateline = json.loads(row["dateline"])
    return Article(
        row["id"],
        row["genre"],
        row["page"],
        tuple(map(_block, blocks, runs)),
        Span(*dateline) if dateline else None,
        load_jump(row["jump_to"]),
        load_jump(row["jump_from"]),
    )


def block_texts(database: Database, issue: str) -> list[str]:
    """The text of every block of an issue."""
    rows = database.rows(
        "SELECT b.text FROM block b JOIN article a ON a.pk = b.article WHERE a.issue = ?", issue
    )
    return [row["text"] for row in rows]


def packed_tokens(database: Database, pk: int, number: int) -> tuple[bytes, str | None]:
    """The packed tokens of a block of the article with this row number, and the state of the corrections.

    The state is the clock of the last one that was made, changed or taken away: asked for together,
    as it is with every block, and None in most libraries.
    """
    row = database.row(
        "SELECT tokens, (SELECT max(clock) FROM correction) AS corrected FROM block"
        " WHERE article = ? AND ord = ?",
        pk,
        number,
    )
    if row is None:
        raise LookupError((pk, number))
    return bytes(row["tokens"]), row["corrected"]


def corrected(database: Database) -> str | None:
    """The state of the corrections, as with `packed_tokens`."""
    row = database.row("SELECT max(clock) AS corrected FROM correction")
    return row["corrected"] if row else None


def put_place(
    connection: sqlite3.Connection, article: str, place: tuple[str, int], share: float, opened: str
) -> None:
    """Remember the source position a reader reached in an article, and which share was read."""
    connection.execute(
        "INSERT OR REPLACE INTO reading (article, text, at, share, opened) VALUES (?, ?, ?, ?, ?)",
        (article, *place, share, opened),
    )


def place(database: Database, article: str) -> tuple[str, int] | None:
    """The source position a reader reached in an article; None if it was never open."""
    row = database.row("SELECT text, at FROM reading WHERE article = ?", article)
    return (row["text"], row["at"]) if row else None


def _block(row: sqlite3.Row, runs: list[list[int]]) -> Block:
    role, text, _, page, level = row
    return Block(_ROLES[role], text, tuple(map(Run._make, runs)), page, level)


def _clear(connection: sqlite3.Connection, subject: str) -> None:
    """Take out what an import that was cut off had written."""
    connection.execute(
        "DELETE FROM block WHERE article IN (SELECT pk FROM article WHERE issue = ?)", (subject,)
    )
    for table in ("article", "unplaced", "issue_text"):
        connection.execute(f"DELETE FROM {table} WHERE issue = ?", (subject,))
    connection.execute("DELETE FROM issue WHERE id = ?", (subject,))


def load_jump(value: str | None) -> Jump | None:
    """A jump as its column keeps it."""
    if value is None:
        return None
    page, marker, found, run = json.loads(value)
    return Jump(page, marker, found, Run(*run) if run else None)
