from __future__ import annotations

import gzip
import os
import struct
from pathlib import Path

import pytest

from reader.language import stardict
from reader.language.dictionary import ADDED, look_up
from reader.language.token import Token
from reader.library.adding import Adding
from reader.library.check import check
from reader.library.dictionaries import FOLDER
from reader.library.library import Library
from reader.problems import Problem
from tests.library.stardict_files import write_stardict

ITEM = Token(0, 2, "改革", ("gai3", "ge2"), True)
TEXTS = {"改革": b"making anew\nas laws", "改進": b"better", "甲": b""}


def added(library: Library, path: Path) -> Adding:
    """Add a dictionary and wait until it is there."""
    adding = Adding(library.dictionaries, path)
    while not adding.finished:
        adding.poll()
        adding.wait(0.05)
    return adding


def senses(library: Library, word: str) -> list[str]:
    before, after = library.dictionaries.entries(word)
    return [sense for entry in before + after for sense in entry.senses]


@pytest.mark.parametrize("packed", [False, True])
def test_an_added_dictionary_answers_behind_the_others(
    library: Library, tmp_path: Path, packed: bool
) -> None:
    adding = added(library, write_stardict(tmp_path / "sd", TEXTS, packed=packed, others={"變革": 0}))
    assert (adding.problem, adding.words, adding.share) == (None, 2, 1.0)
    *others, last = library.meanings.meaning(ITEM).entries
    assert (last.kind, last.senses, last.source) == (ADDED, ("making anew", "as laws"), "小词典")
    assert others == list(look_up("改革"))
    assert senses(library, "變革") == ["making anew", "as laws"]
    assert senses(library, "甲") == []
    assert check(library) == []


def test_a_word_is_found_in_its_traditional_form(library: Library, tmp_path: Path) -> None:
    added(library, write_stardict(tmp_path / "sd", TEXTS))
    assert senses(library, "改进") == ["better"]


def test_it_can_come_first_be_off_and_be_removed(library: Library, tmp_path: Path) -> None:
    subject = added(library, write_stardict(tmp_path / "sd", TEXTS)).id
    library.dictionaries.put_first(subject, first=True)
    assert library.meanings.meaning(ITEM).entries[0].kind == ADDED
    library.dictionaries.switch(subject, on=False)
    assert senses(library, "改革") == []
    (listed,) = library.dictionaries.all()
    assert (listed.name, listed.words, listed.is_on, listed.is_first) == ("小词典", 2, False, True)
    library.dictionaries.remove(subject)
    assert library.dictionaries.all() == []
    with pytest.raises(Problem, match="dictionary-missing"):
        library.dictionaries.switch(subject, on=True)


def test_adding_it_again_is_the_same_dictionary(library: Library, tmp_path: Path) -> None:
    first = added(library, write_stardict(tmp_path / "sd", TEXTS))
    assert senses(library, "改革")
    assert added(library, tmp_path / "sd" / "small.ifo").id == first.id
    assert len(library.dictionaries.all()) == 1
    assert senses(library, "改革") == ["making anew", "as laws"]


def test_another_program_sees_it_at_once(library: Library, folder: Path, tmp_path: Path) -> None:
    assert senses(library, "改革") == []
    other = Library(folder)
    added(other, write_stardict(tmp_path / "sd", TEXTS))
    assert senses(library, "改革") == ["making anew", "as laws"]
    other.close()


