"""Corrections and the reader's own meanings as JSON, from one library to another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reader.annotation.correction import Correction
from reader.annotation.highlight import SourceRange
from reader.language.syllables import is_syllable
from reader.library.changes import Edit, put
from reader.library.meanings import unsound
from reader.problems import Problem
from reader.store.corrections import all_corrections, correction_record
from reader.store.meanings import OwnMeaning, all_meanings

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.library import Library

_TEXTS: Final = ("id", "kind", "scope", "quote", "article", "created", "modified")


class Taken(NamedTuple):
    """What an import of corrections and meanings brought."""

    new: int
    known: int
    """those that were there, as they are or changed later"""


def export_corrections(library: Library) -> str:
    """All corrections and meanings of a library, as `import_corrections` takes them."""
    found = all_corrections(library.database)
    value = {
        "corrections": [{"id": one.id, **correction_record(one)} for one in found],
        "meanings": [one._asdict() for one in all_meanings(library.database)],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def import_corrections(library: Library, file: Path) -> Taken:
    """Take over the corrections and meanings of a file, all as one action, or none; raises Problem.

    Of a correction that is here already under its id, the form that was changed last is kept.
    """
    there = {one.id: one for one in all_corrections(library.database)}
    corrections, meanings = _read(file)
    read = {one.id: one for one in corrections}
    new = [one for one in read.values() if one.id not in there or there[one.id].modified < one.modified]
    meant, taken = library.meanings.edits(meanings)
    edits = [Edit("correction", one.id, put(correction_record(one))) for one in new] + meant
    if edits:
        library.changes.make(edits)
    return Taken(len(edits), len(read) - len(new) + taken.known)


def _read(file: Path) -> tuple[list[Correction], list[OwnMeaning]]:
    try:
        value = json.loads(file.read_bytes())
        corrections, meanings = value["corrections"], value.get("meanings", [])
    except FileNotFoundError as error:
        raise Problem("file-missing", file=str(file)) from error
    except OSError as error:
        raise Problem("file-unreadable", file=str(file), why=error.strerror) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Problem("corrections-file", file=str(file), why=error.__class__.__name__) from error
    if not isinstance(corrections, list) or not isinstance(meanings, list):
        raise Problem("corrections-file", file=str(file), why="corrections")
    found = [_correction(record, str(file), number) for number, record in enumerate(corrections, start=1)]
    return found, [_meaning(record, str(file), number) for number, record in enumerate(meanings, start=1)]


def _meaning(record: Any, file: str, number: int) -> OwnMeaning:
    try:
        read = OwnMeaning(**{name: _text(record[name]) for name in OwnMeaning._fields})
        if any(unsound([read])):
            raise ValueError(read)
    except (ValueError, KeyError, TypeError) as error:
        raise Problem("corrections-file", file=file, why=f"meaning #{number}") from error
    return read


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
    syllables = all(is_syllable(one) for one in correction.readings if one)
    return bool(correction.id) and correction.fits and syllables
