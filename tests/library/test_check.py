from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.check import check
from reader.library.library import Library


def test_a_sound_library_has_nothing_to_say(library: Library) -> None:
    assert check(library) == []


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        ("UPDATE block SET text = text || '。' WHERE ord = 0", {"check-runs", "check-tokens"}),
        ("PRAGMA foreign_keys = OFF; DELETE FROM article", {"check-reference"}),
        ("INSERT INTO change SELECT 999, 'x', '0', value, 'a', 'issue', 's', NULL, NULL FROM meta",
         {"check-journal-line"}),
    ],
)  # fmt: skip
def test_damage_is_found(library: Library, damage: str, what: set[str]) -> None:
    for statement in damage.split(";"):
        library.database.connection.execute(statement)
    assert {finding.what for finding in check(library)} == what


def test_lost_bytes_are_found(library: Library) -> None:
    (path,) = (path for path in (library.folder / "sources").rglob("*") if path.is_file())
    path.write_bytes(b"")
    assert [finding.what for finding in check(library)] == ["check-source"]


def test_a_journal_line_without_its_row_is_found(library: Library) -> None:
    Path(library.folder / "journal" / "other.jsonl").write_text('{"id": "lost"}\n')
    assert [finding.what for finding in check(library)] == ["check-change-row"]
