from __future__ import annotations

import os
from pathlib import Path

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
    [(b"", "file-empty"), (b" \r\n\t", "file-empty"), (os.urandom(9_999) + b"\xff", "file-not-utf8")],
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
