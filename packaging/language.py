"""Compile the tables of words, readings and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from names import compile_names
from readings import compile_characters, compile_readings
from words import compile_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES: Final[dict[str, Callable[[Path], None]]] = {
    "words.txt": compile_words,
    "characters.txt": compile_characters,
    "readings.txt": compile_readings,
    "names.txt": compile_names,
}
MODULES: Final = ("cedict", "jieba_words", "language", "names", "phrases", "readings", "words")
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
