from __future__ import annotations

import pytest

from reader.language.pinyin import read_word


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("重要", "zhong4 yao4"),
        ("首都", "shou3 du1"),
        ("会计", "kuai4 ji4"),
        ("绿色", "lv4 se4"),
        ("我们", "wo3 men5"),
        ("一个", "yi1 ge4"),
        ("不是", "bu4 shi4"),
    ],
)
def test_words_have_citation_readings(word: str, reading: str) -> None:
    assert " ".join(syllable or "" for syllable in read_word(word).pinyin) == reading


@pytest.mark.parametrize("word", ["，", " ", "2020", "GDP", "％", ""])
def test_what_is_not_han_has_no_reading(word: str) -> None:
    assert set(read_word(word).pinyin) <= {None}
    assert read_word(word).sure


def test_mixed_words_keep_one_entry_a_character() -> None:
    assert read_word("A股").pinyin == (None, "gu3")


@pytest.mark.parametrize(("word", "sure"), [("重要", True), ("长", False), ("地", False), ("的", True)])
def test_a_lone_polyphone_is_not_sure(word: str, sure: bool) -> None:
    assert read_word(word).sure is sure
