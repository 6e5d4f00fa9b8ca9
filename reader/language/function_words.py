"""Characters that are read by their work in the sentence: rules for 为 得 地 着 了 还 当 只 种 长 and others.

A rule sees the words on both sides, set apart by spaces, and the parts of speech of the neighbours. The
first rule that holds decides; where none does, the reranker or habit will.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.paths import resource

if TYPE_CHECKING:
    from reader.language.reranker import Place

REACH: Final = 6
"""words that a rule sees on each side"""


class Rule(NamedTuple):
    """A reading, and where it holds."""

    reading: str
    left: re.Pattern[str]
    """matched at its end with the words before, each followed by a space"""
    right: re.Pattern[str]
    """matched at its beginning with the words behind, each followed by a space"""
    tags: re.Pattern[str]
    """matched with the parts of speech of the words before and behind: "v:a", or ":a" for any before"""


def by_rule(character: str, place: Place) -> str | None:
    """How a rule reads a character that is a word by itself; None where none holds."""
    rules = _rules().get(character)
    if rules is None:
        return None
    words, tags, index, at = place
    word = words[index]
    left = " ".join([*words[max(0, index - REACH) : index], *word[:at], ""])
    right = " ".join([*filter(None, [word[at + 1 :]]), *words[index + 1 : index + 1 + REACH], ""])
    neighbours = f"{tags[index - 1] if index else ''}:{tags[index + 1] if index + 1 < len(tags) else ''}"
    for rule in rules:
        if rule.left.search(left) and rule.right.match(right) and rule.tags.match(neighbours):
            return rule.reading
    return None


def has_rules(character: str) -> bool:
    """Whether there are rules for a character."""
    return character in _rules()


@cache
def _rules() -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for line in resource("rules.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            character, reading, *rest = line.split("\t")
            left, right, tags = (*rest, "", "", "")[:3]
            tags = f"[^:]*{tags}" if tags.startswith(":") else tags
            rule = Rule(reading, re.compile(f"(?:{left})$"), re.compile(right), re.compile(tags))
            found.setdefault(character, []).append(rule)
    return found
