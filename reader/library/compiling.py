"""A dictionary of a reader's, compiled by a worker step by step: values in, values out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language import stardict
from reader.problems import Problem
from reader.store import dictionaries as rows
from reader.store.errors import explained

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from reader.language.stardict import Info

COMPILED: Final = "new.db"
"""the name of the file that grows, in a folder that nobody else uses"""
LARGEST: Final = 2_000_000_000
"""bytes that it may have"""
_INDEX, _TEXTS, _SYNONYMS = "index", "texts", "synonyms"
_TOGETHER: Final = 5_000
"""words of a step: some tenths of a second, so that cancelling is felt at once"""


class Stage(NamedTuple):
    """How far it is."""

    at: int = 0
    """bytes of the index"""
    entries: int = 0
    others: int = 0
    """bytes of the synonyms"""
    words: int | None = None
    """how many entries have a text, when all is done"""


def unpack(info: Info, folder: Path) -> Stage:
    """Get the files ready; raises Problem."""
    index = stardict.unpack(info.words, folder / _INDEX, stardict.MOST_INDEX)
    if index.stat().st_size != info.index_size:
        raise Problem("dictionary-broken", file=info.words.name)
    stardict.unpack(info.texts, folder / _TEXTS, stardict.MOST_TEXT)
    if info.synonyms:
        stardict.unpack(info.synonyms, folder / _SYNONYMS, stardict.MOST_INDEX)
    return Stage()


def go_on(info: Info, folder: Path, stage: Stage) -> Stage:
    """Compile the next words; raises Problem if something is broken."""
    target = folder / COMPILED
    with explained(folder), rows.writing(target) as connection:
        stage = _compile(connection, info, folder, stage)
    if target.stat().st_size > LARGEST:
        raise Problem("dictionary-large", file=info.texts.name, most=LARGEST // 1_000_000)
    return _finished(info, target, stage)


def _compile(connection: sqlite3.Connection, info: Info, folder: Path, stage: Stage) -> Stage:
    """Compile words, or, if there are no more, other names of words, or else finish."""
    if stage.at < info.index_size:
        found = list(_entries(info, folder, stage))
        if not found:
            raise Problem("dictionary-broken", file=info.words.name)
        rows.put_entries(connection, (entry for entry, _ in found if entry[1] and entry[2]))
        return stage._replace(at=found[-1][1], entries=stage.entries + len(found))
    if more := list(_others(info, folder, stage)):
        rows.put_names(connection, [(word, number) for word, number, _ in more])
        return stage._replace(others=more[-1][2])
    return stage._replace(words=rows.finish(connection, info.name))


def _entries(info: Info, folder: Path, stage: Stage) -> Iterator[tuple[tuple[int, str, str], int]]:
    """Entries, each with where in the index the next one begins."""
    with _open(info.words, folder / _INDEX) as index, _open(info.texts, folder / _TEXTS) as texts:
        size = os.fstat(texts.fileno()).st_size
        found = stardict.headwords(index, stage.at, _TOGETHER, wide=info.wide, name=info.words.name)
        for number, (place, following) in enumerate(found, stage.entries):
            if place.start + place.size > size:
                raise Problem("dictionary-broken", file=info.words.name)
            yield (number, place.word, stardict.read_text(texts, place, info.kinds)), following


def _others(info: Info, folder: Path, stage: Stage) -> Iterator[tuple[str, int, int]]:
    if info.synonyms is None:
        return
    with _open(info.synonyms, folder / _SYNONYMS) as file:
        for other in stardict.synonyms(file, stage.others, _TOGETHER, info.synonyms.name):
            if other[1] >= stage.entries:
                raise Problem("dictionary-broken", file=info.synonyms.name)
            yield other


def _finished(info: Info, target: Path, stage: Stage) -> Stage:
    """Have what is done survive a power cut; a dictionary without words is none."""
    if stage.words == 0:
        raise Problem("dictionary-empty", file=info.texts.name)
    if stage.words:
        with target.open("rb+") as file:
            os.fsync(file.fileno())
    return stage


def _open(path: Path, unpacked: Path) -> BinaryIO:
    """A file, as it is or unpacked."""
    return (unpacked if unpacked.exists() else path).open("rb")
