from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.problems import Problem
from reader.store import database, schema
from reader.store.database import FILE, Database


@pytest.fixture
def opened(tmp_path: Path) -> Database:
    return Database(tmp_path)


def test_a_new_library_has_every_step(opened: Database) -> None:
    assert opened.rows("PRAGMA user_version")[0][0] == schema.VERSION == database.VERSION
    opened.close()


def test_the_promises_of_durability_are_set(opened: Database) -> None:
    asked = {
        name: opened.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    opened.close()


def test_a_failed_transaction_leaves_nothing(opened: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_in_the_middle(opened)
    assert opened.row("SELECT * FROM meta WHERE key = 'a'") is None
    opened.close()


def fail_in_the_middle(opened: Database) -> None:
    with opened.write() as connection:
        connection.execute("INSERT INTO meta VALUES ('a', 'b')")
        raise ZeroDivisionError


def test_two_writers_take_turns(opened: Database, tmp_path: Path) -> None:
    other = Database(tmp_path)
    for _ in range(20):
        for one in (opened, other):
            with one.write() as connection:
                connection.execute("INSERT INTO meta SELECT 'k' || count(*), '' FROM meta")
    assert opened.rows("SELECT count(*) FROM meta WHERE key LIKE 'k%'")[0][0] == 40
    opened.close()
    other.close()


def test_a_library_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as made:
        made.execute("PRAGMA user_version = 999")
    made.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(Problem) as problem:
        Database(tmp_path)
    assert problem.value.key == "library-newer"
    assert (tmp_path / FILE).read_bytes() == before


def test_what_is_no_library_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"a" * 5000)
    with pytest.raises(Problem) as problem:
        Database(tmp_path)
    assert problem.value.key == "library-damaged"
    assert (tmp_path / FILE).read_bytes() == b"a" * 5000


def test_a_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem) as problem:
        Database(tmp_path / "file" / "library")
    assert problem.value.key == "library-unwritable"


def test_what_is_written_unsynced_is_seen_and_later_writes_are_durable_again(opened: Database) -> None:
    with opened.write_unsynced() as connection:
        connection.execute("INSERT INTO meta VALUES ('a', 'b')")
    assert opened.rows("PRAGMA synchronous")[0][0] == 2
    assert opened.rows("PRAGMA wal_autocheckpoint")[0][0] == 1000
    opened.close()


def test_the_log_is_folded_in_beside_the_connection(opened: Database) -> None:
    with opened.write_unsynced() as connection:
        connection.execute("INSERT INTO meta VALUES ('a', ?)", ("b" * 100_000,))
    before = (opened.folder / FILE).stat().st_size
    opened.fold_log()
    opened.close()
    assert (opened.folder / FILE).stat().st_size > before
