"""What words mean: our own glossary and CC-CEDICT, compiled into one read-only file.

It is opened with the first word that is looked up; a look-up takes some hundredths of a millisecond.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

_EXACT: Final = (
    "SELECT word, entries FROM word WHERE word = ?1"
    " UNION ALL SELECT w.word, w.entries FROM traditional t JOIN word w ON w.word = t.word"
    " WHERE t.traditional = ?1 AND t.word <> ?1"
)
_LONGEST: Final = 8
"""characters of a part; what is longer is no word of a dictionary, or is known whole"""
_BRIEF: Final = 60
"""characters of two senses that are told as one"""

OWN: Final = "own"
"""the kind of what a reader wrote"""
ADDED: Final = "added"
"""the kind of what stands in a dictionary that a reader added"""
_TOO_LONG: Final = 60
"""characters of what is no word but a number, or text without marks"""


class Measure(NamedTuple):
    """A measure word that goes with a noun."""

    word: str
    syllable: str
    """numbered"""


class Entry(NamedTuple):
    """A word that is read and written in one way."""

    word: str
    traditional: str
    """the word in traditional characters; the same word where they do not differ"""
    pinyin: tuple[str, ...]
    """numbered syllables; neutral tone 5, r5 for the 儿 that only colours a vowel"""
    kind: str
    """of a term of our own glossary; of CC-CEDICT's words empty, "name", or "surname" of a common one;
    OWN or ADDED"""
    senses: tuple[str, ...]
    """in English, the commonest first"""
    measures: tuple[Measure, ...]
    source: str = ""
    """of ADDED: what the dictionary is called; of OWN: the level or lesson it was given"""

    @property
    def is_name(self) -> bool:
        """Whether it is a name: of a person, a place, a dynasty."""
        return self.kind in ("name", "surname")

    @property
    def is_ours(self) -> bool:
        """Whether it is of our own glossary."""
        return bool(self.kind) and self.kind not in ("name", "surname", OWN, ADDED)


@lru_cache(4096)
def look_up(word: str) -> tuple[Entry, ...]:
    """The entries of a word, the commonest first and names last; none if no dictionary has it.

    A word in traditional characters gives those entries that are written so.
    """
    found = [entry for row in _file().execute(_EXACT, (word,)) for entry in _entries(*row)]
    written = [entry for entry in found if word in (entry.word, entry.traditional)]
    return tuple(written or found)


def as_read(word: str, pinyin: Sequence[str | None]) -> tuple[Entry, ...]:
    """The entries of a word, those first that are read as it is here."""
    found = look_up(word)
    if len(found) < 2:
        return found
    return tuple(sorted(found, key=lambda entry: -agreement(entry.pinyin, pinyin)))


@lru_cache(16384)
def gloss(word: str, pinyin: tuple[str | None, ...]) -> str | None:
    """What a word means that is read so, in a few English words; None if no dictionary has it."""
    found = as_read(word, pinyin)
    return _brief(found[0].senses) if found else None


def _brief(senses: Sequence[str]) -> str:
    """The first sense, and the second if there is room for it."""
    both = "; ".join(senses[:2])
    return both if len(both) <= _BRIEF else senses[0]


def agreement(said: Sequence[str], pinyin: Sequence[str | None]) -> int:
    """How well two readings of a word agree: a tone that only differs counts half."""
    if len(said) != len(pinyin):
        return 0
    return sum(
        2 if one == other else int(other is not None and one[:-1] == other[:-1])
        for one, other in zip(said, pinyin, strict=True)
    )


def parts(word: str) -> tuple[str, ...]:
    """A word cut into the longest words that dictionaries have: the longest in it, then what is beside it."""
    if len(word) > _TOO_LONG:
        return (word,)
    known = sorted(_known(word), key=lambda span: (span[0] - span[1], span[0]))
    return tuple(_around(word, 0, len(word), known))


def _around(word: str, start: int, end: int, known: list[tuple[int, int]]) -> Iterator[str]:
    """The parts of word[start:end]: its longest known one, and those on either side."""
    longest = next((span for span in known if start <= span[0] and span[1] <= end), None)
    if longest is None:
        if start < end:
            yield word[start:end]
        return
    yield from _around(word, start, longest[0], known)
    yield word[slice(*longest)]
    yield from _around(word, longest[1], end, known)


def _known(word: str) -> list[tuple[int, int]]:
    """Where in a word other words stand that the dictionaries have."""
    spans = [
        (start, end)
        for start in range(len(word))
        for end in range(start + 1, min(start + _LONGEST, len(word)) + 1)
        if end - start < len(word)
    ]
    asked = {word[start:end] for start, end in spans}
    query = f"SELECT word FROM word WHERE word IN ({','.join('?' * len(asked))})"
    found = {row[0] for row in _file().execute(query, tuple(asked))}
    return [span for span in spans if word[slice(*span)] in found]


def _entries(word: str, entries: str) -> Iterator[Entry]:
    """The entries of a row."""
    for traditional, reading, kind, senses, *rest in json.loads(entries):
        counted = tuple(Measure(*measure.split(" ", 1)) for measures in rest for measure in measures)
        yield Entry(word, traditional or word, tuple(reading.split()), kind, tuple(senses), counted)


@cache
def _file() -> sqlite3.Connection:
    import sqlite3

    from reader.paths import resource

    path = resource("compiled") / "dictionary.db"
    # Immutable: no locks, no log beside it, so that it may lie where nothing can be written.
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
