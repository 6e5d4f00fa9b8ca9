"""The tables of a library, made and changed in steps.

Places are source positions (source text, code point); what a reader made has a UUID and a row of
`change`. Every new step raises VERSION, so that an older program declines the file.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

if TYPE_CHECKING:
    import sqlite3

VERSION = 7
"""`PRAGMA user_version` of a library that has had every step"""

steps = Migrations("xidu")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a library's file to VERSION; all steps and their record in one transaction."""
    database = Database(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(database)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _text(names: str) -> dict[str, type]:
    """Columns of text."""
    return dict.fromkeys(names.split(), str)


@steps()
def sources(db: Database) -> None:
    """Files and what was read in them; the bytes lie beside the database under their sha256."""
    db.create_table(
        "source",
        {**_text("sha256 name"), "size": int, **_text("added")},
        pk="sha256",
        not_null={"name", "size", "added"},
        strict=True,
    )
    db.create_table(
        "source_text",
        {**_text("id source reader"), "version": int, **_text("encoding text")},
        pk="id",
        foreign_keys=[("source", "source", "sha256")],
        not_null={"source", "reader", "version", "text"},
        strict=True,
    )


@steps()
def issues(db: Database) -> None:
    """What was rebuilt: issues, the source texts they are made of, lines that found no place."""
    db.create_table(
        "issue",
        {
            **_text("id name date inferred_date number"),
            "pages": int,
            **_text("added"),
            "complete": int,
            **_text("removed"),
        },
        pk="id",
        not_null={"pages", "added", "complete"},
        strict=True,
    )
    db.create_table(
        "issue_text",
        {**_text("issue"), "ord": int, **_text("text file")},
        pk=("issue", "ord"),
        foreign_keys=[("issue", "issue", "id"), ("text", "source_text", "id")],
        not_null={"text", "file"},
        strict=True,
    )
    db.create_table(
        "unplaced",
        {**_text("issue"), "ord": int, **_text("page"), "line": int, **_text("text likely why run")},
        pk=("issue", "ord"),
        foreign_keys=[("issue", "issue", "id")],
        not_null={"page", "line", "text", "why", "run"},
        strict=True,
    )


@steps()
def articles(db: Database) -> None:
    """The articles of issues: blocks with their source runs and packed tokens."""
    db.create_table(
        "article",
        {
            "pk": int,
            **_text("id issue"),
            "ord": int,
            **_text("page genre title first_words"),
            "characters": int,
            **_text("dateline jump_to jump_from"),
        },
        pk="pk",
        foreign_keys=[("issue", "issue", "id")],
        not_null={"id", "issue", "ord", "page", "genre", "first_words", "characters"},
        strict=True,
    )
    # Two issues may hold the same file, alone and as one of several pages, and so the same article.
    db.table("article").create_index(["issue", "id"], unique=True)
    db.table("article").create_index(["id"])
    db.create_table(
        "block",
        {
            "article": int,
            "ord": int,
            **_text("role"),
            "level": int,
            **_text("page"),
            "start": int,
            **_text("text runs"),
            "tokens": bytes,
        },
        pk=("article", "ord"),
        foreign_keys=[("article", "article", "pk")],
        not_null={"role", "level", "page", "start", "text", "runs"},
        strict=True,
    )
    db.execute("CREATE INDEX block_section ON block (article, ord) WHERE role = 'section'")


@steps()
def highlights(db: Database) -> None:
    """What a reader made. No foreign key to articles: a highlight outlives what it was made on."""
    db.create_table(
        "highlight",
        {
            **_text("id article colour note tags state quote prefix suffix role"),
            "lookalikes": int,
            **_text("created modified clock deleted"),
        },
        pk="id",
        not_null={"colour", "note", "tags", "state", "quote", "prefix", "suffix", "role", "clock"},
        strict=True,
    )
    db.table("highlight").create_index(["article"])
    db.create_table(
        "highlight_range",
        {**_text("highlight"), "ord": int, **_text("text"), "start": int, "end": int},
        pk=("highlight", "ord"),
        foreign_keys=[("highlight", "highlight", "id")],
        not_null={"text", "start", "end"},
        strict=True,
    )
    db.table("highlight_range").create_index(["text", "start"])


@steps()
def changes(db: Database) -> None:
    """Every change with what was before and after; the journal follows these rows."""
    db.create_table(
        "change",
        {"seq": int, **_text("id clock device action kind subject before after")},
        pk="seq",
        not_null={"id", "clock", "device", "action", "kind", "subject"},
        strict=True,
    )
    db.table("change").create_index(["id"], unique=True)
    db.table("change").create_index(["subject"])


@steps()
def state(db: Database) -> None:
    """What is not a change: who this library is, and where the reader was in each article."""
    db.create_table("meta", _text("key value"), pk="key", not_null={"value"}, strict=True)
    db.table("meta").insert({"key": "device", "value": secrets.token_hex(4)})
    db.create_table(
        "reading",
        {**_text("article text"), "at": int, "share": float, **_text("opened")},
        pk="article",
        not_null={"text", "at", "share", "opened"},
        strict=True,
    )


@steps()
def pages(db: Database) -> None:
    """Which page of an issue a file is, also if no article stands there, and where the issue came from.

    Of issues that were added before, neither is known.
    """
    db.table("issue_text").add_column("page", str)
    db.table("issue").add_column("origin", str)


@steps()
def language_versions(db: Database) -> None:
    """By which version of the language the words of an article were found; of those before, none is known."""
    db.table("article").add_column("language_version", str)


@steps()
def corrections(db: Database) -> None:
    """What a reader put right in words. `value` is a list that each kind reads in its own way.

    No foreign key to articles: a correction outlives the text it was made on.
    """
    db.create_table(
        "correction",
        _text("id kind scope quote value article created modified clock deleted"),
        pk="id",
        not_null={"kind", "scope", "quote", "value", "article", "created", "modified", "clock"},
        strict=True,
    )
    db.execute("CREATE INDEX correction_quote ON correction (scope, quote) WHERE deleted IS NULL")
    db.table("correction").create_index(["article"])
    db.table("correction").create_index(["clock"])
    db.create_table(
        "correction_range",
        {**_text("correction"), "ord": int, **_text("text"), "start": int, "end": int},
        pk=("correction", "ord"),
        foreign_keys=[("correction", "correction", "id")],
        not_null={"text", "start", "end"},
        strict=True,
    )
    db.table("correction_range").create_index(["text", "start"])


@steps()
def known_words(db: Database) -> None:
    """The words that a reader knows or is learning; all others are new."""
    db.create_table(
        "known_word",
        _text("word state modified clock"),
        pk="word",
        not_null={"state", "modified", "clock"},
        strict=True,
    )
    db.table("known_word").create_index(["modified"])


@steps()
def correction_heads(db: Database) -> None:
    """Corrections are found by how their quotes begin, and those of an article without the wider ones."""
    db.execute(
        "CREATE INDEX correction_head ON correction (substr(quote, 1, 2), quote)"
        " WHERE scope = 'everywhere' AND deleted IS NULL"
    )
    db.execute("DROP INDEX idx_correction_article")
    db.execute(
        "CREATE INDEX correction_article ON correction (article) WHERE scope = 'article' AND deleted IS NULL"
    )


@steps()
def meanings(db: Database) -> None:
    """What words mean by their reader; an empty reading is any."""
    db.create_table(
        "meaning",
        _text("word reading gloss level clock"),
        pk=("word", "reading"),
        not_null={"gloss", "level", "clock"},
        strict=True,
    )
