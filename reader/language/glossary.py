"""Our own terms of policy texts and newspapers, with what they mean: `resources/glossary.tsv`.

A line is a term, its reading, its English senses and its kind, with tabs between; lines stand in the
order of the terms' code points. A reading has one syllable a character, in citation tones with marks;
what is not Han stands for itself.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from reader.language.han import HAN
from reader.language.marks import tone_number
from reader.paths import resource

KINDS: Final = frozenset({"term", "body", "title", "place", "phrase", "law"})


class Term(NamedTuple):
    """What we know of a term."""

    word: str
    reading: str
    """a syllable for each character: "fàng guǎn fú" """
    senses: tuple[str, ...]
    """in English, the commonest first"""
    kind: str
    """one of KINDS"""

    @property
    def pinyin(self) -> tuple[str | None, ...]:
        """The reading as tokens have it: "fang4", and None for what is not Han."""
        syllables = zip(self.word, self.reading.split(" "), strict=True)
        return tuple(tone_number(syllable) if HAN.match(letter) else None for letter, syllable in syllables)


def find(word: str) -> Term | None:
    """What we know of a term; None if it is none of ours."""
    line = _lines().get(word)
    return parse(line) if line else None


def parse(line: str) -> Term:
    """A line of the table; a ValueError shows the line that is no term."""
    fields = line.split("\t")
    if len(fields) != 4 or not all(fields):
        raise ValueError(f"four fields with tabs between, not {line!r}")
    word, reading, senses, kind = fields
    if reading.count(" ") + 1 != len(word):
        raise ValueError(f"one syllable for each character, not {line!r}")
    if kind not in KINDS:
        raise ValueError(f"one of the kinds {', '.join(sorted(KINDS))}, not {line!r}")
    return Term(word, reading, tuple(senses.split(" / ")), kind)


@cache
def _lines() -> dict[str, str]:
    """The table by its terms, a third of the time that it takes to make Terms of it."""
    table = resource("glossary.tsv").read_text(encoding="utf-8")
    return {line.partition("\t")[0]: line for line in table.splitlines()}
