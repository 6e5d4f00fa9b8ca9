from __future__ import annotations

import pytest

from reader.language.sandhi import spoken
from reader.language.token import Token


def say(*words: tuple[str, str]) -> str:
    tokens, start = [], 0
    for word, pinyin in words:
        syllables = tuple(None if one == "-" else one for one in pinyin.split())
        tokens.append(Token(start, start + len(word), word, syllables, True))
        start += len(word)
    return " ".join(syllable or "-" for word in spoken(tokens) for syllable in word)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([("领导", "ling3 dao3")], "ling2 dao3"),
        ([("展览馆", "zhan3 lan3 guan3")], "zhan2 lan2 guan3"),
        ([("很", "hen3"), ("好", "hao3")], "hen2 hao3"),
        ([("领导", "ling3 dao3"), ("好", "hao3")], "ling2 dao3 hao3"),
        ([("不", "bu4"), ("是", "shi4")], "bu2 shi4"),
        ([("不", "bu4"), ("好", "hao3")], "bu4 hao3"),
        ([("一", "yi1"), ("个", "ge4")], "yi2 ge4"),
        ([("一", "yi1"), ("年", "nian2")], "yi4 nian2"),
        ([("一楼", "yi1 lou2")], "yi4 lou2"),
        ([("第一", "di4 yi1"), ("次", "ci4")], "di4 yi1 ci4"),
        ([("统一", "tong3 yi1"), ("标准", "biao1 zhun3")], "tong3 yi1 biao1 zhun3"),
        ([("一", "yi1"), ("月", "yue4")], "yi1 yue4"),
        ([("十一", "shi2 yi1"), ("号", "hao4")], "shi2 yi1 hao4"),
        ([("一百", "yi1 bai3")], "yi4 bai3"),
        ([("二〇一一", "er4 ling2 yi1 yi1"), ("年", "nian2")], "er4 ling2 yi1 yi1 nian2"),
        ([("一", "yi1"), ("，", "-"), ("不", "bu4")], "yi1 - bu4"),
    ],
)
def test_spoken_tones(words: list[tuple[str, str]], said: str) -> None:
    assert say(*words) == said


def test_nothing_is_said_of_nothing() -> None:
    assert spoken([]) == []
