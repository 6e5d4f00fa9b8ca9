from __future__ import annotations

import importlib
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from pypinyin.constants import PINYIN_DICT

from reader.language.han import HAN

if TYPE_CHECKING:
    from glossary import Term

UNLISTED = {
    ("乐", "lào"),  # 乐亭 and 乐陵 in Hebei and Shandong, so in the dictionaries
    ("宕", "tàn"),  # 宕昌 in Gansu, as the place itself and its seals have it
    ("栅", "shí"), ("栏", "làn"),  # 大栅栏 in Beijing
}  # fmt: skip
"""readings of places that pypinyin does not list with their characters"""


@pytest.fixture(scope="module")
def glossary() -> ModuleType:
    """What reads our terms, as the scripts beside it import it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(Path(__file__).parents[1] / "packaging")
        return importlib.import_module("glossary")


@pytest.fixture(scope="module")
def terms(glossary: ModuleType) -> list[Term]:
    return list(glossary.terms())


def test_the_terms_stand_in_order_and_once(terms: list[Term]) -> None:
    assert len(terms) >= 5000
    assert not [pair for pair in pairwise(term.word for term in terms) if pair[0] >= pair[1]]


def test_every_syllable_is_one_of_its_character(terms: list[Term]) -> None:
    """What is not Han stands for itself."""
    spelled = {pair for term in terms for pair in zip(term.word, term.reading.split(" "), strict=True)}
    assert {pair for pair in spelled if pair[1] not in _readings(pair[0])} == UNLISTED


def _readings(letter: str) -> list[str]:
    return PINYIN_DICT[ord(letter)].split(",") if HAN.match(letter) else [letter]


def test_senses_are_english_and_whole(terms: list[Term]) -> None:
    senses = [(term.word, sense) for term in terms for sense in term.senses]
    assert not [pair for pair in senses if not pair[1] or pair[1] != pair[1].strip()]
    assert not [pair for pair in senses if HAN.search(pair[1]) or pair[1].count("(") != pair[1].count(")")]


def test_all_kinds_are_used(glossary: ModuleType, terms: list[Term]) -> None:
    assert {term.kind for term in terms} == glossary.KINDS


def test_a_term_is_among_them(terms: list[Term]) -> None:
    found = {term.word: term for term in terms}
    assert (found["放管服"].reading, found["放管服"].kind) == ("fàng guǎn fú", "term")
    assert "放管" not in found


def test_a_reading_as_tokens_have_it(glossary: ModuleType) -> None:
    assert glossary.Term("12绿", "1 2 lǜ", ("twelve",), "term").pinyin == ("1", "2", "lv4")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("两个\tliǎng gè\ttwo", "four fields"),
        ("两个\tliǎng gè\t\tterm", "four fields"),
        ("", "four fields"),
        ("两个\tliǎng\ttwo\tterm", "one syllable for each character"),
        ("两个\tliǎng gè\ttwo\tpair", "one of the kinds body, law"),
    ],
)
def test_a_broken_line_is_shown(glossary: ModuleType, line: str, expected: str) -> None:
    with pytest.raises(ValueError, match=expected) as raised:
        glossary.parse(line)
    assert repr(line) in str(raised.value)
