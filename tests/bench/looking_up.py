"""Looking words up: `python -m tests.bench.looking_up` prints µs of CPU for a word.

Words of the dictionary and words joined of two of them, one for two, as tooltips ask: the entries, and
the parts where there are none. The baseline asks SQLite for one bare row.
"""

from __future__ import annotations

import json
import random
import sqlite3
import time
from typing import TYPE_CHECKING, Final

from reader.language.dictionary import as_read, look_up, parts
from reader.paths import resource
from tests.bench.process import run
from tests.bench.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RUNS, WORDS = 40, 200
GOAL: Final = 100
"""µs"""


def look_up_row() -> Row:
    """The row `look up`."""
    pairs = json.loads(run("-m", "tests.bench.looking_up"))
    samples, baseline = (list(column) for column in zip(*pairs, strict=True))
    return Row("look up", "µs", samples, baseline, {"median": GOAL})


def main() -> None:
    bare = sqlite3.connect(resource("compiled") / "dictionary.db")
    known = [row[0] for row in bare.execute("SELECT word FROM word WHERE length(word) BETWEEN 1 AND 4")]
    chance = random.Random(11)
    pairs = []
    for _ in range(RUNS):
        words = chance.sample(known, WORDS)
        words += ["".join(pair) for pair in zip(words[::2], words[1::2], strict=True)]
        look_up.cache_clear()
        pairs.append((_cpu(answer, words), _cpu(lambda word: bare.execute(BARE, (word,)).fetchone(), words)))
    print(json.dumps(pairs))


BARE: Final = "SELECT entries FROM word WHERE word = ?"


def answer(word: str) -> object:
    """What a tooltip asks for."""
    return as_read(word, ()) or [as_read(part, ()) for part in parts(word)]


def _cpu(act: Callable[[str], object], words: Sequence[str]) -> float:
    begun = time.process_time()
    for word in words:
        act(word)
    return 1e6 * (time.process_time() - begun) / len(words)


if __name__ == "__main__":
    main()
