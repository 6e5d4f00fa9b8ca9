"""The word list: what each word costs and what part of speech it mostly is."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from reader.paths import resource


class Word(NamedTuple):
    """What is known of a word; nothing but a beginning of longer ones has no cost."""

    cost: float
    """nats: minus the logarithm of its share of running words"""
    tag: str
    """part of speech by jieba's letters: n v a d p …, nr of persons, ns of places"""


BEGINNING: Final = Word(0, "")


@cache
def lexicon() -> dict[str, Word]:
    """All words, and the beginnings of longer ones. It takes 0.2 s to load and 70 MB."""
    with resource("compiled/words.txt").open(encoding="utf-8") as lines:
        known = dict.fromkeys(next(lines).rstrip("\n").split(" "), BEGINNING)
        for line in lines:
            cost, tag, words = line.rstrip("\n").split(" ", 2)
            known.update(dict.fromkeys(words.split(" "), Word(int(cost) / 100, tag)))
    return known
