from __future__ import annotations

import pytest

from reader.language.syllables import is_syllable, parse_reading


@pytest.mark.parametrize(
    ("written", "syllables"),
    [
        ("chong2 xin1", ("chong2", "xin1")),
        ("Chong2xin1", ("chong2", "xin1")),
        ("chóng xīn", ("chong2", "xin1")),
        ("xué sheng", ("xue2", "sheng5")),
        ("Xī'ān", ("xi1", "an1")),
        ("lv4 lü4 lu:4", ("lv4", "lv4", "lv4")),
        ("lüè", ("lve4",)),
        ("lue4 nue4", ("lve4", "nve4")),
        ("de0", ("de5",)),
        ("dei3", ("dei3",)),
        ("wan2 r5", ("wan2", "er5")),
    ],
)
def test_readings_are_taken_as_people_write_them(written: str, syllables: tuple[str, ...]) -> None:
    assert parse_reading(written) == syllables


@pytest.mark.parametrize(
    "written",
    ["", " ", "chong xin", "chong2 xin", "xxx1", "chong6", "2", "重新", "chong2, xin1", "chong22", "𠮷1"],
)
def test_what_is_no_pinyin_is_declined(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse_reading(written)


def test_tokens_have_syllables_in_one_form() -> None:
    assert is_syllable("lv4")
    assert not is_syllable("lǜ")
    assert not is_syllable("lv")
    assert not is_syllable("")
