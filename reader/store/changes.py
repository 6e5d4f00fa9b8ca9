"""The rows of `change`, and how each kind of change reaches its table."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.store.highlights import highlight_state, put_highlight
from reader.store.issues import issue_state, put_issue_state

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from reader.store.database import Database

Record = dict[str, object]
"""the whole state of a subject, as JSON has it"""

_State = Callable[["sqlite3.Connection", str], "Record | None"]
_Put = Callable[["sqlite3.Connection", str, "dict[str, Any] | None", str], None]


_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""`json.dumps` makes an encoder each time: a fifth of what marking 10,000 words takes"""


class Change(NamedTuple):
    """One subject's state before and after; None means that it was not there."""

    id: str
    """UUID"""
    clock: str
    """sorts by time; see `library.clock`"""
    device: str
    action: str
    """UUID of what the reader did; changes of one action are undone together"""
    kind: str
    subject: str
    before: Record | None
    after: Record | None


def current(connection: sqlite3.Connection, kind: str, subject: str) -> Record | None:
    """How a subject stands now; None if it is not there."""
    return _table(kind)[0](connection, subject)


def apply_change(connection: sqlite3.Connection, change: Change) -> None:
    """Write a change's row and its effect, inside the caller's transaction."""
    connection.execute(
        "INSERT INTO change (id, clock, device, action, kind, subject, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*change[:6], _dump(change.before), _dump(change.after)),
    )
    _table(change.kind)[1](connection, change.subject, change.after, change.clock)


@cache
def _table(kind: str) -> tuple[_State, _Put]:
    """How a subject of a kind stands, and how it is made to stand otherwise."""
    if kind == "highlight":
        return highlight_state, put_highlight
    if kind == "issue":
        return issue_state, put_issue_state
    from reader.store.corrections import correction_state, put_correction  # not at start
    from reader.store.known_words import known_word_state, put_known_word
    from reader.store.meanings import meaning_state, put_meaning

    return {
        "correction": (correction_state, put_correction),
        "word": (known_word_state, put_known_word),
        "meaning": (meaning_state, put_meaning),
    }[kind]


def changes_after(database: Database, device: str, last: str | None) -> Iterator[Change]:
    """The changes of a device after the one with id `last` (or all of them), oldest first."""
    seq = database.row("SELECT seq FROM change WHERE id = ?", last) if last else None
    for row in database.rows(
        "SELECT id, clock, device, action, kind, subject, before, after FROM change"
        " WHERE device = ? AND seq > ? ORDER BY seq",
        device,
        seq["seq"] if seq else 0,
    ):
        yield _change(row)


def changes_of_action(database: Database, action: str) -> list[Change]:
    """What one action changed, oldest first."""
    rows = database.rows(
        "SELECT id, clock, device, action, kind, subject, before, after FROM change"
        " WHERE action = ? ORDER BY seq",
        action,
    )
    return [_change(row) for row in rows]


def newest_clock(database: Database) -> str:
    """The clock of the newest change; empty if there is none."""
    row = database.row("SELECT max(clock) AS clock FROM change")
    return (row and row["clock"]) or ""


def _change(row: sqlite3.Row) -> Change:
    names = (row["id"], row["clock"], row["device"], row["action"], row["kind"], row["subject"])
    return Change(*names, _load(row["before"]), _load(row["after"]))


def _dump(record: Record | None) -> str | None:
    return None if record is None else _AS_JSON(record)


def _load(value: str | None) -> Record | None:
    return None if value is None else json.loads(value)
