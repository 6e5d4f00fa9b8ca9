from __future__ import annotations

from reader.language.token import Token
from reader.typeset.spelled import Spelled
from reader.typeset.style import Ruby

TOKENS = [
    Token(0, 2, "西安", ("xi1", "an1"), True),
    Token(2, 3, "<", (None,), True),
    Token(3, 5, "认真", ("ren4", "zhen1"), True),
]


def test_words_carry_their_reading_in_brackets() -> None:
    assert Spelled(TOKENS, 0, 5, Ruby()).plain() == "西安(xī'ān)<认真(rènzhēn)"


def test_only_what_is_selected_is_written() -> None:
    assert Spelled(TOKENS, 1, 4, Ruby()).plain() == "安(ān)<认(rèn)"


def test_zhuyin_syllables_stand_apart() -> None:
    assert Spelled(TOKENS[2:], 3, 5, Ruby("zhuyin")).plain() == "认真(ㄖㄣˋ ㄓㄣ)"


def test_html_has_ruby_over_each_character() -> None:
    assert Spelled(TOKENS, 1, 3, Ruby()).html() == "<ruby>安<rt>ān</rt></ruby>&lt;"
