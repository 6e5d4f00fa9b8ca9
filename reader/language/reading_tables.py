"""The readings of characters and words, as they were compiled from dictionaries."""

from __future__ import annotations

from functools import cache

from reader.paths import resource


@cache
def characters() -> dict[str, tuple[str, ...]]:
    """The readings of each character, first the one that it has alone."""
    found: dict[str, tuple[str, ...]] = {}
    for line in resource("compiled/characters.txt").read_text(encoding="utf-8").splitlines():
        readings, letters = line.split(" ")
        found.update(dict.fromkeys(letters, tuple(readings.split(","))))
    return found


@cache
def words() -> dict[str, str]:
    """The rows of readings of the words that are not read as their characters are alone."""
    rows = resource("compiled/readings.txt").read_text(encoding="utf-8").splitlines()
    pairs = (row.partition("\t") for row in rows)
    return {word: readings for word, _, readings in pairs}
