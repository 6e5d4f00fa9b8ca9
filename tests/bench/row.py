"""One measured row."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Row(NamedTuple):
    """Samples of one thing, each beside a sample of its baseline taken at the same time.

    The ratio is the median of the pairs' ratios: the speed of a shared machine drifts by half
    within a run, and neighbours share it.
    """

    name: str
    unit: str
    samples: list[float]
    baseline: list[float]
    limits: Mapping[str, float]
    """the most that `median`, `p99` and `ratio` may be; the first is the row's own goal"""

    @property
    def measured(self) -> dict[str, float]:
        return {
            "median": median(self.samples),
            "p99": sorted(self.samples)[int(len(self.samples) * 0.99)],
            "ratio": median(a / b for a, b in zip(self.samples, self.baseline, strict=True)),
        }

    @property
    def over(self) -> list[str]:
        """What is above its limit."""
        measured = self.measured
        return [name for name, limit in self.limits.items() if measured[name] > limit]

    @property
    def ok(self) -> bool:
        return not self.over

    def as_json(self) -> dict[str, object]:
        measured = self.measured
        return {
            "name": self.name,
            "median": round(measured["median"], 3),
            "p99": round(measured["p99"], 3),
            "unit": self.unit,
            "n": len(self.samples),
            "baseline": round(median(self.baseline), 3),
            "ratio": round(measured["ratio"], 3),
            "limit": next(iter(self.limits.values())),
            "limits": dict(self.limits),
            "ok": self.ok,
        }

    def __str__(self) -> str:
        measured = self.measured
        values = f"{measured['median']:8.2f} {measured['p99']:8.2f} {self.unit:2}"
        beside = f"{median(self.baseline):9.2f} {measured['ratio']:7.3f}"
        goals = ", ".join(f"{name} ≤ {limit:g}" for name, limit in self.limits.items())
        verdict = f"OVER: {', '.join(self.over)}" if self.over else "ok"
        return f"{self.name:18} {values} {beside}   {goals:34} {verdict}"


HEADING = f"{'row':18} {'median':>8} {'p99':>8}    {'baseline':>9} {'ratio':>7}   goals"
