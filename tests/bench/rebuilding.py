"""Rebuilding our kept newspaper pages: `python -m tests.bench.rebuilding` prints µs of CPU per character.

The baseline counts the same characters one by one in a plain loop. Rebuilding is Python throughout, so
both take longer together on a slower machine, or beside a busy neighbour, and their ratio stays.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Final

from reader.issue.rebuild import rebuild
from reader.sources.text import text_source
from tests.bench.process import run
from tests.bench.row import Row
from tests.pages.golden_pages import KEPT
from tests.pages.press import Issue

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.sources.model import SourceText

RUNS: Final = 25
MOST: Final = 80
"""times the baseline; 75 are 100,000 characters in a second where nothing else runs"""


def rebuild_row() -> Row:
    """The row `rebuild`."""
    pairs = json.loads(run("-m", "tests.bench.rebuilding"))
    samples, baseline = (list(column) for column in zip(*pairs, strict=True))
    return Row("rebuild", "µs", samples, baseline, {"ratio": MOST})


def main() -> None:
    issues = [_texts(Issue.read(kept.folder)) for kept in KEPT]
    whole = "".join(text.text for texts in issues for text in texts)

    def all_issues() -> None:
        for texts in issues:
            rebuild(texts)

    all_issues()
    pairs = [(_cpu(all_issues), _cpu(lambda: count(whole))) for _ in range(RUNS)]
    print(json.dumps([[1e6 * seconds / len(whole) for seconds in pair] for pair in pairs]))


def count(text: str) -> dict[str, int]:
    """How often each character of a text stands in it."""
    found: dict[str, int] = {}
    for letter in text:
        found[letter] = found.get(letter, 0) + 1
    return found


def _texts(issue: Issue) -> list[SourceText]:
    return [text_source(f"p{number}.txt", page).text for number, page in enumerate(issue.pages, 1)]


def _cpu(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
