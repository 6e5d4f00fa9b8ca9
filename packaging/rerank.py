"""Learn how characters are read by what stands around them: `resources/reranker.txt`.

    python packaging/rerank.py ITEMS.tsv [--halve]

The items are sentences, a position and the reading there, apart by tabs; we use the development part of the
CPP benchmark (https://github.com/kakaobrain/g2pM, Apache-2.0). For each character a multinomial logistic
regression learns from the features of `reader.language.reranker`; weights are drawn to zero. `--halve` learns
from one half, measures on the other, and writes nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from math import sqrt
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.language import reading_tables, reranker
from reader.language.readings import places, read
from reader.language.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TARGET: Final = ROOT / "resources" / "reranker.txt"
SEED: Final = 5
ROUNDS: Final = 25
DECAY: Final = 0.06
"""by how much weights are drawn to zero at each item"""
BIAS_DECAY: Final = 0.006
RATE: Final = 0.3
LEAST: Final = 3
"""what a weight must be in the file to be kept"""
ENOUGH: Final = 4
"""items that must agree before a character counts as always read so: with fewer, two in five were wrong"""


class Item(NamedTuple):
    """A character in a sentence, and how it is read there."""

    sentence: str
    position: int
    reading: str

    @property
    def character(self) -> str:
        return self.sentence[self.position]


class Lesson(NamedTuple):
    features: Sequence[str]
    reading: str


Models = dict[str, reranker.Model]


def items(file: Path) -> list[Item]:
    """The items of a file."""
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return [Item(sentence, int(position), reading) for sentence, position, reading in rows]


def train(found: Iterable[Item]) -> Models:
    """A model for each character; of one that is always read alike it says just that."""
    lessons: defaultdict[str, list[Lesson]] = defaultdict(list)
    for item in found:
        lessons[item.character].append(Lesson(_features(item), item.reading))
    models = {}
    for character, learnt in sorted(lessons.items()):
        habit = reading_tables.characters().get(character, ("",))[0]
        readings = tuple(dict.fromkeys([habit, *sorted(lesson.reading for lesson in learnt)]))
        if len(readings) > 1 or len(learnt) >= ENOUGH:
            weights = _weights(readings, learnt) if len(readings) > 1 else {}
            models[character] = reranker.Model(readings, weights)
    return models


def _features(item: Item) -> list[str]:
    """The features of an item's character."""
    spans = segment(item.sentence)
    for span, place in zip(spans, places(item.sentence, spans), strict=True):
        if span.start <= item.position < span.end:
            before = item.sentence[span.start : item.position]
            return reranker.features(place._replace(at=len("".join(before.split()))))
    raise ValueError(f"no character {item.position} in {item.sentence!r}")


def _weights(readings: Sequence[str], lessons: Sequence[Lesson]) -> dict[str, list[float]]:
    """Weights by gradient descent with steps that grow smaller where they have been many (AdaGrad)."""
    weights: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(readings))
    squares: defaultdict[str, list[float]] = defaultdict(lambda: [1e-6] * len(readings))
    order = Random(SEED)
    for _ in range(ROUNDS):
        for lesson in order.sample(lessons, len(lessons)):
            known = [weights[feature] for feature in lesson.features]
            wrong = reranker.likely([sum(column) for column in zip(*known, strict=True)])
            wrong[readings.index(lesson.reading)] -= 1
            for feature in lesson.features:
                decay = DECAY if feature else BIAS_DECAY
                _step(weights[feature], squares[feature], wrong, decay)
    return weights


def _step(weights: list[float], squares: list[float], wrong: Sequence[float], decay: float) -> None:
    for number, error in enumerate(wrong):
        slope = error + decay * weights[number]
        squares[number] += slope * slope
        weights[number] -= RATE * slope / sqrt(squares[number])


def write(models: Models, target: Path) -> None:
    """Write a line for each character: its readings, and the features that tell them apart."""
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for character, (readings, weights) in models.items():
            rows = [_row(feature, numbers) for feature, numbers in sorted(weights.items())]
            file.write("\t".join([f"{character} {','.join(readings)}", *filter(None, rows)]) + "\n")


def _row(feature: str, weights: Sequence[float]) -> str:
    middle = sum(weights) / len(weights)
    numbers = [round(reranker.SCALE * (weight - middle)) for weight in weights]
    kept = max(map(abs, numbers)) >= LEAST and not set(feature) & set("\t\n\r")
    return f"{feature}={','.join(map(str, numbers))}" if kept else ""


def measure(found: Sequence[Item]) -> float:
    """The share of items that are read right, by all that the program knows."""
    return sum(_reading(item) == item.reading for item in found) / len(found)


def _reading(item: Item) -> str | None:
    spans = segment(item.sentence)
    pinyin = [syllable for one in read(item.sentence, spans) for syllable in one.pinyin]
    return pinyin[item.position]


def main() -> None:
    """Learn and write, or learn from one half and measure on the other."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("items", type=Path)
    parser.add_argument("--halve", action="store_true")
    given = parser.parse_args()
    found = items(given.items)
    if given.halve:
        Random(SEED).shuffle(found)
        models = train(found[::2])
        reranker._model = models.get
        print(f"{measure(found[1::2]):.2%} of the half held back are read right")
    else:
        write(train(found), TARGET)


if __name__ == "__main__":
    main()
