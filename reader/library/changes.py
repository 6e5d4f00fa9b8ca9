"""The one way to change anything, and to take it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.library.clock import HybridClock, new_id
from reader.store.changes import (
    Change,
    Record,
    apply_change,
    changes_after,
    changes_of_action,
    current,
    newest_clock,
)
from reader.store.errors import explained
from reader.store.journal import Journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from reader.store.database import Database


class Edit(NamedTuple):
    """How a subject shall stand, told from how it stands when its turn has come; None takes it away.

    Not a finished record: another program may have changed a part that this edit does not mean.
    """

    kind: str
    subject: str
    turn: Callable[[Record | None], Record | None]


class Fact(NamedTuple):
    """What has changed, told to every listener after it is safe on the disk."""

    kind: str
    subject: str
    article: str | None
    """the article it shows in, if any"""


class Changes:
    """Makes changes, acknowledges them when they are safe, and undoes them."""

    def __init__(self, database: Database) -> None:
        """Open the journal and let it catch up with rows that a kill kept from it."""
        row = database.row("SELECT value FROM meta WHERE key = 'device'")
        self.device = str(row["value"]) if row else ""
        self._database = database
        self._clock = HybridClock(newest_clock(database))
        self._listeners: list[Callable[[Fact], None]] = []
        self._undo: list[str] = []
        self._redo: list[str] = []
        with explained(database.folder):
            self._journal = Journal(database.folder, self.device)
            with self._journal.held():
                self._journal.append(self._missing())

    def close(self) -> None:
        """Close the journal."""
        self._journal.close()

    def listen(self, listener: Callable[[Fact], None]) -> None:
        """Have `listener` called with each fact, in this thread."""
        self._listeners.append(listener)

    def make(self, edits: Sequence[Edit]) -> None:
        """Make edits (at least one) as one action, committed and in the journal when this returns."""
        changes = self._commit(edits)
        self._undo.append(changes[0].action)
        self._redo.clear()
        self._announce(changes)

    @property
    def can_undo(self) -> bool:
        """Whether there is an action of this session to undo."""
        return bool(self._undo)

    @property
    def last(self) -> str | None:
        """The action that `undo` would take back."""
        return self._undo[-1] if self._undo else None

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone action to redo."""
        return bool(self._redo)

    def undo(self) -> None:
        """Take the last action back, as a new action."""
        self._invert(self._undo, self._redo)

    def redo(self) -> None:
        """Make the last undone action again."""
        self._invert(self._redo, self._undo)

    def tell(self, fact: Fact) -> None:
        """Tell every listener a fact."""
        for listener in self._listeners:
            listener(fact)

    def _invert(self, source: list[str], target: list[str]) -> None:
        if not source:
            return
        done = changes_of_action(self._database, source[-1])
        changes = self._commit([Edit(c.kind, c.subject, partial(undone, c)) for c in reversed(done)])
        source.pop()
        target.append(changes[0].action)
        self._announce(changes)

    def _commit(self, edits: Sequence[Edit]) -> list[Change]:
        """Make edits as one action, safe on the disk when this returns."""
        action = new_id()
        with explained(self._database.folder), self._journal.held():
            with self._database.write() as connection:
                changes = [self._change(connection, action, edit) for edit in edits]
            self._journal.append(self._missing())
        return changes

    def _announce(self, changes: Sequence[Change]) -> None:
        for change in changes:
            self.tell(Fact(change.kind, change.subject, _article(change)))

    def _change(self, connection: sqlite3.Connection, action: str, edit: Edit) -> Change:
        before = current(connection, edit.kind, edit.subject)
        head = (new_id(), self._clock.read(), self.device, action)
        change = Change(*head, edit.kind, edit.subject, before, edit.turn(before))
        apply_change(connection, change)
        return change

    def _missing(self) -> list[dict[str, object]]:
        """The rows that the journal lacks: ours, and those of a program killed before its turn."""
        last = self._journal.last_id()
        return [change._asdict() for change in changes_after(self._database, self.device, last)]


def put(record: Record | None) -> Callable[[Record | None], Record | None]:
    """The turn to a record, however the subject stands."""
    return lambda _now: record


def undone(change: Change, now: Record | None) -> Record | None:
    """How a subject stands without a change: what others changed in it meanwhile is left alone."""
    if change.before is None or change.after is None:
        return change.before
    if now is None:
        return None
    differing = {key: value for key, value in change.before.items() if value != change.after.get(key)}
    return {**now, **differing}


def _article(change: Change) -> str | None:
    record = change.after or change.before or {}
    article = record.get("article")
    return article if isinstance(article, str) else None
