"""The rows of the reading pane, at the lengths where it must be quick."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.bench.memory import memory_row
from tests.bench.process import run
from tests.bench.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

MILLION: Final = 1_000_000
AHEAD: Final = {"ratio": 1.0}
"""no slower than the stock browser"""


class Goal(NamedTuple):
    """A row to measure: its name in the report, the measurement, its limits at a million characters."""

    name: str
    measure: str
    limits: dict[str, float]
    unit: str = "ms"


GOALS: Final = (
    Goal("scroll", "scroll", {"median": 3, "p99": 8}),
    Goal("repaint", "repaint", {"median": 6}),
    Goal("hit", "hit", {"median": 50}, "µs"),
    Goal("highlight", "highlight", {"median": 5}),
    Goal("highlights_1000", "highlights_1000", {"median": 15}),
    Goal("resize_1m", "resize", {"median": 25}),
)


def reading_rows(folder: str) -> Iterator[Row]:
    """The goals at a million characters, and the lead over the browser from 100,000 on."""
    yield measured(Goal("open_1m", "open_long", {"ratio": 1.5}), folder, MILLION)
    for goal in GOALS:
        yield measured(goal._replace(limits=goal.limits | AHEAD), folder, MILLION)
    yield memory_row("memory_1m", folder, MILLION, {"median": 60} | AHEAD)
    yield measured(Goal("open_1m_browser", "open_both", AHEAD), folder, MILLION)
    yield measured(Goal("open_100k", "open_both", AHEAD), folder, MILLION // 10)
    for goal in GOALS:
        name = goal.name.removesuffix("_1m") + "_100k"
        yield measured(goal._replace(name=name, limits=AHEAD), folder, MILLION // 10)
    yield memory_row("memory_100k", folder, MILLION // 10, AHEAD)


def measured(goal: Goal, folder: str, length: int) -> Row:
    """The row of a goal."""
    pairs = json.loads(run("-m", "tests.bench.measures", goal.measure, folder, str(length)))
    samples, baseline = (list(column) for column in zip(*pairs, strict=True))
    return Row(goal.name, goal.unit, samples, baseline, goal.limits)
