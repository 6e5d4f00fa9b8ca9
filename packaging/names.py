"""Compile what characters names are made of, from the names of persons and places in jieba's dictionary.

A line holds a part of names, a cost (hundredths of nats: minus the logarithm of the character's share) and
the characters that have it. Parts are the middle and the last character of names of three, the last of names
of two, the characters of foreign names, and those of Chinese places before 县 or 村.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING, Final

from glossary import GLOSSARY
from jieba_words import counts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SURNAMES: Final = GLOSSARY.with_name("surnames.txt")
GIVEN: Final = GLOSSARY.with_name("given.txt")
COMMON: Final = 60
"""names that are added for a character that we know to be common in them"""
NOW_AND_THEN: Final = 15
"""names that are added for a character that we know to be in some"""
PLACES: Final = "省市县区镇乡村州旗"
GIVEN_PARTS: Final = ("middle", "last", "only")
SELDOM: Final = 3
"""names below which a character is none of a part"""
SELDOM_COST: Final = 880
ANY: Final = 1000
"""hundredths of nats of a character that no name known to us has: given names may have almost any"""
RARE: Final = 1000
"""occurrences as a word up to which a character may stand in any name"""


def compile_names(target: Path) -> None:
    """Write the table."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for part, character in _parts():
        found[part][character] += 1
    _correct(found)
    lines = [line for part, shares in found.items() for line in _lines(part, shares)]
    rare, others = "".join(sorted(_rare())), "".join(sorted(_used() - _rare() - set(_listed()["never"])))
    lines += [f"{part} {SELDOM_COST} {rare}\n" for part in GIVEN_PARTS]
    lines += [f"{part} {ANY} {others}\n" for part in GIVEN_PARTS]
    target.write_text("".join(lines), encoding="utf-8")


def _lines(part: str, found: Counter[str]) -> list[str]:
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for character, count in sorted(found.items()):
        if count >= SELDOM:
            groups[round(100 * (log(found.total()) - log(count)))].append(character)
    return [f"{part} {cost} {''.join(characters)}\n" for cost, characters in sorted(groups.items())]


def surnames() -> set[str]:
    """The surnames of one character."""
    rows = SURNAMES.read_text(encoding="utf-8").splitlines()
    return {one[0] for row in rows if row[0] != "#" for one in row.split()[1:] if one[1:2] in ("", "/")}


def _correct(found: dict[str, Counter[str]]) -> None:
    listed = _listed()
    never = set(listed["never"])
    _drop(found["place"], set(listed["loose"]))
    found["place"].update(dict.fromkeys(set(listed["toponyms"]), NOW_AND_THEN))
    _drop(found["foreign"], never)
    found["foreign"] |= Counter(dict.fromkeys(listed["seldom"], NOW_AND_THEN))
    found["foreign"].update(dict.fromkeys(set(listed["sounds"]), COMMON))
    for part in GIVEN_PARTS:
        found[part].update(dict.fromkeys(set(listed["common"]), COMMON))
        _drop(found[part], never)


def _listed() -> dict[str, str]:
    rows = GIVEN.read_text(encoding="utf-8").splitlines()
    return dict(row.split(" ") for row in rows if row[0] != "#")


def _drop(found: Counter[str], characters: set[str]) -> None:
    for character in characters:
        found.pop(character, None)


def _rare() -> set[str]:
    """Characters that are in words and hardly ever one: names are where one meets them."""
    alone = {word for word, (count, _) in counts().items() if count > RARE}
    return _used() - alone


def _used() -> set[str]:
    return {character for word in counts() for character in word if "\u4e00" <= character <= "\u9fff"}


def _parts() -> Iterator[tuple[str, str]]:
    first = surnames()
    for word, (_, tag) in counts().items():
        if tag == "nr" and word[0] in first and len(word) in (2, 3):
            yield from _given(word)
        elif tag == "nrt" and len(word) > 2:
            yield from (("foreign", character) for character in word)
        elif tag == "ns" and len(word) in (3, 4) and word[-1] in PLACES:
            yield from (("place", character) for character in word[:-1])


def _given(word: str) -> Iterator[tuple[str, str]]:
    if len(word) == 2:
        yield "only", word[1]
    else:
        yield "middle", word[1]
        yield "last", word[2]
