from __future__ import annotations

import json
from pathlib import Path

from reader.library.library import Library
from tests.cli.test_commands import answer, xidu
from tests.library.stardict_files import write_stardict


def glosses(article: str, folder: Path) -> dict[str, str | None]:
    run = xidu("analyse", "--article", article, "--json", "--library", folder)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return {token["word"]: token["gloss"] for line in lines for token in line["tokens"]}


def test_a_gloss_is_in_the_analysis_of_an_article_until_it_is_taken_away(
    folder: Path, article_ids: list[str], library: Library
) -> None:
    before = glosses(article_ids[0], folder)["改革"]
    assert xidu("words", "gloss", "改革", "putting right", "--library", folder).returncode == 0
    assert glosses(article_ids[0], folder)["改革"] == "putting right"
    assert answer("meanings", "list", "--json", "--library", folder) == {
        "meanings": [{"word": "改革", "reading": "", "gloss": "putting right", "level": ""}]
    }
    assert answer("words", "gloss", "改革", "", "--json", "--library", folder)["gloss"] == ""
    assert glosses(article_ids[0], folder)["改革"] == before
    assert answer("check", "--json", "--library", folder) == {"ok": True, "problems": []}


def test_a_list_is_taken_over_and_what_was_not_is_told(tmp_path: Path) -> None:
    path, library = tmp_path / "list.csv", ("--library", tmp_path / "new", "--lang", "en")
    path.write_bytes("词;释义\n改革;reform\n会议;\n".encode("gb18030"))
    run = xidu("meanings", "import", path, *library)
    assert run.stdout.decode() == "1 new, 0 changed, 0 here already, 1 not taken\n"
    assert run.stderr.decode() == "line 3: “会议” needs a word and a meaning.\n"
    told = answer("meanings", "import", path, "--json", *library)
    assert (told["known"], told["left"][0]["line"]) == (1, 3)


def test_meanings_travel_with_corrections(tmp_path: Path) -> None:
    one, other, file = tmp_path / "one", tmp_path / "other", tmp_path / "out.json"
    xidu("words", "gloss", "长", "head", "--reading", "zhang3", "--library", one)
    assert xidu("corrections", "export", "-o", file, "--library", one).returncode == 0
    assert answer("corrections", "import", file, "--json", "--library", other) == {"new": 1, "known": 0}
    assert answer("corrections", "import", file, "--json", "--library", other) == {"new": 0, "known": 1}
    assert answer("meanings", "list", "--json", "--library", other)["meanings"][0]["reading"] == "zhang3"
    file.write_text(file.read_text().replace("zhang3", "zhang"))
    assert xidu("corrections", "import", file, "--library", tmp_path / "third").returncode == 1


def test_a_dictionary_is_added_listed_switched_and_removed(tmp_path: Path) -> None:
    library = ("--library", tmp_path / "new", "--lang", "en")
    path = write_stardict(tmp_path / "sd", {"改革": b"reform"})
    added = answer("dictionaries", "add", path, "--json", *library)
    assert (added["name"], added["words"]) == ("小词典", 1)
    assert xidu("dictionaries", "off", added["id"], *library).returncode == 0
    run = xidu("dictionaries", "first", added["id"], *library)
    assert run.stdout.decode() == f"{added['id']}  小词典  (1 entries, off, before CC-CEDICT)\n"
    assert answer("dictionaries", "remove", added["id"], "--json", *library) == {"removed": added["id"]}
    assert answer("dictionaries", "list", "--json", *library) == {"dictionaries": []}


def test_what_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    broken = write_stardict(tmp_path / "sd", {"改革": b"reform"}, idxfilesize=7)
    library = ("--library", tmp_path / "new")
    for arguments in (
        ("words", "gloss", " ", "x"),
        ("words", "gloss", "改革", "x", "--reading", "gai"),
        ("meanings", "import", tmp_path / "nothing.csv"),
        ("dictionaries", "add", broken),
        ("dictionaries", "add", tmp_path),
        ("dictionaries", "remove", "nothing"),
    ):
        run = xidu(*arguments, *library)
        assert (run.returncode, run.stdout, run.stderr.count(b"\n")) == (1, b"", 1), arguments
