from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.analyse import analyse
from reader.language.han import HAN
from reader.language.segment import edges_of

ODD = "😀👨‍👩‍👧𠮷\ue000\ud7ff０１²Ⅳ①٣Ａé\u0301ꙮ·•刘 超　第三年％…—“”（）〇"
PLAIN = "县委书记王重阳说为了长期发展的国家机关一行参观学习於圖書館學習"
TEXTS = st.text(
    st.one_of(
        st.sampled_from(ODD + PLAIN), st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n\t")
    ),
    max_size=80,
)


@given(TEXTS)
def test_every_character_has_an_answer(text: str) -> None:
    end = 0
    for token in analyse(text):
        assert token.start == end
        assert token.word == text[token.start : token.end]
        assert len(token.pinyin) == len(token.word) > 0
        assert all(
            found is None or HAN.match(one) for one, found in zip(token.word, token.pinyin, strict=True)
        )
        end = token.end
    assert end == len(text)


@given(TEXTS)
def test_what_is_not_sure_has_its_reading_first_among_candidates(text: str) -> None:
    for token in analyse(text):
        assert token.sure == (not token.candidates)
        for syllable, candidates in zip(token.pinyin, token.candidates, strict=not token.sure):
            assert not candidates or candidates[0] == syllable


@pytest.mark.parametrize("unit", ["为人民服务王李", "1", "阿斯", "刘 ", "一二", "a", "·王", "阿·", "镇村"])
def test_what_is_weighed_grows_with_length_only(unit: str) -> None:
    text = unit * (2000 // len(unit))
    assert sum(map(len, edges_of(text).values())) < 60 * len(text)


def test_traditional_text_is_read() -> None:
    syllables = [one for token in analyse("圖書館裡學習國語") for one in token.pinyin]
    assert syllables == ["tu2", "shu1", "guan3", "li3", "xue2", "xi2", "guo2", "yu3"]
