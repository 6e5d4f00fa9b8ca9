"""One measured row."""

from __future__ import annotations

from statistics import median
from typing import NamedTuple


class Row(NamedTuple):
    """Samples of one thing, each beside a sample of its baseline taken at the same time.

    The ratio is the median of the pairs' ratios: the speed of a shared machine drifts by half
    within a run, and neighbours share it.
    """

    name: str
    unit: str
    samples: list[float]
    baseline: list[float]
    limit: float

    @property
    def ratio(self) -> float:
        return median(a / b for a, b in zip(self.samples, self.baseline, strict=True))

    @property
    def ok(self) -> bool:
        return self.ratio <= self.limit

    def as_json(self) -> dict[str, object]:
        return {
            "name": self.name,
            "median": round(median(self.samples), 2),
            "p99": round(sorted(self.samples)[int(len(self.samples) * 0.99)], 2),
            "unit": self.unit,
            "n": len(self.samples),
            "baseline": round(median(self.baseline), 2),
            "ratio": round(self.ratio, 3),
            "limit": self.limit,
            "ok": self.ok,
        }

    def __str__(self) -> str:
        verdict = "ok" if self.ok else "OVER"
        return (
            f"{self.name:16} {median(self.samples):8.1f} {self.unit}   baseline {median(self.baseline):.1f}"
            f"   ratio {self.ratio:.2f} (limit {self.limit})   {verdict}"
        )
