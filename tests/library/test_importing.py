from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from reader.library.check import check
from reader.library.grouping import by_masthead
from reader.library.importing import LOOKING, Import
from reader.library.library import Library
from reader.library.workers import rebuild_files, text_files
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


def test_progress_moves_while_files_are_looked_at_and_issues_come_one_by_one(
    library: Library, tmp_path: Path
) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"通知\n\n明天放假{number}天。\n", encoding="utf-8")
    work, seen = Import(library, [[tmp_path]], by_masthead), [(0, 0)]
    while not work.finished:
        seen.append((work.poll().done, len(work.report.added)))
        work.wait(0.05)
    assert seen == sorted(seen)
    assert any(0 < done < LOOKING for done, _ in seen)
    assert len({added for _, added in seen}) > 10


def test_a_dead_worker_is_a_problem(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("今天天气很好。\n", encoding="utf-8")
    monkeypatch.setattr("reader.library.importing.rebuild_files", die)
    assert [failed.why.key for failed in add(library, page).report.failed] == ["worker-died"]


def die(*_files: object) -> None:
    import os

    os._exit(3)


def test_folders_mean_their_text_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.pdf"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in text_files([tmp_path, tmp_path / "b.txt"])] == ["a.txt", "b.txt", "b.txt"]


def test_a_date_is_inferred_from_a_dateline(seed: Path) -> None:
    assert rebuild_files([seed], None).issue.inferred_date == "2020-11-24"


def test_hidden_files_are_left_out_and_capitals_are_not(tmp_path: Path) -> None:
    for name in (".hidden.txt", "A.TXT"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in text_files([tmp_path])] == ["A.TXT"]


def test_a_name_that_cannot_be_is_a_failed_file(library: Library) -> None:
    (failed,) = add(library, *text_files([Path("a" * 300)])).report.failed
    assert failed.why.key == "file-unreadable"


def finish(work: Import) -> Import:
    while not work.finished:
        work.poll()
        work.wait(0.05)
    return work


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text.encode(encoding))
    return folder / name


def page(day: int, number: int) -> str:
    head = "山城日报\n2021年3月{0}日 星期一\n" if number == 1 else "第{1}版 综合\n"
    return (
        head.format(day, number)
        + f"\n{number * '又'}一件小事\n\n本报讯 三月{day}日，村里修好了第{number}座桥。\n"
    )


def test_a_folder_is_grouped_by_what_its_pages_say(library: Library, tmp_path: Path) -> None:
    for day in (1, 2):
        for number in (1, 2, 10):
            write(tmp_path / "papers", f"2021030{day}-p{number}.txt", page(day, number))
    write(tmp_path / "papers", "notice.txt", "通知\n\n明天放假一天。\n")
    work = finish(Import(library, [[tmp_path / "papers"]], by_masthead))
    found = {issue.date: issue.files for issue in library.catalogue.issues()}
    assert found["2021-03-01"] == ("20210301-p1.txt", "20210301-p2.txt", "20210301-p10.txt")
    assert found["2021-03-02"] == ("20210302-p1.txt", "20210302-p2.txt", "20210302-p10.txt")
    assert len(work.report.added) == 3
    assert check(library) == []


def test_one_bad_page_does_not_keep_the_others_out(library: Library, tmp_path: Path) -> None:
    good = write(tmp_path, "p1.txt", page(1, 1))
    bad = tmp_path / "p2.txt"
    bad.write_bytes(Random(1).randbytes(3000))
    report = finish(Import(library, [[good, bad]])).report
    assert len(report.added) == 1
    assert [failed.file for failed in report.failed] == [str(bad)]


def test_another_decoding_is_another_issue(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path, "page.txt", "村里修好了路。\n", "gb18030")
    guessed = finish(Import(library, [[path]])).report.added
    same = finish(Import(library, [[path]], encoding="gb18030")).report.known
    other = finish(Import(library, [[path]], encoding="cp950")).report.added
    assert [issue for _, issue in same] == guessed
    assert other
    assert other != guessed
    assert check(library) == []


def test_a_worker_that_dies_takes_no_other_file_with_it(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.importing.rebuild_files", rebuild_unless_bad)
    paths = [write(tmp_path, name, f"通知\n\n{name}说了一件事。\n") for name in ("a.txt", "bad.txt", "c.txt")]
    report = finish(Import(library, [[path] for path in paths])).report
    assert [failed.file for failed in report.failed] == [str(paths[1])]
    assert len(report.added) == 2


def rebuild_unless_bad(paths: tuple[Path, ...], encoding: str | None) -> object:
    return die() if paths[0].name == "bad.txt" else rebuild_files(paths, encoding)


def test_an_import_of_nothing_ends(library: Library, tmp_path: Path) -> None:
    report = finish(Import(library, [[tmp_path]])).report
    assert (report.added, report.known, report.failed) == ([], [], [])


def test_cancelling_keeps_the_issues_that_are_complete(library: Library, tmp_path: Path) -> None:
    for day in range(1, 6):
        write(tmp_path / "papers", f"{day}.txt", page(day, 1))
    work = Import(library, [[tmp_path / "papers"]], by_masthead)
    while not work.report.added:
        work.poll()
        work.wait(0.02)
    work.cancel()
    assert len(library.catalogue.issues()) == 1 + len(work.report.added) < 6
    assert check(library) == []
