from __future__ import annotations

import pytest

from reader.language.zhuyin import zhuyin


@pytest.mark.parametrize(
    ("syllable", "symbols"),
    [
        ("zhong4", "ㄓㄨㄥˋ"), ("yuan2", "ㄩㄢˊ"), ("yong3", "ㄩㄥˇ"), ("wei4", "ㄨㄟˋ"), ("you3", "ㄧㄡˇ"),
        ("ju1", "ㄐㄩ"), ("lv4", "ㄌㄩˋ"), ("nve4", "ㄋㄩㄝˋ"), ("shi4", "ㄕˋ"), ("er2", "ㄦˊ"),
        ("de5", "˙ㄉㄜ"), ("weng1", "ㄨㄥ"), ("wen2", "ㄨㄣˊ"), ("m2", "ㄇˊ"), ("r5", "˙ㄦ"), ("abc", "abc"),
    ],
)  # fmt: skip
def test_syllables(syllable: str, symbols: str) -> None:
    assert zhuyin(syllable) == symbols


def test_every_syllable_of_the_dictionary_is_written_as_pypinyin_writes_it() -> None:
    from pypinyin import Style, pinyin_dict
    from pypinyin.contrib.tone_convert import to_tone3
    from pypinyin.style import convert

    marked = {reading for readings in pinyin_dict.pinyin_dict.values() for reading in readings.split(",")}
    differing = {
        (reading, zhuyin(numbered), expected)
        for reading in marked
        if (numbered := to_tone3(reading, neutral_tone_with_five=True, v_to_u=False))
        and (expected := convert(reading, Style.BOPOMOFO, strict=True).strip("˙"))
        != zhuyin(numbered).strip("˙")
    }
    # of syllables without a vowel it spells the letters
    assert not {found for found in differing if set(found[1]) - set("ㄇㄋㄫㄏ˙ˊˇˋ")}, differing
