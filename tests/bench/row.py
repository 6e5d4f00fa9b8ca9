"""One measured row."""

from __future__ import annotations

from statistics import median
from typing import NamedTuple


class Row(NamedTuple):
    """Samples of one thing beside samples of its baseline; the limit is on the ratio of medians."""

    name: str
    unit: str
    samples: list[float]
    baseline: list[float]
    limit: float

    @property
    def ratio(self) -> float:
        return median(self.samples) / median(self.baseline)

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
