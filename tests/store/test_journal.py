from __future__ import annotations

from pathlib import Path

import pytest

from reader.store.journal import Journal, read_journal


def ids(path: Path) -> list[object]:
    return [change["id"] for change in read_journal(path)]


def test_changes_are_appended_in_order(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "d")
    with journal.held():
        journal.append([{"id": "1"}, {"id": "2", "after": "笔记\n"}])
        journal.append([])
        journal.append([{"id": "3"}])
        assert journal.last_id() == "3"
    journal.close()
    assert ids(journal.path) == ["1", "2", "3"]


def test_a_torn_line_is_cut_off(tmp_path: Path) -> None:
    first = Journal(tmp_path, "d")
    first.append([{"id": "1"}])
    first.close()
    with first.path.open("ab") as file:
        file.write(b'{"id": "2", "af')
    again = Journal(tmp_path, "d")
    with again.held():
        assert again.last_id() == "1"
        again.append([{"id": "3"}])
    again.close()
    assert ids(again.path) == ["1", "3"]


def test_a_long_last_line_is_found_whole(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "d")
    journal.append([{"id": "1"}, {"id": "2", "after": "记" * 200_000}])
    assert journal.last_id() == "2"
    journal.close()


def test_an_empty_journal_has_no_last_change(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "d")
    assert journal.last_id() is None
    journal.close()


def test_two_programs_take_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.journal._WAIT", 0.0)
    one, other = Journal(tmp_path, "d"), Journal(tmp_path, "d")
    with one.held(), pytest.raises(BlockingIOError), other.held():
        pass
    with other.held():
        other.append([{"id": "1"}])
    with one.held():
        assert one.last_id() == "1"
    one.close()
    other.close()