@pytest.mark.parametrize(
    ("kinds", "text", "shown"),
    [
        ("tm", b"gai3 ge2\0reform", ["gai3 ge2", "reform"]),
        ("", b"mreform\0tgai ge\0", ["reform", "gai ge"]),
        ("", b"W" + struct.pack(">I", 3) + b"abcmreform\0", ["reform"]),
        ("h", b"<p>one &amp; two</p><script>x()</script><b>three", ["one & two", "three"]),
        ("h", b'a<br/>b<img src="http://example.org/x.png">', ["a", "b"]),
        ("x", b"<k>w</k> <def>1 &lt; 2</def>", ["w", "1 < 2"]),
        ("m", b"\xff\xfe\0\x1b[31m", ["\ufffd\ufffd [31m"]),
        ("W", b"RIFF", []),
    ],
)
def test_of_each_kind_the_text_is_kept(tmp_path: Path, kinds: str, text: bytes, shown: list[str]) -> None:
    path = tmp_path / "texts"
    path.write_bytes(b"before" + text + b"behind")
    with path.open("rb") as file:
        found = stardict.read_text(file, stardict.Headword("w", 6, len(text)), kinds)
    assert found.split("\n") == (shown or [""])


def broken(tmp_path: Path, name: str) -> Path:
    """A dictionary that is broken in one way."""
    good = write_stardict(tmp_path / "sd", TEXTS)
    index = (tmp_path / "sd" / "small.idx").read_bytes()
    if name == "claims":
        index = "改革".encode() + b"\0" + struct.pack(">II", 0, 2**32 - 1)
    elif name == "endless word":
        index = b"x" * 5000
    elif name == "cut":
        index = index[:-3]
    lies = {"huge": {"idxfilesize": 2**32}, "bits": {"idxoffsetbits": 48}, "none": {"idxfilesize": "many"}}
    good = write_stardict(tmp_path / "sd", TEXTS, **({"idxfilesize": len(index)} | lies.get(name, {})))
    (tmp_path / "sd" / "small.idx").write_bytes(index)
    if name == "names":
        write_stardict(tmp_path / "sd", TEXTS, others={"a": 7})
    elif name == "packed":
        (tmp_path / "sd" / "small.dict").write_bytes(gzip.compress(os.urandom(5000))[:2000])
    elif name == "no texts":
        (tmp_path / "sd" / "small.dict").unlink()
    elif name == "not one":
        good.write_text("bookname=x\n")
    return good


@pytest.mark.parametrize(
    "name",
    [
        "claims",
        "endless word",
        "cut",
        "huge",
        "bits",
        "none",
        "names",
        "packed",
        "no texts",
        "not one",
        "empty",
    ],
)
def test_what_is_broken_is_declined_and_leaves_nothing(library: Library, tmp_path: Path, name: str) -> None:
    path = broken(tmp_path, name)
    if name == "empty":
        write_stardict(tmp_path / "sd", {"甲": b""})
    with pytest.raises(Problem, match=r"dictionary-(broken|part|none|empty)"):
        raise added(library, path).problem or AssertionError
    assert list((library.folder / FOLDER).glob("*")) == []


def test_a_bomb_is_stopped_early(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.dz"
    with gzip.open(bomb, "wb") as file:
        for _ in range(20):
            file.write(bytes(1_000_000))
    with pytest.raises(Problem, match="dictionary-large"):
        stardict.unpack(bomb, tmp_path / "unpacked", 3_000_000)
    assert (tmp_path / "unpacked").stat().st_size <= 3_000_000


def test_cancelling_leaves_nothing(library: Library, tmp_path: Path) -> None:
    adding = Adding(library.dictionaries, write_stardict(tmp_path / "sd", TEXTS))
    adding.poll()
    adding.cancel()
    assert list((library.folder / FOLDER).glob("*")) == []
    assert library.dictionaries.all() == []


def test_a_damaged_file_answers_nothing_and_can_be_removed(library: Library, tmp_path: Path) -> None:
    subject = added(library, write_stardict(tmp_path / "sd", TEXTS)).id
    (library.folder / FOLDER / f"{subject}.db").write_bytes(b"nothing of the kind" * 100)
    library.dictionaries.close()
    (listed,) = library.dictionaries.all()
    assert (listed.words, senses(library, "改革")) == (0, [])
    library.dictionaries.remove(subject)
    assert library.dictionaries.all() == []
