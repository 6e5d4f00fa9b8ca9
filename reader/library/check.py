"""Looking a library over: what is wrong, where, and what would be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.language.packing import PackedTokens
from reader.library.meanings import unsound
from reader.store import checks as rows
from reader.store.corrections import all_corrections
from reader.store.files import is_whole
from reader.store.journal import read_journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.library.library import Library
    from reader.store.database import Database


class Finding(NamedTuple):
    """One thing that is wrong, as keys of sentences."""

    what: str
    where: str
    would: str


def check(library: Library) -> list[Finding]:
    """What is wrong with a library; nothing is changed."""
    return [
        *_database(library.database),
        *_sources(library),
        *_journal(library),
        *_blocks(library.database),
        *_corrections(library.database),
        *_meanings(library),
    ]


def _database(database: Database) -> Iterator[Finding]:
    for message in rows.integrity(database):
        yield Finding("check-database", message, "check-would-restore")
    for table in rows.broken_references(database):
        yield Finding("check-reference", table, "check-would-restore")


def _sources(library: Library) -> Iterator[Finding]:
    for sha256, name in rows.sources(library.database):
        if not is_whole(library.folder, sha256):
            yield Finding("check-source", f"{name} ({sha256[:12]})", "check-would-ask-file")


def _journal(library: Library) -> Iterator[Finding]:
    """Every row of this device is in its journal, and every line of a journal is a row."""
    rows_here = rows.change_ids(library.database)
    for path in sorted((library.folder / "journal").glob("*.jsonl")):
        lines = {str(change.get("id")) for change in read_journal(path)}
        mine = {id_ for id_, device in rows_here.items() if device == path.stem}
        for missing in sorted(mine - lines):
            yield Finding("check-journal-line", f"{path.name}: {missing}", "check-would-append")
        for extra in sorted(lines - rows_here.keys()):
            yield Finding("check-change-row", f"{path.name}: {extra}", "check-would-replay")


def _blocks(database: Database) -> Iterator[Finding]:
    """The runs of each block lead to its characters in the source, and its tokens cover it."""
    for block in rows.blocks(database):
        where = f"{block.article}: {block.number}"
        if not rows.runs_match(block):
            yield Finding("check-runs", where, "check-would-rebuild")
        tokens = PackedTokens(block.tokens, block.text)
        if "".join(token.word for token in tokens) != block.text:
            yield Finding("check-tokens", where, "check-would-analyse")


def _corrections(database: Database) -> Iterator[Finding]:
    """Each correction can be laid over the characters it was made on."""
    for one in all_corrections(database):
        if not one.fits:
            yield Finding("check-correction", one.id, "check-would-set-aside")


def _meanings(library: Library) -> Iterator[Finding]:
    """Each meaning of the reader's has the form in which words are looked up."""
    for one in unsound(library.meanings.all()):
        yield Finding("check-meaning", one.word, "check-would-set-aside")
