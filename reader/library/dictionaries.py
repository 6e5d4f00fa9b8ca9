"""The dictionaries that a reader added to a library: listed, switched, removed, and asked for words.

They lie compiled in a folder of the library, each in a file of its own; beside them stands which are
switched off and which come before CC-CEDICT. `library.adding` adds them.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.dictionary import ADDED, Entry, look_up
from reader.problems import Problem
from reader.store import dictionaries as rows
from reader.store.durable import sync_folder
from reader.store.errors import explained

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

FOLDER: Final = "dictionaries"
_CHOICES: Final = "choices.json"
_SUFFIX: Final = ".db"


class AddedDictionary(NamedTuple):
    """A dictionary that a reader added."""

    id: str
    name: str
    words: int
    """0 if the file is damaged"""
    is_on: bool
    is_first: bool
    """whether it comes before CC-CEDICT"""


class _Source(NamedTuple):
    dictionary: AddedDictionary
    file: sqlite3.Connection


class Dictionaries:
    """The added dictionaries of one library, for the thread that opened it."""

    def __init__(self, library: Path) -> None:
        self.folder = library / FOLDER
        self._sources: list[_Source] = []
        self._read: int | None = None
        """when the folder had been changed last when it was read"""

    def all(self) -> list[AddedDictionary]:
        """Every dictionary, by its name."""
        return [source.dictionary for source in self._current()]

    def entries(self, word: str) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        """The entries of a word in what comes before CC-CEDICT, and in what comes behind it."""
        before: list[Entry] = []
        after: list[Entry] = []
        if sources := [one for one in self._current() if one.dictionary.is_on]:
            forms = {word, *(entry.traditional for entry in look_up(word))}
            for source in sources:
                wanted = before if source.dictionary.is_first else after
                wanted += _entries(source, forms)
        return tuple(before), tuple(after)

    def switch(self, subject: str, *, on: bool) -> None:
        """Have a dictionary asked, or not; raises Problem if there is none."""
        self._choose("off", subject, chosen=not on)

    def put_first(self, subject: str, *, first: bool) -> None:
        """Have a dictionary come before CC-CEDICT, or behind it; raises Problem if there is none."""
        self._choose("first", subject, chosen=first)

    def remove(self, subject: str) -> None:
        """Take a dictionary away; raises Problem if there is none."""
        self._demand(subject)
        self.close()
        with explained(self.folder):
            (self.folder / f"{subject}{_SUFFIX}").unlink(missing_ok=True)
            sync_folder(self.folder)

    def take(self, compiled: Path, subject: str) -> None:
        """Let a compiled file take its place in the folder."""
        self.close()
        with explained(self.folder):
            compiled.replace(self.folder / f"{subject}{_SUFFIX}")
            sync_folder(self.folder)

    def close(self) -> None:
        """Close the files; they are opened again when a word is asked for."""
        for source in self._sources:
            source.file.close()
        self._sources, self._read = [], None

    def _current(self) -> list[_Source]:
        """The dictionaries as they are now, whoever added them."""
        try:
            changed = self.folder.stat().st_mtime_ns
        except OSError:
            changed = None
        if changed != self._read:
            self.close()
            self._read = changed
            choices = self._choices()
            self._sources = [
                _source(path, choices) for path in sorted(self.folder.glob(f"*{_SUFFIX}") if changed else ())
            ]
            self._sources.sort(key=lambda one: (one.dictionary.name, one.dictionary.id))
        return self._sources

    def _demand(self, subject: str) -> None:
        if all(one.id != subject for one in self.all()):
            raise Problem("dictionary-missing", dictionary=subject)

    def _choose(self, choice: str, subject: str, *, chosen: bool) -> None:
        self._demand(subject)
        choices = self._choices()
        choices[choice] = choices[choice] - {subject} | ({subject} if chosen else set())
        fresh = self.folder / f"{_CHOICES}.new"
        with explained(self.folder):
            fresh.write_text(json.dumps({key: sorted(ids) for key, ids in choices.items()}), encoding="utf-8")
            fresh.replace(self.folder / _CHOICES)
        self.close()

    def _choices(self) -> dict[str, set[str]]:
        """The ids of the dictionaries that are off, and of those that are first."""
        found: dict[str, set[str]] = {"off": set(), "first": set()}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            told = json.loads((self.folder / _CHOICES).read_bytes())
            found = {key: {str(one) for one in told.get(key, ())} for key in found}
        return found


def _source(path: Path, choices: dict[str, set[str]]) -> _Source:
    file = rows.opened(path)
    about, subject = rows.about(file), path.stem
    name, words = about or (subject, 0)
    dictionary = AddedDictionary(
        subject, name, words, is_on=subject not in choices["off"], is_first=subject in choices["first"]
    )
    return _Source(dictionary, file)


def _entries(source: _Source, forms: set[str]) -> list[Entry]:
    """The entries of one dictionary: a text's lines are its senses."""
    name = source.dictionary.name
    return [
        Entry(word, word, (), ADDED, tuple(text.split("\n")), (), name)
        for word, text in rows.texts(source.file, forms)
    ]
