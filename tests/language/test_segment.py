from __future__ import annotations

import pytest

from reader.language.segment import segment
from reader.language.token import Kind


def words(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in segment(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者 孟 晗 摄", "孟 晗"),
        ("县长沈雨棠主持会议", "沈雨棠"),
        ("陶敬安沈雨棠出席会议", "沈雨棠"),
        ("陶敬安主持栗文魁汪洋沈雨棠出席", "栗文魁"),
        ("贾长顺、尤权、连城出席", "尤权"),
        ("第二名汪 顺，第三名贺 晴", "汪 顺"),
        ("总统弗拉基米尔·普京说", "弗拉基米尔·普京"),
        ("与欧阳远航会谈", "欧阳远航"),
        ("村民贺秋莲、林巧云说", "林巧云"),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert name in words(text)


def test_a_dictionary_name_that_is_a_common_word_is_a_name_beside_one_only() -> None:
    kinds = {text: [kind for *_, kind in segment(text)] for text in ("白云蓝天", "栗文魁白云")}
    assert kinds == {"白云蓝天": [Kind.WORD, Kind.WORD], "栗文魁白云": [Kind.NAME, Kind.NAME]}


def test_words_that_look_like_names_are_none() -> None:
    assert "何时能" not in words("何时能通车")
    assert "高度重" not in words("高度重视此事")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年3月5日", ["2021年", "3月", "5日"]),
        ("二〇二一年三月", ["二〇二一年", "三月"]),
        ("增长3.5％", ["增长", "3.5％"]),
        ("约200 余人", ["约", "200 余", "人"]),
        ("一千二百亩", ["一千二百", "亩"]),
    ],
)
def test_numbers_and_dates_are_apart_by_unit(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_letter_spaced_headline_has_its_words() -> None:
    assert words("以 改 革 求 发 展") == ["以", " ", "改 革", " ", "求", " ", "发 展"]


def test_quoted_abbreviations_with_numerals_are_whole() -> None:
    assert "四个看齐" in words("坚持“四个看齐”要求")


@pytest.mark.parametrize("text", ["民生·关注", "东西·南北", "人民·日报"])
def test_words_with_a_dot_between_are_no_name(text: str) -> None:
    assert words(text) == [text[:2], "·", text[3:]]
