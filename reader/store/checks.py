"""Questions about a library's soundness."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.store.database import Database


class StoredBlock(NamedTuple):
    """A block with the source texts its runs lead into."""

    article: str
    number: int
    text: str
    runs: list[list[int]]
    tokens: bytes
    sources: list[str]


def integrity(database: Database) -> list[str]:
    """What SQLite finds broken in the file."""
    found = [row[0] for row in database.rows("PRAGMA quick_check")]
    return [] if found == ["ok"] else found


def broken_references(database: Database) -> list[str]:
    """Tables with rows that lead nowhere."""
    return sorted({row["table"] for row in database.rows("PRAGMA foreign_key_check")})


def sources(database: Database) -> list[tuple[str, str]]:
    """sha256 and name of every file that was read in."""
    return [(row["sha256"], row["name"]) for row in database.rows("SELECT sha256, name FROM source")]


def change_ids(database: Database) -> dict[str, str]:
    """The id of every change, and the device that made it."""
    return {row["id"]: row["device"] for row in database.rows("SELECT id, device FROM change")}


def blocks(database: Database) -> Iterator[StoredBlock]:
    """Every block of the complete issues."""
    for issue in database.rows("SELECT id FROM issue WHERE complete = 1"):
        texts = database.rows(
            "SELECT s.text FROM issue_text t JOIN source_text s ON s.id = t.text"
            " WHERE t.issue = ? ORDER BY t.ord",
            issue["id"],
        )
        found = database.rows(
            "SELECT a.id, b.ord, b.text, b.runs, b.tokens FROM block b JOIN article a ON a.pk = b.article"
            " WHERE a.issue = ?",
            issue["id"],
        )
        for row in found:
            runs = json.loads(row["runs"])
            yield StoredBlock(
                row["id"], row["ord"], row["text"], runs, row["tokens"], [text["text"] for text in texts]
            )


def runs_match(block: StoredBlock) -> bool:
    """Whether the runs give the block's text; a space may stand for the line end it replaced."""
    given = "".join(block.sources[text][at : at + length] for _, text, at, length in block.runs)
    return len(given) == len(block.text) and all(
        mine == its or (mine == " " and its in "\r\n") for mine, its in zip(block.text, given, strict=True)
    )
