"""Trained: what our own printed pages taught about the tags of lines, beside the costs set by hand.

`resources/tagging.txt` holds it, made by `packaging/train.py`: for each feature what it adds to the cost
of each tag, in hundredths of a nat.
"""

from __future__ import annotations

from functools import cache, lru_cache

from reader.issue.steps import Row, Tag
from reader.paths import resource

SHARE = 100
KEPT = 4096
CHOICES = len(Tag) - 1
"""tags between which training chooses; a cue is certain"""


class Trained:
    """What features add, in nats; what two lines add is kept, many joints of a page being alike."""

    def __init__(self, lines: dict[str, list[float]], joints: dict[str, list[list[float]]]) -> None:
        self.lines = lines
        """to each tag"""
        self.joints = joints
        """to each tag after each tag: a row for each of the former"""
        self.joint = lru_cache(KEPT)(self._joint)
        """what the features of two lines add to each tag after each tag"""

    def line(self, features: tuple[str, ...]) -> Row:
        """What the features of a line add to each of its tags."""
        rows = [row for feature in features if (row := self.lines.get(feature))]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else NOTHING

    def _joint(self, features: tuple[str, ...]) -> tuple[Row, ...]:
        found = [rows for feature in features if (rows := self.joints.get(feature))]
        return tuple(tuple(map(sum, zip(*rows, strict=True))) for rows in zip(*found, strict=True))


NOTHING: Row = (0.0,) * len(Tag)


@cache
def shipped() -> Trained:
    """What the product carries."""
    found = Trained({}, {})
    for line in resource("tagging.txt").read_text(encoding="utf-8").splitlines():
        feature, *numbers = line.split("\t")
        costs = [int(number) / SHARE for number in numbers[0].split(" ")]
        rows = [[*costs[at : at + CHOICES], 0.0] for at in range(0, len(costs), CHOICES)]
        if len(rows) == 1:
            found.lines[feature] = rows[0]
        else:
            found.joints[feature] = rows
    return found
