from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.check import check
from reader.library.decoding import Redecoding, decodings, issue_files
from reader.library.importing import Import
from reader.library.library import Library
from reader.problems import Problem
from reader.store.files import source_path


def finish(work: Import) -> list[str]:
    while not work.finished:
        work.poll()
        work.wait(0.05)
    return work.report.added


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library with an issue of two pages, one in GB18030, one in UTF-8."""
    (tmp_path / "p1.txt").write_bytes("修桥\n\n镇里修好了河上的一座新桥。\n".encode("gb18030"))
    (tmp_path / "p2.txt").write_bytes("种树\n\n村里的青年种下了一片树林。\n".encode())
    with closing(Library(tmp_path / "library")) as opened:
        finish(Import(opened, [[tmp_path / "p1.txt", tmp_path / "p2.txt"]]))
        yield opened


def issue_of(library: Library) -> str:
    return library.catalogue.issues()[0].id


def test_every_encoding_is_shown_with_what_it_cannot_read(library: Library) -> None:
    file = issue_files(library, issue_of(library))[0]
    found = {one.encoding: one for one in decodings(library, file)}
    assert found["gb18030"].beginning.startswith("修桥")
    assert found["gb18030"].likeliest
    assert found["gb18030"].used
    assert found["utf-8"].broken > 0
    assert sum(one.likeliest for one in found.values()) == 1


def test_only_the_file_that_is_meant_is_read_otherwise(library: Library) -> None:
    [made] = finish(Redecoding(library, issue_of(library), 0, "cp950"))
    files = issue_files(library, made)
    assert [(file.name, file.encoding) for file in files] == [("p1.txt", "cp950"), ("p2.txt", "utf-8")]
    assert issue_of(library) == made
    assert check(library) == []


def test_the_encoding_that_is_used_already_makes_nothing_new(library: Library) -> None:
    before = issue_of(library)
    assert finish(Redecoding(library, before, 0, "gb18030")) == []
    assert issue_of(library) == before


def test_an_encoding_in_which_nothing_can_be_read_leaves_the_issue(library: Library) -> None:
    before = issue_of(library)
    work = Redecoding(library, before, 0, "utf-8")
    assert finish(work) == []
    assert [failed.why.key for failed in work.report.failed] == ["file-wrong-encoding"]
    assert issue_of(library) == before


def test_bytes_that_are_gone_are_a_problem(library: Library) -> None:
    file = issue_files(library, issue_of(library))[0]
    source_path(library.folder, file.sha256).unlink()
    with pytest.raises(Problem):
        decodings(library, file)
