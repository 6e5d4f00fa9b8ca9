from __future__ import annotations

import pytest

from reader.language.analyse import analyse


def reading(text: str) -> str:
    return " ".join(syllable or "" for token in analyse(text) for syllable in token.pinyin)


@pytest.mark.parametrize(
    ("word", "expected"),
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
def test_words_have_citation_readings(word: str, expected: str) -> None:
    assert reading(word) == expected


@pytest.mark.parametrize("text", ["，", " ", "2020", "GDP", "％", "😀", "\ue000"])
def test_what_is_not_han_has_no_reading(text: str) -> None:
    (token,) = analyse(text)
    assert set(token.pinyin) == {None}
    assert token.sure


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("把文件译为英文", 4, "wei2"),
        ("为乡亲们修路", 0, "wei4"),
        ("跑得很快", 1, "de5"),
        ("慢慢地走", 2, "de5"),
        ("这块地很肥", 2, "di4"),
        ("吃不了这么多", 2, "liao3"),
        ("三只小鸡", 1, "zhi1"),
        ("只有一条路", 0, "zhi3"),
        ("教育局局长", 4, "zhang3"),
        ("桥长三百米", 1, "chang2"),
        ("重走一遍山路", 0, "chong2"),
        ("请系好鞋带", 1, "ji4"),
        ("三石大米", 1, "dan4"),
        ("书还在桌上", 1, "hai2"),
        ("地由谁来种？", 4, "zhong4"),
    ],
)
def test_function_words_follow_their_work(text: str, place: int, expected: str) -> None:
    syllables = [syllable for token in analyse(text) for syllable in token.pinyin]
    assert syllables[place] == expected


def test_surnames_are_read_as_surnames() -> None:
    assert reading("记者单晓峰报道").startswith("ji4 zhe3 shan4 xiao3 feng1")
    assert reading("单位领导") == "dan1 wei4 ling3 dao3"


def test_an_unsure_reading_has_candidates() -> None:
    (token,) = analyse("上调")  # what CC-CEDICT and pypinyin read differently
    assert not token.sure
    assert token.candidates == ((), ("tiao2", "diao4"))
    assert token.pinyin[1] == "tiao2"


@pytest.mark.parametrize("word", ["当天", "标识", "朝阳", "同行"])
def test_a_word_that_print_reads_in_two_ways_is_unsure(word: str) -> None:
    (token,) = analyse(word)
    assert any(len(candidates) == 2 for candidates in token.candidates)


def test_a_rule_may_ask_for_the_part_of_speech_behind_alone() -> None:
    assert reading("还得请客") == "hai2 dei3 qing3 ke4"


def test_mixed_words_keep_one_entry_a_character() -> None:
    assert [syllable for token in analyse("A股") for syllable in token.pinyin] == [None, "gu3"]
