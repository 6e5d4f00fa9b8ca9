from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.store.word_index import FILE
from tests.cli.test_commands import answer, xidu


def told(folder: Path) -> list[dict[str, object]]:
    issues = answer("library", "list", "--json", "--library", folder)["issues"]
    return [article for issue in issues for article in issue["articles"]]


def test_the_library_list_counts_before_it_tells_coverage(folder: Path) -> None:
    assert {article["coverage"] for article in told(folder)} == {0.0}
    answer("words", "mark", "改革", "服务", "的", "--state", "known", "--json", "--library", folder)
    shares = [article["coverage"] for article in told(folder)]
    assert all(0 < share < 0.2 and round(share, 3) == share for share in shares)


def test_while_another_program_has_the_counts_the_library_is_listed(library: Library) -> None:
    list(library.vocabulary.count())
    with closing(sqlite3.connect(library.folder / FILE, isolation_level=None)) as other:
        other.execute("DELETE FROM article")
        other.execute("BEGIN IMMEDIATE")
        assert {article["coverage"] for article in told(library.folder)} == {None}


def test_words_of_an_article_and_an_issue_are_listed(
    folder: Path, article_ids: list[str], library: Library
) -> None:
    answer("words", "mark", "改革", "--state", "learning", "--json", "--library", folder)
    listed = answer("words", "list", "--article", article_ids[0], "--json", "--library", folder)
    words = {one["word"]: one for one in listed["words"]}
    assert words["改革"]["state"] == "learning"
    assert words["改革"]["level"] == "5"
    assert (listed["known"], listed["learning"]) == (0, 1)
    issue = library.catalogue.issues()[0].id
    whole = answer("words", "list", "--issue", issue, "--json", "--library", folder)["words"]
    assert {one["word"]: one["times"] for one in whole}["改革"] >= words["改革"]["times"] > 0
    assert [one["word"] for one in answer("words", "list", "--json", "--library", folder)["words"]] == [
        "改革"
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_list_of_known_words_is_taken_over(tmp_path: Path, encoding: str) -> None:
    path, library = tmp_path / "list.csv", ("--library", tmp_path / "new", "--lang", "en")
    path.write_bytes("词语,级别\n改革,5\n深化,5\n改革,5\nreform,1\n乱 码,\n".encode(encoding))
    run = xidu("words", "import", path, *library)
    assert run.stdout.decode() == "2 words marked as known\n"
    assert run.stderr.decode().count("line ") == 2
    again = answer("words", "import", path, "--json", *library)
    assert (again["marked"], again["known"], [one["line"] for one in again["left"]]) == (0, 2, [5, 6])


def test_words_one_a_line_are_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("改革\n\n# mine\n深化\n", encoding="utf-8")
    assert answer("words", "import", path, "--json", "--library", tmp_path / "new")["marked"] == 2


def test_a_list_without_words_changes_nothing(tmp_path: Path) -> None:
    path, library = tmp_path / "words.txt", ("--library", tmp_path / "new", "--lang", "en")
    path.write_text("only English\nhere\n", encoding="utf-8")
    run = xidu("words", "import", path, *library)
    assert (run.returncode, run.stdout) == (1, b"")
    assert "words.txt" in run.stderr.decode()
    assert answer("words", "list", "--json", *library)["words"] == []


def test_what_is_given_out_is_taken_over_again(folder: Path, tmp_path: Path) -> None:
    for word, state in (("改革", "known"), ("深化", "learning")):
        assert xidu("words", "mark", word, "--state", state, "--library", folder).returncode == 0
    path = tmp_path / "words.csv"
    assert xidu("words", "export", "--format", "csv", "-o", path, "--library", folder).returncode == 0
    assert (
        path.read_text(encoding="utf-8-sig") == "word,state,level,times\n改革,known,5,\n深化,learning,7–9,\n"
    )
    learning = xidu("words", "export", "--format", "csv", "--learning", "--library", folder).stdout.decode()
    assert learning == "word,state,level,times\n深化,learning,7–9,\n"
    assert answer("words", "import", path, "--json", "--library", tmp_path / "other")["marked"] == 2


def test_cards_are_of_a_later_version(tmp_path: Path) -> None:
    run = xidu(
        "words", "export", "--format", "apkg", "-o", tmp_path / "x", "--library", tmp_path, "--lang", "en"
    )
    assert (run.returncode, run.stdout) == (1, b"")
    assert "not in this version" in run.stderr.decode()


def test_an_issue_that_is_not_there_is_told(folder: Path) -> None:
    assert xidu("words", "list", "--issue", "nothing", "--library", folder).returncode == 1
    assert json.loads(xidu("words", "list", "--json", "--library", folder).stdout)["words"] == []
