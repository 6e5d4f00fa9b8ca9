"""Compile the tables of words, readings and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kinds import compile_kinds
from names import compile_names
from readings import compile_characters, compile_readings
from words import compile_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES: Final[dict[str, Callable[[Path], None]]] = {
    "words.txt": compile_words,
    "kinds.txt": compile_kinds,
    "characters.txt": compile_characters,
    "readings.txt": compile_readings,
    "names.txt": compile_names,
}
MODULES: Final = ("cedict", "jieba_words", "kinds", "language", "names", "phrases", "readings", "words")
SOURCES: Final = (
    "bodies.txt",
    "given.txt",
    "glossary.tsv",
    "neutral.txt",
    "readings.txt",
    "reranker.txt",
    "surnames.txt",
    "titles.txt",
)
