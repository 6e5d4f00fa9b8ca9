from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from reader.problems import Problem
from reader.sources.text import read_text_file, text_source


def test_bytes_and_text_of_the_seed_are_kept(seed: Path) -> None:
    source = read_text_file(seed)
    assert source.data == seed.read_bytes()
    assert source.text.text == source.data.decode()
    assert source.text.source == source.sha256


def test_byte_order_mark_is_no_character() -> None:
    plain, marked = text_source("a", "报".encode()), text_source("a", "报".encode("utf-8-sig"))
    assert marked.text.text == plain.text.text == "报"
    assert marked.text.id != plain.text.id


def test_nul_becomes_one_replacement_character() -> None:
    source = text_source("a", "一\0二\0".encode())
    assert source.text.text == "一\ufffd二\ufffd"
    assert source.warnings == ("nul-replaced",)


@pytest.mark.parametrize(
    ("data", "key"),
    [(b"", "file-empty"), (b" \r\n\t", "file-empty"), (Random(1).randbytes(3000), "file-not-text")],
)
def test_what_is_no_text_is_declined(data: bytes, key: str) -> None:
    with pytest.raises(Problem) as problem:
        text_source("a.txt", data)
    assert problem.value.key == key


def test_missing_file_and_folder_are_declined(tmp_path: Path) -> None:
    for path, key in ((tmp_path / "none.txt", "file-missing"), (tmp_path, "file-is-folder")):
        with pytest.raises(Problem) as problem:
            read_text_file(path)
        assert problem.value.key == key


def test_a_file_cut_in_a_character_is_read_with_a_warning() -> None:
    source = text_source("a", "县里要求各村修好田间道路。".encode()[:-1])
    assert source.text.text == "县里要求各村修好田间道路\ufffd"
    assert source.warnings == ("cut-short",)


def test_a_few_broken_bytes_are_shown_as_such() -> None:
    source = text_source("a", "县里要求各村修好".encode() + b"\xff" + "田间道路。".encode())
    assert source.text.text == "县里要求各村修好\ufffd田间道路。"
    assert source.warnings == ("bytes-broken",)


def test_another_decoding_is_another_text() -> None:
    data = "县里要求各村修好田间道路。".encode("gb18030")
    guessed, same, other = (text_source("a", data, name) for name in (None, "gb18030", "cp950"))
    assert guessed.text == same.text
    assert guessed.sha256 == other.sha256
    assert guessed.text.id != other.text.id
    assert guessed.text.root != other.text.root


def test_an_encoding_that_cannot_be_is_declined() -> None:
    with pytest.raises(Problem) as problem:
        text_source("a", bytes(range(129, 160)) * 9, "utf-8")
    assert problem.value.key == "file-wrong-encoding"
    assert problem.value.values["encoding"] == "UTF-8"
