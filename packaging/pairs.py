"""Compile which letters stand beside each other inside words, from the dictionary that jieba carries.

The table tells whether a word goes over from one printed line to another: for each pair of letters the
natural logarithm of how much oftener it stands inside words than chance would have it.
"""

from __future__ import annotations

import importlib.util
from collections import Counter, defaultdict
from itertools import pairwise
from math import log
from pathlib import Path

SELDOM = 20
"""occurrences below which a pair says nothing"""
BY_CHANCE = 0.5
"""share of neighbouring letters that stand in different words"""


def compile_pairs(target: Path) -> None:
    """Write a line for each strength of 1 and more: the number, a space, its pairs."""
    letters, pairs = _counts(_dictionary())
    whole = sum(letters.values())
    table: defaultdict[int, list[str]] = defaultdict(list)
    for pair, count in sorted(pairs.items()):
        chance = letters[pair[0]] * letters[pair[1]] / whole
        strength = round(log(BY_CHANCE + count / chance))
        if strength >= 1 and count >= SELDOM:
            table[strength].append(pair)
    lines = (f"{strength} {''.join(found)}\n" for strength, found in sorted(table.items()))
    target.write_text("".join(lines), encoding="utf-8")


def _dictionary() -> Path:
    found = importlib.util.find_spec("jieba")
    if found is None or found.origin is None:
        raise SystemExit("jieba is missing: install it first")
    return Path(found.origin).with_name("dict.txt")


def _counts(dictionary: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each letter stands in words, and each pair of neighbouring letters."""
    letters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    with dictionary.open(encoding="utf-8") as lines:
        for line in lines:
            word, count, *_ = line.split(" ")
            if not all("\u4e00" <= letter <= "\u9fff" for letter in word):
                continue
            for letter in word:
                letters[letter] += int(count)
            for pair in pairwise(word):
                pairs["".join(pair)] += int(count)
    return letters, pairs
