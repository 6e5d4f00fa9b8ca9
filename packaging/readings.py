"""Compile how words are read: a table of characters, and one of the words that are read otherwise.

What no dictionary has is read in parts that dictionaries have; where a part is a character with several
readings, a * stands for it: what stands around the word decides.

`characters.txt`: readings, the one that a character has alone first, then the characters that have them.
`readings.txt`: a word, its reading, and of doubtful ones other readings, syllables apart by spaces.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from phrases import Read, characters, phrases
from words import vocabulary

from reader.language.reranker import is_learnt
from reader.language.surnames import surname_of, surnames

if TYPE_CHECKING:
    from pathlib import Path

MOST: Final = 3
"""other readings of a word that are kept"""
OPEN: Final = "*"


def compile_characters(target: Path) -> None:
    """Write the table of characters."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for character, readings in sorted(characters().items()):
        groups[",".join(readings)].append(character)
    lines = [f"{readings} {''.join(found)}\n" for readings, found in sorted(groups.items())]
    target.write_text("".join(lines), encoding="utf-8")


def compile_readings(target: Path) -> None:
    """Write the table of words."""
    with target.open("w", encoding="utf-8") as file:
        for word, (_, tag) in sorted(vocabulary().items()):
            if len(word) > 1:
                found = phrases().get(word) or _in_parts(word)
                found = _with_surname(word, found) if tag == "nr" and word not in phrases() else found
                if found.others or found.best != tuple(map(_alone, word)):
                    readings = map(" ".join, (found.best, *found.others[:MOST]))
                    file.write("\t".join([word, *readings]) + "\n")


def _in_parts(word: str) -> Read:
    """A word's reading by the fewest parts that are known."""
    choices = list(map(_choices, word))
    if all(len(found) == 1 for found in choices):
        return Read(tuple(map(_alone, word)))
    best: list[str] = []
    for part in _parts(word):
        best += (
            phrases()[part].best if len(part) > 1 else _choices(part) if len(_choices(part)) == 1 else [OPEN]
        )
    return Read(tuple(best))


@cache
def _choices(character: str) -> list[str]:
    """The readings among which context decides."""
    readings = list(characters().get(character, ("",)))
    return [*readings, OPEN] if is_learnt(character) else readings


def _alone(character: str) -> str:
    return characters().get(character, ("",))[0]


def _with_surname(word: str, read: Read) -> Read:
    surname = surname_of(word) if len(word) < len(surname_of(word)) + 3 else ""
    known = surnames()[surname].pinyin if surname else ()
    return Read((*known, *read.best[len(known) :]))


def _parts(word: str) -> list[str]:
    """The fewest parts of a word that are phrases or characters."""
    best: list[list[str]] = [[]]
    for end in range(1, len(word) + 1):
        starts = [start for start in range(end - 1) if word[start:end] in phrases()]
        best.append(min(([*best[start], word[start:end]] for start in [*starts, end - 1]), key=len))
    return best[-1]
