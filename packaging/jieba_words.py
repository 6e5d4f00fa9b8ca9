"""The words of jieba's dictionary: how often each occurs, and what part of speech it mostly is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import cedict


class Word(NamedTuple):
    """What is known of a word."""

    count: float
    tag: str


@cache
def counts() -> dict[str, Word]:
    """All words, as jieba lists them."""
    with cedict.package_file("jieba", "dict.txt").open(encoding="utf-8") as lines:
        return {word: Word(int(count), tag) for word, count, tag in map(str.split, lines)}
