"""Lists of words with meanings that others made, as CSV: taken over, or said why not."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.library.meanings import own_meaning
from reader.problems import Problem
from reader.sources.text import read_bytes, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reader.library.library import Library
    from reader.library.meanings import TakenOver
    from reader.store.meanings import OwnMeaning

LARGEST: Final = 20_000_000
"""bytes of a list; a dictionary is no list"""
_DELIMITERS: Final = "\t,;"
_NAMES: Final = {
    "word": "word words chinese hanzi simplified term zh 词 词语 词汇 生词 单词 字词 汉字 中文 简体 词条",
    "reading": "reading pinyin pronunciation 拼音 读音 注音 汉语拼音",
    "gloss": "gloss meaning meanings definition english translation en 释义 意思 解释 词义 英文 英语 翻译",
    "level": "level hsk lesson grade 级 级别 等级 难度 课 课次",
}
_COLUMNS: Final = {name: column for column, names in _NAMES.items() for name in names.split()}
_BY_PLACE: Final = {2: ("word", "gloss"), 3: ("word", "reading", "gloss")}
"""by how many columns there are, if nothing names them; of more, the fourth is the level"""


class NotTaken(NamedTuple):
    """A line of a list that was not taken, and why not."""

    line: int
    why: Problem


class WordList(NamedTuple):
    """A list as it was read."""

    meanings: tuple[OwnMeaning, ...]
    left: tuple[NotTaken, ...]


def import_word_list(library: Library, path: Path, encoding: str | None = None) -> tuple[TakenOver, WordList]:
    """Take a list over, as one action; raises Problem if there is nothing in it to take."""
    found = read_word_list(path, encoding)
    return library.meanings.put_all(found.meanings), found


def read_word_list(path: Path, encoding: str | None = None) -> WordList:
    """What a list says; raises Problem if it is none."""
    rows = read_table(path, encoding)
    if not rows:
        raise Problem("file-empty", file=path.name)
    columns, rest = _columns(path.name, rows)
    return _told(columns, rest)


def read_table(path: Path, encoding: str | None) -> list[tuple[int, list[str]]]:
    """The lines of a file with their numbers; raises Problem if it is too large or cannot be read."""
    if path.is_file() and path.stat().st_size > LARGEST:
        raise Problem("word-list-large", file=path.name, most=LARGEST // 1_000_000)
    text, _ = read_text(path.name, read_bytes(path), encoding)
    return _table(path.name, text)


def _table(name: str, text: str) -> list[tuple[int, list[str]]]:
    """The lines of a table with their numbers; empty ones and remarks are left out."""
    reader = csv.reader(
        StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text), strict=True
    )
    found = []
    try:
        for cells in reader:
            cells = [cell.strip() for cell in cells]
            if any(cells) and not cells[0].startswith("#"):
                found.append((reader.line_num, cells))
    except csv.Error as error:
        raise Problem("word-list-broken", file=name, line=reader.line_num, why=str(error)) from error
    return found


def is_heading(cell: str) -> bool:
    """Whether a cell is the name of a column of words."""
    return _COLUMNS.get(cell.lower()) == "word"


def _delimiter(text: str) -> str:
    """What most lines have as often as each other: meanings hold commas and semicolons too."""

    def alike(delimiter: str) -> int:
        """How many lines have it as often as most that have it at all."""
        counts = Counter(line.count(delimiter) for line in text.splitlines()[:1000] if line.strip())
        counts.pop(0, None)
        return max(counts.values(), default=0)

    return max(_DELIMITERS, key=alike)


def _columns(
    name: str, rows: list[tuple[int, list[str]]]
) -> tuple[Sequence[str], list[tuple[int, list[str]]]]:
    """What each column holds, by the names in the first line or by their places; and the lines below."""
    named = [_COLUMNS.get(cell.lower(), "") for cell in rows[0][1]]
    if len({*named} - {""}) > 1:  # one name alone may be a word of the list
        if missing := [column for column in ("word", "gloss") if column not in named]:
            raise Problem("word-list-columns", file=name, missing=", ".join(missing))
        return named, rows[1:]
    wide = Counter(len(cells) for _, cells in rows).most_common(1)[0][0]
    if wide < min(_BY_PLACE):
        raise Problem("word-list-columns", file=name, missing="gloss")
    return _BY_PLACE.get(wide, (*_BY_PLACE[3], "level")), rows


def _told(columns: Sequence[str], rows: list[tuple[int, list[str]]]) -> WordList:
    """Each line as a meaning, or why it is none; of two for one word and reading the first."""
    found: dict[str, OwnMeaning] = {}
    left = []
    for line, cells in rows:
        try:
            one = _meaning(dict(_cells(columns, cells)))
            if one.subject in found:
                raise Problem("word-list-twice", word=one.word)
            found[one.subject] = one
        except Problem as problem:
            left.append(NotTaken(line, problem))
    return WordList(tuple(found.values()), tuple(left))


def _cells(columns: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What a line has in each named column; of two with one name the first."""
    return reversed([(column, cell) for column, cell in zip(columns, cells, strict=False) if column])


def _meaning(cells: dict[str, str]) -> OwnMeaning:
    word, gloss = cells.get("word", ""), cells.get("gloss", "")
    if not word or not gloss:
        raise Problem("word-list-without", word=word or gloss)
    return own_meaning(word, gloss, cells.get("reading", ""), cells.get("level", ""))
