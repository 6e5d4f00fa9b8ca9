from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.characters import character_start, next_character, previous_character

ONE = ["中", "𠮷", "e\u0301", "か\u3099", "👨‍👩‍👧", "🇨🇳", "葛\U000e0100"]


@pytest.mark.parametrize("one", ONE)
def test_what_a_reader_sees_as_one_is_one(one: str) -> None:
    text = f"中{one}文"
    end = 1 + len(one)
    assert (next_character(text, 1), previous_character(text, end)) == (end, 1)
    assert {character_start(text, at) for at in range(1, end)} == {1}


@given(st.lists(st.sampled_from([*ONE, "，", "\n"]), max_size=60).map("".join))
def test_going_on_and_back_stops_at_the_same_places(text: str) -> None:
    on, back = [0], [len(text)]
    while on[-1] < len(text):
        on.append(next_character(text, on[-1]))
    while back[-1] > 0:
        back.append(previous_character(text, back[-1]))
    assert on == back[::-1]


def test_the_ends_stay() -> None:
    assert (next_character("中", 1), previous_character("中", 0), next_character("", 0)) == (1, 0, 0)
