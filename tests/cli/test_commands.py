from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest


def xidu(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "LANG": "en", **environment},
    )


def answer(*arguments: object, stdin: bytes = b"") -> object:
    run = xidu(*arguments, stdin=stdin)
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout)


def test_rebuild_prints_the_tree_of_the_seed(seed: Path) -> None:
    issue = answer("rebuild", seed, "--json")
    assert [len(article["paragraphs"]) for article in issue["articles"]] == [3, 16]
    assert issue["articles"][0]["byline"] == "本报记者 谢红静 刘超"
    assert issue["articles"][0]["jump_to"] == {"page": "3", "marker": "（下转三版）", "found": False}
    assert "第 1 版" in xidu("rebuild", seed, "--lang", "zh").stdout.decode()


def test_rebuild_reads_a_file_in_the_encoding_that_is_named(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("村里修好了路。\n".encode("gb18030"))
    guessed, named = answer("rebuild", page, "--json"), answer("rebuild", page, "--json", "--encoding", "GBK")
    assert guessed == named
    assert guessed["articles"][0]["text"] == "村里修好了路。"
    other = answer("rebuild", page, "--json", "--encoding", "big5")
    assert other["articles"][0]["id"] != guessed["articles"][0]["id"]
    assert xidu("rebuild", page, "--encoding", "latin-1").returncode == 2


def test_analyse_answers_line_by_line() -> None:
    run = xidu("analyse", "--json", stdin="重要会议\n\n银行。\n".encode())
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    assert [line["text"] for line in lines] == ["重要会议", "", "银行。"]
    assert lines[1]["tokens"] == []
    assert [token["pinyin"] for token in lines[2]["tokens"]] == [["yin2", "hang2"], [None]]


def analysed(stdin: bytes, *options: str) -> list[str]:
    run = xidu("analyse", "--json", *options, stdin=stdin)
    return [json.loads(line)["text"] for line in run.stdout.splitlines()]


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16", "utf-8-sig"])
def test_analyse_guesses_how_standard_input_is_encoded(encoding: str) -> None:
    text = "縣裡開會研究春耕，\r\n\r\n要求各鄉做好準備。"
    assert analysed(text.encode(encoding)) == ["縣裡開會研究春耕，", "", "要求各鄉做好準備。"]


def test_analyse_reads_in_the_encoding_that_is_named(tmp_path: Path) -> None:
    data = "会议\n".encode("gbk")
    (tmp_path / "page.txt").write_bytes(data)
    assert analysed(data, "--encoding", "gbk") == ["会议"]
    assert analysed(b"", str(tmp_path / "page.txt"), "--encoding", "gbk") == ["会议"]


def test_analyse_takes_nothing_for_nothing_and_bytes_for_no_text() -> None:
    assert (analysed(b""), analysed(b"\n")) == ([], [""])
    noise = xidu("analyse", stdin=Random(1).randbytes(3000))
    assert (noise.returncode, noise.stderr.count(b"\n")) == (1, 1)


def test_analyse_an_article_as_the_library_holds_it(folder: Path) -> None:
    listed = answer("library", "list", "--json", "--library", folder)
    article = listed["issues"][0]["articles"][0]["id"]
    run = xidu("--library", folder, "analyse", "--article", article, "--json")
    shown = answer("library", "show", article, "--json", "--library", folder)
    text = "\n".join(json.loads(line)["text"] for line in run.stdout.splitlines())
    assert text == shown["text"]


def test_add_list_remove(tmp_path: Path, seed: Path) -> None:
    folder = tmp_path / "library"
    added = answer("library", "add", seed, tmp_path / "none.txt", "--json", "--library", folder)
    assert len(added["issues"]) == 1
    assert added["failed"][0]["file"].endswith("none.txt")
    again = answer("library", "add", seed, "--json", "--library", folder)
    assert again == {"issues": [], "known": [str(seed)], "failed": []}
    assert xidu("library", "remove", added["issues"][0], "--library", folder).returncode == 0
    assert answer("library", "list", "--json", "--library", folder) == {"issues": []}


def test_notes_add_list_remove(folder: Path) -> None:
    listed = answer("library", "list", "--json", "--library", folder)
    article = listed["issues"][0]["articles"][0]["id"]
    run = xidu("notes", "add", article, 60, 66, "--note", "想", "--tag", "a", "--library", folder)
    made = run.stdout.decode().strip()
    (note,) = answer("notes", "list", "--json", "--library", folder)["notes"]
    assert (note["id"], note["start"], note["end"], note["tags"]) == (made, 60, 66, ["a"])
    assert xidu("notes", "remove", made, "--library", folder).returncode == 0
    assert answer("notes", "list", "--json", "--library", folder) == {"notes": []}
    assert answer("check", "--json", "--library", folder) == {"ok": True, "problems": []}


def test_correct_list_export_import_remove(folder: Path, tmp_path: Path) -> None:
    library = ("--library", folder)
    article = answer("library", "list", "--json", *library)["issues"][0]["articles"][0]["id"]
    run = xidu(
        "correct", article, 15, 17, "--reading", "gai1 ge1", "--scope", "everywhere", "--lang", "en", *library
    )
    assert run.stderr.decode().strip() == "places changed in the library: 9"
    made = run.stdout.decode().strip()
    cut = answer("correct", article, 15, 17, "--words", "改,革", "--scope", "here", "--json", *library)
    listed = answer("corrections", "list", "--json", *library)["corrections"]
    assert [(one["id"], one["scope"], one["start"], one["end"]) for one in listed] == [
        (made, "everywhere", 15, 17),
        (cut["id"], "here", 15, 17),
    ]
    found = xidu("analyse", "--article", article, *library).stdout.decode().splitlines()
    assert " 改[gāi] 革[gē] " in found[0]
    assert found[1].endswith("改革[gāigē]")
    file = tmp_path / "out.json"
    assert xidu("corrections", "export", "-o", file, *library).returncode == 0
    assert answer("corrections", "import", file, "--json", *library) == {"new": 0, "known": 2}
    assert xidu("corrections", "remove", made, *library).returncode == 0
    assert len(answer("corrections", "list", "--json", *library)["corrections"]) == 1
    assert answer("check", "--json", *library) == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    "arguments",
    [
        ("rebuild", "missing.txt"),
        ("rebuild", "{empty}"),
        ("rebuild", "{random}"),
        ("analyse", "{random}"),
        ("library", "add", "{random}", "--library", "{tmp}/new"),
        ("library", "list", "--library", "{file}/library"),
        ("library", "list", "--library", "{newer}"),
        ("library", "show", "nothing", "--library", "{tmp}/new"),
        ("notes", "add", "nothing", "0", "1", "--library", "{tmp}/new"),
        ("notes", "remove", "nothing", "--library", "{tmp}/new"),
        ("correct", "nothing", "0", "1", "--words", "a", "--scope", "here", "--library", "{tmp}/new"),
        ("corrections", "remove", "nothing", "--library", "{tmp}/new"),
        ("corrections", "import", "{random}", "--library", "{tmp}/new"),
        ("corrections", "export", "-o", "{file}/x", "--library", "{tmp}/new"),
        ("--library", "{file}/library"),
        ("{empty}",),
    ],
)
def test_bad_input_is_one_sentence_and_exit_1(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    places = bad_places(tmp_path)
    run = xidu(*(argument.format(**places) for argument in arguments))
    said = run.stderr.decode().strip().splitlines()
    assert run.returncode == 1
    assert said
    assert "Traceback" not in run.stderr.decode()
    assert all(": " in line or line.endswith(".") for line in said)


def bad_places(tmp_path: Path) -> dict[str, object]:
    import os
    import sqlite3

    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "random.txt").write_bytes(os.urandom(10_000_000))
    (tmp_path / "newer").mkdir()
    with sqlite3.connect(tmp_path / "newer" / "library.db") as made:
        made.execute("PRAGMA user_version = 99")
    return {
        "tmp": tmp_path,
        "file": tmp_path / "empty.txt",
        "empty": tmp_path / "empty.txt",
        "random": tmp_path / "random.txt",
        "newer": tmp_path / "newer",
    }


