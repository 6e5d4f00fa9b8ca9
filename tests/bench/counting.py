"""Work on text timed beside the least work there is: counting the same characters one by one.

Both are Python throughout, so both take longer together on a slower machine or beside a busy neighbour,
and their ratio stays.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Final

from tests.bench.process import run
from tests.bench.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS: Final = 25


def text_row(name: str, module: str, most: float) -> Row:
    """A row of what a module prints; `most`: times the baseline."""
    pairs = json.loads(run("-m", module))
    samples, baseline = (list(column) for column in zip(*pairs, strict=True))
    return Row(name, "µs", samples, baseline, {"ratio": most})


def print_pairs(act: Callable[[], object], text: str) -> None:
    """Print µs of CPU per character of an act on a text, and of counting it, time after time."""
    act()
    pairs = [(_cpu(act), _cpu(lambda: _count(text))) for _ in range(RUNS)]
    print(json.dumps([[1e6 * seconds / len(text) for seconds in pair] for pair in pairs]))


def _count(text: str) -> dict[str, int]:
    """How often each character of a text stands in it."""
    found: dict[str, int] = {}
    for letter in text:
        found[letter] = found.get(letter, 0) + 1
    return found


def _cpu(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun
