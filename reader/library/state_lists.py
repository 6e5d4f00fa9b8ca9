"""Lists of words with what the reader knows of them: given out, and taken over from others."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.levels import level_name, level_of
from reader.library.known_words import LEARNING
from reader.library.vocabulary import counted
from reader.library.word_lists import NotTaken, is_heading, read_table
from reader.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reader.library.library import Library

_LONGEST: Final = 20
"""characters of a word"""


class ToldWord(NamedTuple):
    """A word as lists have it."""

    word: str
    state: str
    """one of `known_words.STATES`"""
    level: str | None
    """in the syllabus in force, as learners know it"""
    times: int | None
    """how often it stands in what was asked for; None if that is the reader's own list"""


class StateList(NamedTuple):
    """A list as it was read."""

    words: tuple[str, ...]
    left: tuple[NotTaken, ...]


def told(library: Library, article: str | None = None, issue: str | None = None) -> list[ToldWord]:
    """The words of an article or an issue as they come there, or else those that have a state."""
    if article is None and issue is None:
        return [_told(word, state, None) for word, state in library.known.states.items()]
    articles = [article] if article is not None else _articles(library, str(issue))
    words = Counter(word for one in articles for word in _running(library, one))
    return [_told(word, library.known.state(word), times) for word, times in words.items()]


def as_csv(words: Iterable[ToldWord], *, only_learning: bool = False) -> str:
    """Words as a table, its columns named; `read_list` takes it."""
    written = StringIO(newline="")
    table = csv.writer(written, lineterminator="\n")
    table.writerow(ToldWord._fields)
    table.writerows(one for one in words if one.state == LEARNING or not only_learning)
    return written.getvalue()


def read_list(path: Path, encoding: str | None = None) -> StateList:
    """The words of a list, one a line or in its first column; raises Problem if there are none."""
    rows = read_table(path, encoding)
    if rows and is_heading(rows[0][1][0]):
        rows = rows[1:]
    words = tuple(dict.fromkeys(cells[0] for _, cells in rows if _is_word(cells[0])))
    if not words:
        raise Problem("word-list-none", file=path.name)
    left = (
        NotTaken(line, Problem("no-word", word=cells[0])) for line, cells in rows if not _is_word(cells[0])
    )
    return StateList(words, tuple(left))


def _articles(library: Library, issue: str) -> list[str]:
    row = library.catalogue.issue(issue)
    if row is None:
        raise Problem("issue-missing", issue=issue)
    return [article.id for page in row.pages for article in page.articles]


def _running(library: Library, article: str) -> Iterator[str]:
    opened = library.catalogue.open(article)
    for number in range(len(opened.article.blocks)):
        yield from counted(library.catalogue.tokens(opened, number))


def _told(word: str, state: str, times: int | None) -> ToldWord:
    level = level_of(word)
    return ToldWord(word, state, level_name(level) if level else None, times)


def _is_word(text: str) -> bool:
    han = any("\u3400" <= char <= "\u9fff" or char >= "\U00020000" for char in text)
    return han and len(text) <= _LONGEST and all(char.isalnum() or char in "·・" for char in text)