def test_usage_is_exit_2() -> None:
    assert xidu("library").returncode == 2
    assert xidu("notes", "add", "x").returncode == 2
    assert xidu("correct", "x", "0", "1", "--scope", "here").returncode == 2
    assert xidu("correct", "x", "0", "1", "--words", "a", "--scope", "there").returncode == 2


def test_without_a_display_the_tree_is_printed(seed: Path, tmp_path: Path) -> None:
    run = xidu(seed, "--library", tmp_path)
    assert run.returncode == 1
    assert "display" in run.stderr.decode()
    assert "我县深入推进“放管服”改革" in run.stdout.decode()


def test_a_closed_pipe_is_no_traceback(folder: Path) -> None:
    command = f"{sys.executable} -m reader library list --library {folder} | true"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert run.stderr == b""


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"DISPLAY": "no-such-host-here.invalid:0"}, "no display"),
        ({"QT_QPA_PLATFORM": "nothing"}, "Qt cannot start"),
        ({"QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": "{fonts}"}, "no Chinese font"),
    ],
)
def test_a_window_that_cannot_open_is_one_sentence_and_exit_1(
    tmp_path: Path, environment: dict[str, str], said: str
) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text("<fontconfig><dir>/nowhere</dir></fontconfig>")
    run = xidu(
        "--library", tmp_path, **{name: value.format(fonts=fonts) for name, value in environment.items()}
    )
    assert run.returncode == 1
    assert said in run.stderr.decode()
    assert len(run.stderr.decode().splitlines()) == 1


