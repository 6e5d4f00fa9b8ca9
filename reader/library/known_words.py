"""The words that a reader knows or is learning."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from reader.library.changes import Edit, put
from reader.library.clock import timestamp
from reader.problems import Problem
from reader.store import known_words as rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.library.changes import Changes, Fact
    from reader.store.changes import Record
    from reader.store.database import Database

KNOWN: Final = "known"
LEARNING: Final = "learning"
NEW: Final = "new"
"""no state is kept of new words"""
STATES: Final = (KNOWN, LEARNING, NEW)


class KnownWords:
    """What the reader of a library knows; all of it is read once, and again when something changed."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database, self._changes = database, changes
        self._states: Mapping[str, str] | None = None
        changes.listen(self._hear)

    @property
    def states(self) -> Mapping[str, str]:
        """The words that are known or being learnt, those last changed last."""
        if self._states is None:
            self._states = MappingProxyType(rows.known_words(self._database))
        return self._states

    def state(self, word: str) -> str:
        """One of STATES."""
        return self.states.get(word, NEW)

    def counts(self) -> dict[str, int]:
        """How many words are known, and how many are being learnt."""
        found = Counter(self.states.values())
        return {state: found[state] for state in (KNOWN, LEARNING)}

    def mark(self, words: Iterable[str], state: str) -> int:
        """Give words a state as one action; how many had another. Safe on the disk when this returns."""
        if state not in STATES:
            raise Problem("word-state", state=state, states=", ".join(STATES))
        others = [word for word in dict.fromkeys(words) if self.state(word) != state]
        record: Record | None = None if state == NEW else {"state": state, "modified": timestamp()}
        if others:
            self._changes.make([Edit("word", word, put(record)) for word in others])
        return len(others)

    def forget(self) -> None:
        """Read the words again when they are next asked for: another program may have changed them."""
        self._states = None

    def _hear(self, fact: Fact) -> None:
        if fact.kind == "word":
            self.forget()
