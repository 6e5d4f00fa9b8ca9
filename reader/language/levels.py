"""How hard words are for a learner: the graded lists of the HSK."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

IN_FORCE: Final = "2025"
"""the syllabus in force since July 2026"""
STANDARDS: Final = (IN_FORCE, "2.0")
HIGHEST: Final = {"2025": 7, "2.0": 6}
"""the last level of each; 7 of the syllabus in force stands for 7 to 9, which are one list"""


def level_of(word: str, standard: str = IN_FORCE) -> int | None:
    """The level of a word; None if it stands in no list."""
    return _levels(standard).get(word)


def words_up_to(level: int, standard: str = IN_FORCE) -> list[str]:
    """The words of a level and of those below it."""
    return [word for word, found in _levels(standard).items() if found <= level]


def level_name(level: int) -> str:
    """A level as learners know it."""
    return "7–9" if level == HIGHEST[IN_FORCE] else str(level)


def level_range(level: int) -> str:
    """The levels up to one, as learners know them: 1, 1–4, 1–9."""
    return "1" if level == 1 else f"1–{level_name(level).rpartition('–')[2]}"


@cache
def _levels(standard: str) -> Mapping[str, int]:
    """The words of a standard with their levels; it takes some milliseconds to read."""
    found: dict[str, int] = {}
    for line in (resource("compiled") / "levels.txt").read_text(encoding="utf-8").splitlines():
        name, level, *words = line.split(" ")
        if name == standard:
            found.update(dict.fromkeys(words, int(level)))
    return found
