"""Corrections as JSON, from one library to another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reader.annotation.correction import Correction
from reader.annotation.highlight import SourceRange
from reader.language.syllables import is_syllable
from reader.problems import Problem
from reader.store.corrections import all_corrections, correction_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.library.library import Library

_TEXTS: Final = ("id", "kind", "scope", "quote", "article", "created", "modified")


class Taken(NamedTuple):
    """What an import of corrections brought."""

    new: int
    known: int
    """those that were there, as they are or changed later"""


def export_corrections(library: Library) -> str:
    """All corrections of a library, as `import_corrections` takes them."""
    found = all_corrections(library.database)
    value = {"corrections": [{"id": one.id, **correction_record(one)} for one in found]}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def import_corrections(library: Library, file: Path) -> Taken:
    """Take over the corrections of a file, all as one action, or none; raises Problem.

    Of one that is here already under its id, the form that was changed last is kept.
    """
    there = {one.id: one for one in all_corrections(library.database)}
    read = {one.id: one for one in _read(file)}
    new = [one for one in read.values() if one.id not in there or there[one.id].modified < one.modified]
    if new:
        library.corrections.put_all(new)
    return Taken(len(new), len(read) - len(new))


def _read(file: Path) -> Iterator[Correction]:
    try:
        records = json.loads(file.read_bytes())["corrections"]
    except FileNotFoundError as error:
        raise Problem("file-missing", file=str(file)) from error
    except OSError as error:
        raise Problem("file-unreadable", file=str(file), why=error.strerror) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Problem("corrections-file", file=str(file), why=error.__class__.__name__) from error
    if not isinstance(records, list):
        raise Problem("corrections-file", file=str(file), why="corrections")
    for number, record in enumerate(records, start=1):
        yield _correction(record, str(file), number)


def _correction(record: Any, file: str, number: int) -> Correction:
    try:
        read = Correction(
            **{name: _text(record[name]) for name in _TEXTS},
            value=tuple(map(_text, record["value"])),
            ranges=tuple(_range(*place) for place in record["ranges"]),
        )
        if not _is_sound(read):
            raise ValueError(read)
    except (ValueError, KeyError, TypeError) as error:
        raise Problem("corrections-file", file=file, why=f"#{number}") from error
    return read


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # a lone surrogate is a ValueError
    return value


def _range(text: object, start: object, end: object) -> SourceRange:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        raise ValueError(start, end)
    return SourceRange(_text(text), start, end)


def _is_sound(correction: Correction) -> bool:
    readings = correction.value if correction.kind == "reading" else ()
    syllables = all(is_syllable(one) for one in readings if one)
    return bool(correction.id) and correction.fits and syllables
