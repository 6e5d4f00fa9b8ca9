"""Our own terms of policy texts and newspapers, with what they mean: `resources/glossary.tsv`.

A line is a term, its reading, its English senses and its kind, with tabs between; lines stand in the
order of the terms' code points. A reading has one syllable a character, in citation tones with marks;
what is not Han stands for itself.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.marks import tone_number
from reader.language.pinyin import HAN
from reader.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

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


@cache
def glossary() -> dict[str, Term]:
    """All terms by their words; read once, when first asked for."""
    return read_glossary(resource("glossary.tsv"))


def read_glossary(path: Path) -> dict[str, Term]:
    """The terms of a table; a ValueError names the line that is none."""
    terms: dict[str, Term] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            word, reading, senses, kind = line.split("\t")
            if reading.count(" ") + 1 != len(word) or kind not in KINDS or not senses:
                raise ValueError
        except ValueError:
            raise ValueError(f"{path.name}, line {number} is no term: {line!r}") from None
        terms[word] = Term(word, reading, tuple(senses.split(" / ")), kind)
    return terms
