from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from reader.library.library import Library
from reader.library.word_lists import import_word_list, read_word_list
from reader.problems import Problem


def told(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[tuple[str, ...]]:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return [tuple(one) for one in read_word_list(path).meanings]


ROWS = [("改革", "gai3 ge2", "reform; change", "4"), ("会议", "hui4 yi4", "meeting, conference", "")]
PLAIN = '改革,gǎi gé,reform; change,4\n会议,hui4 yi4,"meeting, conference",\n'


def test_columns_are_known_by_their_place(tmp_path: Path) -> None:
    assert told(tmp_path, PLAIN) == ROWS
    two = [("改革", "", "reform", ""), ("会议", "", "meeting", "")]
    assert told(tmp_path, "改革,reform\n会议,meeting\n") == two


def test_columns_are_known_by_their_names(tmp_path: Path) -> None:
    english = "Level\tsomething\tgloss\tzh\tPinyin\n4\tx\treform; change\t改革\tgǎi gé\n"
    assert told(tmp_path, english) == ROWS[:1]
    chinese = "释义;词语\nmeeting, conference;会议\n"
    assert told(tmp_path, chinese) == [("会议", "", "meeting, conference", "")]


def test_a_word_that_is_also_a_columns_name_is_a_word(tmp_path: Path) -> None:
    assert told(tmp_path, "词汇,ci2 hui4,vocabulary\n") == [("词汇", "ci2 hui4", "vocabulary", "")]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16", "big5"])
def test_the_encoding_is_guessed(tmp_path: Path, encoding: str) -> None:
    words = ["天下", "人民", "大地", "日月", "山水"]
    lines = "word,pinyin,gloss\n" + "".join(f"{word},,the meaning of it\n" for word in words)
    assert [row[0] for row in told(tmp_path, lines, encoding)] == words


def test_each_line_that_is_not_taken_is_told_with_its_reason(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "词,拼音,释义\n改革,gai3 ge2,reform\n会议,hui4,meeting\n\n#x\n银行,,\n改革,gai3 ge2,again\n", "utf-8"
    )
    taken, found = import_word_list(library, path)
    assert taken == (1, 0, 0)
    assert [(one.line, one.why.key) for one in found.left] == [
        (3, "correction-syllables"),
        (6, "word-list-without"),
        (7, "word-list-twice"),
    ]


def test_an_import_is_one_action_and_a_second_one_none(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(PLAIN, "utf-8")
    library.meanings.set("改革", "mine", "gai3 ge2")
    assert import_word_list(library, path)[0] == (1, 1, 0)
    last = library.changes.last
    assert import_word_list(library, path)[0] == (0, 0, 2)
    assert library.changes.last == last
    library.changes.undo()
    assert [one.gloss for one in library.meanings.all()] == ["mine"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "file-empty"),
        (b"\n\n", "file-empty"),
        ("词,拼音\n改革,gai3 ge2\n".encode("gb18030"), "word-list-columns"),
        ("改革\n会议\n".encode(), "word-list-columns"),
        ('词,释义\n改革,"reform\n会议,meeting\n'.encode(), "word-list-broken"),
        (Random(1).randbytes(4000), "file-not-text"),
    ],
)
def test_what_is_no_list_is_declined(library: Library, tmp_path: Path, data: bytes, key: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    with pytest.raises(Problem) as caught:
        import_word_list(library, path)
    assert caught.value.key == key
    assert library.meanings.all() == []
