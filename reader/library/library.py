"""A library: one folder that holds what was read in and what a reader made of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.library.annotations import Annotations
from reader.library.catalogue import Catalogue
from reader.library.changes import Changes, Edit, put
from reader.library.clock import timestamp
from reader.problems import Problem
from reader.store.database import Database
from reader.store.issues import issue_row

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.corrections import Corrections
    from reader.library.dictionaries import Dictionaries
    from reader.library.known_words import KnownWords
    from reader.library.meanings import Meanings
    from reader.library.vocabulary import Vocabulary


class Library:
    """An open library.

    Belongs to the thread that opened it; its parts share one connection. `catalogue` reads,
    `annotations` marks, `corrections` puts words right, `changes` undoes and announces.
    """

    def __init__(self, folder: Path) -> None:
        """Open the library in `folder`, making it if need be; raises Problem if that cannot be."""
        self.folder = folder
        self.database = Database(folder)
        self.changes = Changes(self.database)
        self.catalogue = Catalogue(self.database)
        self.annotations = Annotations(self.database, self.changes, self.catalogue)
        self._version = self._data_version()

    @cached_property
    def corrections(self) -> Corrections:
        """What the reader put right; `catalogue.tokens` lays it over."""
        from reader.library.corrections import Corrections  # not before the first one is made or listed

        return Corrections(self.database, self.changes, self.catalogue)

    @cached_property
    def known(self) -> KnownWords:
        """The words that the reader knows or is learning."""
        from reader.library.known_words import KnownWords  # not before they are asked for

        return KnownWords(self.database, self.changes)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """How much of the shelf the reader knows."""
        from reader.library.vocabulary import Vocabulary  # not before it is asked for

        return Vocabulary(self)

    @cached_property
    def meanings(self) -> Meanings:
        """What words mean by the reader, by the dictionaries the reader added, and by ours."""
        from reader.library.meanings import Meanings  # not before a word is asked for

        return Meanings(self.database, self.changes, self.dictionaries)

    @cached_property
    def dictionaries(self) -> Dictionaries:
        """The dictionaries that the reader added."""
        from reader.library.dictionaries import Dictionaries  # not before a word is asked for

        return Dictionaries(self.folder)

    def close(self) -> None:
        """Close the library's files."""
        if "dictionaries" in vars(self):
            self.dictionaries.close()
        if "vocabulary" in vars(self):
            self.vocabulary.close()
        self.changes.close()
        self.database.close()

    def remove_issue(self, subject: str) -> None:
        """Take an issue off the shelf; its bytes and its highlights stay, adding it brings it back."""
        row = issue_row(self.database, subject)
        if row is None or row["removed"] is not None:
            raise Problem("issue-missing", issue=subject)
        self.changes.make([Edit("issue", subject, put({"removed": timestamp()}))])

    def changed_outside(self) -> bool:
        """Whether another program changed the library since this was last asked."""
        before, self._version = self._version, self._data_version()
        if before != self._version and "known" in vars(self):
            self.known.forget()
        if before != self._version and "vocabulary" in vars(self):
            self.vocabulary.forget()
        return before != self._version

    def _data_version(self) -> int:
        row = self.database.row("PRAGMA data_version")
        return row[0] if row else 0
