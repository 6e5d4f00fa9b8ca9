"""Read our own terms of policy texts and newspapers: `resources/glossary.tsv`.

A line is a term, its reading, its English senses and its kind, with tabs between; lines stand in the
order of the terms' code points. A reading has one syllable a character, in citation tones with marks;
what is not Han stands for itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.marks import tone_number

if TYPE_CHECKING:
    from collections.abc import Iterator

GLOSSARY: Final = Path(__file__).resolve().parents[1] / "resources" / "glossary.tsv"
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
    def pinyin(self) -> tuple[str, ...]:
        """The reading as tokens have it: "fang4"; what is not Han stands for itself."""
        return tuple(map(numbered, self.reading.split(" ")))


def terms() -> Iterator[Term]:
    """The terms of our glossary; a ValueError shows a line that is none."""
    return map(parse, GLOSSARY.read_text(encoding="utf-8").splitlines())


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


def numbered(syllable: str) -> str:
    """A syllable with its tone as a number: "lǜ" is "lv4", "de" is "de5"; what is no syllable stays."""
    found = tone_number(syllable.lower())
    return found if found.isascii() and found[:-1].isalpha() else syllable
