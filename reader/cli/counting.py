"""Counting words before a command tells of them."""

from __future__ import annotations

import sqlite3
from time import monotonic, sleep
from typing import TYPE_CHECKING

from reader.store.word_index import is_busy

if TYPE_CHECKING:
    from reader.cli.output import Output
    from reader.library.library import Library

_PATIENCE = 10
"""seconds to wait for another program that counts in the same library"""
_PAUSE = 0.05


def count(library: Library, output: Output) -> None:
    """Count what is not counted, with progress; what another program keeps from it stays uncounted."""
    end = monotonic() + _PATIENCE
    while True:
        try:
            _count(library, output)
        except sqlite3.Error as error:
            if is_busy(error) and monotonic() < end:
                sleep(_PAUSE)
                continue
        return


def coverage(library: Library, issue: str) -> dict[str, float]:
    """The share of the running words of each article that is known, as far as it is counted."""
    try:
        found = library.vocabulary.of_articles(issue)
    except sqlite3.Error:
        return {}
    return {article: round(one.share, 3) for article, one in found.items() if one.whole}


def _count(library: Library, output: Output) -> None:
    whole = 0
    for left in library.vocabulary.count():
        whole = max(whole, left + 1)
        output.progress(round(1000 * (1 - left / whole)), output.sentence("words-counting"))
