from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.encodings import ENCODINGS, decode, exact, guess, known
from reader.sources.likelihood import COMMON, bits

SIMPLIFIED = "县里要求各村在本月底前修好田间道路，方便群众秋收。"
TRADITIONAL = "縣裡要求各村在本月底前修好田間道路，方便群眾秋收。"
SHORT = ("今年的粮食又丰收了。", "昨天，全市召开会议", "A4纸不够，请通知王会计再买5包。", "《论教育》第二版")
SAMPLE = [(text, encoding) for text in SHORT for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be")]


@pytest.mark.parametrize(("text", "encoding"), [*SAMPLE, (SIMPLIFIED, "gb18030"), (TRADITIONAL, "cp950")])
def test_short_texts_are_known_by_their_common_characters(text: str, encoding: str) -> None:
    assert guess(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    assert guess("é".encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\f"])
def test_line_ends_and_english_do_not_mislead(encoding: str, end: str) -> None:
    text = end.join(["The county council", "met on 4 May 2021.", "", "会上没有人发言。", "It was short."])
    assert guess(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "cp950", "utf-16-le", "utf-16-be"])
def test_a_cut_and_a_few_broken_bytes_do_not_mislead(encoding: str) -> None:
    data = bytearray((TRADITIONAL if encoding == "cp950" else SIMPLIFIED).encode(encoding) * 4)
    data[30] = 0xFF
    assert guess(bytes(data[:-1])) == encoding


def test_ascii_and_other_scripts_are_utf8() -> None:
    for text in ("plain", "naïve café", "Привет, мир", "日本語の新聞です", "한국어 신문", "𠮷野家😀"):
        assert guess(text.encode()) == "utf-8"


def test_chinese_after_much_english_counts() -> None:
    assert guess(b"A line of English.\n" * 9_000 + SIMPLIFIED.encode("gb18030")) == "gb18030"


def test_noise_is_no_text() -> None:
    assert guess(Random(1).randbytes(3000)) is None


@given(st.binary(max_size=300))
def test_any_bytes_can_be_decoded_by_any_encoding(data: bytes) -> None:
    guess(data)
    for encoding in ENCODINGS:
        text, broken = decode(data, exact(encoding, data))
        assert broken <= len(text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_good_utf8_is_never_taken_for_something_else(text: str) -> None:
    assert guess(text.encode("utf-8-sig")) == "utf-8-sig"
    assert decode(text.encode(), "utf-8") == (text, 0)


def test_people_may_name_an_encoding_as_they_like() -> None:
    names = {"GBK": "gb18030", "gb2312": "gb18030", "Big5": "cp950", "UTF8": "utf-8", "utf-16": "utf-16"}
    assert {name: known(name) for name in names} == names
    assert known("latin-1") is None
    assert known("no such") is None


def test_utf16_without_a_mark_is_taken_the_likelier_way() -> None:
    assert exact("utf-16", SIMPLIFIED.encode("utf-16-be")) == "utf-16-be"
    assert exact("utf-16-be", SIMPLIFIED.encode("utf-16")) == "utf-16-be"


def test_common_characters_cost_less() -> None:
    assert bits("的是了") < bits("钉螺扩") < bits("琌繏鑨") < bits("\ue4e5\ud800\0")
    assert len(COMMON) > 700
