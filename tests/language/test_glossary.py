from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pypinyin.constants import PINYIN_DICT

from reader.language.glossary import KINDS, Term, glossary, read_glossary
from reader.language.pinyin import HAN
from reader.paths import resource

UNLISTED = {
    ("乐", "lào"),  # 乐亭 and 乐陵 in Hebei and Shandong, so in the dictionaries
    ("宕", "tàn"),  # 宕昌 in Gansu, as the place itself and its seals have it
    ("栅", "shí"), ("栏", "làn"),  # 大栅栏 in Beijing
}  # fmt: skip
"""readings of places that pypinyin does not list with their characters"""


def rows() -> list[list[str]]:
    text = resource("glossary.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def test_every_term_of_the_table_is_read() -> None:
    assert list(glossary()) == [word for word, *_ in rows()]
    assert len(glossary()) >= 1800


def test_the_terms_stand_in_order_and_once() -> None:
    words = [word for word, *_ in rows()]
    assert not [pair for pair in pairwise(words) if pair[0] >= pair[1]]


def test_every_syllable_is_one_of_its_character() -> None:
    """What is not Han stands for itself."""
    spelled = {pair for word, reading, *_ in rows() for pair in zip(word, reading.split(" "), strict=True)}
    assert {pair for pair in spelled if pair[1] not in _readings(pair[0])} == UNLISTED


def _readings(letter: str) -> list[str]:
    return PINYIN_DICT[ord(letter)].split(",") if HAN.match(letter) else [letter]


def test_senses_are_english_and_whole() -> None:
    senses = [(term.word, sense) for term in glossary().values() for sense in term.senses]
    assert not [pair for pair in senses if not pair[1].strip() or pair[1] != pair[1].strip()]
    assert not [pair for pair in senses if HAN.search(pair[1]) or pair[1].count("(") != pair[1].count(")")]


def test_all_kinds_are_used() -> None:
    assert {term.kind for term in glossary().values()} == KINDS


def test_a_term_of_ours() -> None:
    assert glossary()["放管服"].reading == "fàng guǎn fú"
    assert glossary()["放管服"].kind == "term"


def test_a_reading_as_tokens_have_it() -> None:
    term = Term("12绿", "1 2 lǜ", ("twelve",), "term")
    assert term.pinyin == (None, None, "lv4")


@pytest.mark.parametrize(
    "line",
    [
        "两个\tliǎng gè\ttwo",
        "两个\tliǎng\ttwo\tterm",
        "两个\tliǎng gè\ttwo\tpair",
        "两个\tliǎng gè\t\tterm",
        "",
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    table = tmp_path / "glossary.tsv"
    table.write_text(f"三农\tsān nóng\tfarming\tterm\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"glossary.tsv, line 2 is no term"):
        read_glossary(table)
