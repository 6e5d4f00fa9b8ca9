from __future__ import annotations

from contextlib import closing

import pytest

from reader.issue.model import Span
from reader.library.check import check
from reader.library.clock import HybridClock
from reader.library.library import Library
from reader.problems import Problem
from reader.store.journal import read_journal


def journal_ids(library: Library) -> list[object]:
    (path,) = (library.folder / "journal").glob("*.jsonl")
    return [change["id"] for change in read_journal(path)]


def row_ids(library: Library) -> list[object]:
    return [row["id"] for row in library.database.rows("SELECT id FROM change ORDER BY seq")]


def test_the_journal_follows_the_rows(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[0])
    for at in range(60, 70):
        library.annotations.add(opened, Span(at, at + 2), "blue")
    library.changes.undo()
    assert len(row_ids(library)) == 11
    assert journal_ids(library) == row_ids(library)


def test_the_journal_catches_up_on_start(library: Library, article_ids: list[str]) -> None:
    """A kill between commit and journal leaves a row that the journal lacks."""
    opened = library.catalogue.open(article_ids[0])
    for at in (60, 70, 80):
        library.annotations.add(opened, Span(at, at + 2), "blue")
    (path,) = (library.folder / "journal").glob("*.jsonl")
    path.write_bytes(path.read_bytes()[:-300])
    assert check(library)
    with closing(Library(library.folder)) as again:
        assert journal_ids(again) == row_ids(again)
        assert check(again) == []


def test_a_journal_that_cannot_be_written_is_no_acknowledgement(
    library: Library, article_ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    heard: list[object] = []
    library.changes.listen(heard.append)
    monkeypatch.setattr("reader.store.journal.os.fsync", fail)
    with pytest.raises(Problem) as problem:
        library.annotations.add(library.catalogue.open(article_ids[0]), Span(60, 62), "blue")
    assert problem.value.key == "library-unwritable"
    assert heard == []


def test_the_clock_never_stands_still_or_goes_back() -> None:
    clock = HybridClock("9999999999999.0007")
    readings = [clock.read() for _ in range(100)]
    assert readings == sorted(set(readings))
    assert readings[0] == "9999999999999.0008"


def test_who_hears_of_a_change_can_already_undo_it(library: Library, article_ids: list[str]) -> None:
    heard: list[tuple[bool, bool]] = []
    changes = library.changes
    changes.listen(lambda _fact: heard.append((changes.can_undo, changes.can_redo)))
    library.annotations.add(library.catalogue.open(article_ids[0]), Span(60, 62), "blue")
    changes.undo()
    assert heard == [(True, False), (False, True)]


def test_two_programs_write_one_journal_in_order(library: Library, article_ids: list[str]) -> None:
    with closing(Library(library.folder)) as other:
        for at in range(60, 70):
            one = (library, other)[at % 2]
            one.annotations.add(one.catalogue.open(article_ids[0]), Span(at, at + 2), "blue")
    assert journal_ids(library) == row_ids(library)
    assert check(library) == []


def test_a_program_killed_before_its_turn_is_made_up_for(
    library: Library, article_ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = library.catalogue.open(article_ids[0])
    with closing(Library(library.folder)) as other, monkeypatch.context() as patch:
        patch.setattr(other.changes._journal, "append", lambda _changes: None)
        other.annotations.add(opened, Span(60, 62), "blue")
    library.annotations.add(opened, Span(70, 72), "blue")
    assert journal_ids(library) == row_ids(library)
