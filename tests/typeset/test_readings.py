from __future__ import annotations

import pytest

from reader.language.token import Token
from reader.typeset.readings import ruby_over
from reader.typeset.ruby import Syllable
from reader.typeset.style import Ruby

TOKENS = [
    Token(3, 5, "领导", ("ling3", "dao3"), True),
    Token(5, 6, "，", (None,), True),
    Token(6, 8, "十一", ("shi2", "yi1"), False),
]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (Ruby(), "lǐng dǎo shí yī"),
        (Ruby(script="zhuyin"), "ㄌㄧㄥˇ ㄉㄠˇ ㄕˊ ㄧ"),
        (Ruby(sandhi="spoken"), "líng dǎo shí yī"),
        (Ruby(numbers="hidden"), "lǐng dǎo"),
    ],
)
def test_readings_are_written_as_chosen(style: Ruby, shown: str) -> None:
    assert " ".join(one.text for one in ruby_over(TOKENS, style).values()) == shown


def test_each_syllable_knows_its_place_and_its_word() -> None:
    ruby = ruby_over(TOKENS, Ruby(tones="coloured"))
    assert ruby[3] == Syllable("lǐng", "tone_3", ends=False, doubtful=False)
    assert ruby[4].ends
    assert (ruby[6].ink, ruby[6].doubtful) == ("tone_2", True)
    assert 5 not in ruby


def test_only_wanted_words_have_readings() -> None:
    assert list(ruby_over(TOKENS, Ruby(), lambda token: token.sure)) == [3, 4]