def test_a_command_of_a_later_version_opens_no_window() -> None:
    run = xidu("search", "县")
    assert (run.returncode, run.stdout) == (2, b"")
    assert "search" in run.stderr.decode()


def test_check_answers_a_program_also_of_a_damaged_library(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"x" * 5000)
    run = xidu("check", "--json", "--library", tmp_path)
    assert run.returncode == 1
    assert json.loads(run.stdout)["ok"] is False


def test_output_that_cannot_be_written_is_one_sentence(seed: Path) -> None:
    run = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m reader rebuild {seed} --lang en > /dev/full"],
        capture_output=True,
        check=False,
    )
    assert run.stderr.decode().startswith("The output cannot be written")


def test_outline_prints_headings_and_clauses(tmp_path: Path) -> None:
    law = tmp_path / "law.txt"
    law.write_text("新桥管理办法\n第一章　总则\n第一条　爱护新桥。\n违者劝阻。\n", encoding="utf-8")
    found = answer("outline", law, "--json")["clauses"]
    assert [(clause["kind"], clause["level"], clause["number"]) for clause in found] == [
        ("章", 1, "第一章"),
        ("条", 2, "第一条"),
        ("款", 3, None),
    ]
    assert [clause["start"] for clause in found] == [7, 14, 24]
    assert xidu("outline", law).stdout.decode().splitlines()[1] == "  第一条爱护新桥。"


def test_library_add_groups_a_folder_and_takes_files_one_by_one(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    first = "山城日报\n2021年3月5日 星期五\n\n修桥\n\n本报讯 三月五日，村里修好了桥。\n"
    second = "第二版 综合\n\n种树\n\n本报讯 三月五日，村里种下了树。\n"
    for name, text in (("p1.txt", first), ("p2.txt", second), ("other.txt", "通知\n\n明天放假。\n")):
        (papers / name).write_text(text, encoding="utf-8")
    add = ("library", "add", "--json", "--library")
    assert len(answer(*add, tmp_path / "a", papers)["issues"]) == 2
    assert len(answer(*add, tmp_path / "b", *sorted(papers.iterdir()))["issues"]) == 3
    assert len(answer(*add, tmp_path / "c", papers, "--issue")["issues"]) == 1
    listed = answer("library", "list", "--json", "--library", tmp_path / "c")["issues"]
    assert [file["file"] for file in listed[0]["files"]] == ["other.txt", "p1.txt", "p2.txt"]
