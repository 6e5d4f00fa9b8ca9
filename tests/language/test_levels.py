from __future__ import annotations

import pytest

from reader.language.levels import HIGHEST, STANDARDS, _levels, level_name, level_of


@pytest.mark.parametrize(("standard", "words"), [("2025", 10_896), ("2.0", 4_991)])
def test_every_word_of_a_list_has_its_level(standard: str, words: int) -> None:
    levels = _levels(standard)
    assert len(levels) == words
    assert set(levels.values()) == set(range(1, HIGHEST[standard] + 1))


def test_the_lists_differ() -> None:
    assert [level_of("一举两得", standard) for standard in STANDARDS] == [7, 6]
    assert level_of("放管服") is None


def test_the_last_level_is_three_in_one() -> None:
    assert [level_name(level) for level in (1, 6, 7)] == ["1", "6", "7–9"]
