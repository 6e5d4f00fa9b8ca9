from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from reader.library.check import check
from reader.library.importing import Import, text_files
from reader.library.library import Library
from reader.library.workers import rebuild_files
from tests.conftest import add


def test_what_can_be_read_is_read_and_the_rest_is_listed(library: Library, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("小城来信\n\n今天天气很好，大家都出来走走。\n", encoding="utf-8")
    bad.write_bytes(Random(1).randbytes(3000))
    report = add(library, bad, good, tmp_path / "none.txt").report
    assert len(report.added) == 1
    assert [failed.why.key for failed in report.failed] == ["file-not-text", "file-missing"]
    assert len(library.catalogue.issues()) == 2
    assert check(library) == []


def test_the_same_bytes_are_known(library: Library, seed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(seed.read_bytes())
    report = add(library, copy).report
    assert (report.added, len(report.known)) == ([], 1)


def test_a_file_alone_and_as_a_page_are_two_issues(library: Library, seed: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.txt"
    second.write_text("又一版\n\n这里写着另外一件事情，写得很短。\n", encoding="utf-8")
    work = Import(library, [[seed, second]])
    while not work.finished:
        work.poll()
        work.wait(0.05)
    assert len(library.catalogue.issues()) == 2
    assert check(library) == []


def test_a_cancelled_import_is_not_on_the_shelf_and_can_be_begun_again(
    library: Library, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("今天天气很好，大家都出来走走。\n" * 3000, encoding="utf-8")
    work = Import(library, [[long]])
    while not library.database.rows("SELECT * FROM issue WHERE complete = 0"):
        work.poll()
        work.wait(0.02)
    work.cancel()
    assert work.finished
    assert len(library.catalogue.issues()) == 1
    assert len(add(library, long).report.added) == 1
    assert check(library) == []


def test_progress_reaches_the_end(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("今天天气很好，大家都出来走走。\n" * 50, encoding="utf-8")
    work, seen = Import(library, [[page]]), []
    while not work.finished:
        seen.append(work.poll().done)
        work.wait(0.05)
    assert seen == sorted(seen)
    assert seen[-1] == 1000


def test_a_dead_worker_is_a_problem(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("今天天气很好。\n", encoding="utf-8")
    monkeypatch.setattr("reader.library.importing.rebuild_files", die)
    assert [failed.why.key for failed in add(library, page).report.failed] == ["worker-died"]


def die(_files: object) -> None:
    import os

    os._exit(3)


def test_folders_mean_their_text_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.pdf"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in text_files([tmp_path, tmp_path / "b.txt"])] == ["a.txt", "b.txt", "b.txt"]


def test_a_date_is_inferred_from_a_dateline(seed: Path) -> None:
    assert rebuild_files([(seed.name, seed.read_bytes())]).inferred_date == "2020-11-24"


def test_hidden_files_are_left_out_and_capitals_are_not(tmp_path: Path) -> None:
    for name in (".hidden.txt", "A.TXT"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in text_files([tmp_path])] == ["A.TXT"]


def test_a_name_that_cannot_be_is_a_failed_file(library: Library) -> None:
    (failed,) = add(library, *text_files([Path("a" * 300)])).report.failed
    assert failed.why.key == "file-unreadable"
