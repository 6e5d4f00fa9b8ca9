"""Train what features of lines add to the costs of tagging, on pages that our press prints.

    make train                              from all our articles: writes resources/tagging.txt
    python packaging/train.py --halve       from one half of them: says how many tags of the other are wrong

An averaged structured perceptron: each page is tagged, its true tags made dearer first, and what speaks
for the true tags is strengthened where others were found. What was learnt counts by half: on articles
held back that is wrong least often, for our press has fewer habits than the papers of the world.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.issue.features import Look
from reader.issue.steps import Tag
from reader.issue.tagging import costs
from reader.issue.trained import CHOICES, SHARE, Trained
from reader.issue.viterbi import IMPOSSIBLE, Costs, cheapest
from tests.pages.lessons import Lesson, printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TARGET = ROOT / "resources" / "tagging.txt"
ISSUES = 150
"""printed from each half of the articles"""
SEED = 21
ROUNDS = 4
SELDOM = 20
"""lines having a feature below which nothing is learnt of it"""
STEP = 0.1
MARGIN = 2.0
"""nats by which true tags shall be better"""
EVERY = 50
"""pages after which what was learnt fades a little, and is kept for the average"""
FADING = 0.98
COUNTS = 0.5
"""what was learnt, beside the costs set by hand"""


def train(lessons: Sequence[Lesson], rounds: int = ROUNDS) -> Trained:
    """What the lessons teach, averaged over all rounds."""
    learnt = _nothing(lessons)
    rows = list(_rows(learnt))
    sums = [[0.0] * len(row) for row in rows]
    order = Random(SEED)
    for turn in range(rounds):
        pages = order.sample(lessons, len(lessons))
        wrong = 0
        for number, lesson in enumerate(pages, 1):
            wrong += _learn(learnt, lesson)
            if number % EVERY == 0 or number == len(pages):
                _fade(rows, sums)
        print(f"round {turn + 1}: {wrong} tags wrong, true ones being dearer")
    shots = rounds * -(-len(lessons) // EVERY)
    for row, total in zip(rows, sums, strict=True):
        row[:] = [COUNTS * one / shots for one in total]
    return learnt


def wrong(lessons: Sequence[Lesson], trained: Trained) -> float:
    """The share of tags that are wrong."""
    found = (cheapest(one.seen, costs(one.seen, unwrapped=False, trained=trained)) for one in lessons)
    pairs = [
        pair for one, tags in zip(lessons, found, strict=True) for pair in zip(one.tags, tags, strict=True)
    ]
    return sum(true is not tag for true, tag in pairs) / len(pairs)


def write(trained: Trained, target: Path) -> None:
    """Write what was learnt, a feature a line."""
    lines = {feature: row[:CHOICES] for feature, row in trained.lines.items()}
    joints = {
        feature: [one for row in rows for one in row[:CHOICES]] for feature, rows in trained.joints.items()
    }
    text = "".join(
        f"{feature}\t{' '.join(str(round(SHARE * one)) for one in numbers)}\n"
        for feature, numbers in (*sorted(lines.items()), *sorted(joints.items()))
    )
    target.write_text(text, encoding="utf-8")


def _nothing(lessons: Sequence[Lesson]) -> Trained:
    """Zero for every feature that enough lines have."""
    looks = [Look(one.seen) for one in lessons]
    lines = Counter(feature for look in looks for found in look.lines() for feature in found)
    joints = Counter(feature for look in looks for found in look.joints() for feature in found)
    return Trained(
        {feature: [0.0] * len(Tag) for feature in sorted(lines) if lines[feature] >= SELDOM},
        {
            feature: [[0.0] * len(Tag) for _ in range(CHOICES)]
            for feature in sorted(joints)
            if joints[feature] >= SELDOM
        },
    )


def _rows(learnt: Trained) -> Iterator[list[float]]:
    yield from learnt.lines.values()
    for rows in learnt.joints.values():
        yield from rows


def _fade(rows: Sequence[list[float]], sums: Sequence[list[float]]) -> None:
    for row, total in zip(rows, sums, strict=True):
        row[:] = [FADING * one for one in row]
        total[:] = map(sum, zip(total, row, strict=True))


def _learn(learnt: Trained, lesson: Lesson) -> int:
    """Strengthen what speaks for the true tags of a page; how many were wrong."""
    now = Trained(learnt.lines, learnt.joints)  # keeps no sum from before the last correction
    known = costs(lesson.seen, unwrapped=False, trained=now)
    tags = lesson.tags
    if any(row[tag] <= IMPOSSIBLE / 2 for row, tag in zip(known.lines, tags, strict=True)):
        return 0
    dearer = [_dearer(row, tag) for row, tag in zip(known.lines, tags, strict=True)]
    found = cheapest(lesson.seen, Costs(dearer, known.joints))
    if found != tags:
        _correct(learnt, lesson, found)
    return sum(map(Tag.__ne__, tags, found))


def _dearer(row: Sequence[float], true: Tag) -> tuple[float, ...]:
    return tuple(cost - MARGIN * (tag == true) for tag, cost in enumerate(row))


def _correct(learnt: Trained, lesson: Lesson, found: Sequence[Tag]) -> None:
    look, tags = Look(lesson.seen), lesson.tags
    for features, true, tag in zip(look.lines(), tags, found, strict=True):
        for feature in features if true is not tag else ():
            if row := learnt.lines.get(feature):
                row[true] += STEP
                row[tag] -= STEP
    for features, true_pair, pair in zip(look.joints(), pairwise(tags), pairwise(found), strict=True):
        for feature in features if true_pair != pair else ():
            if rows := learnt.joints.get(feature):
                rows[true_pair[0]][true_pair[1]] += STEP
                rows[pair[0]][pair[1]] -= STEP


def main() -> None:
    """Train and write, or train from one half and measure on the other."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--halve", action="store_true")
    parser.add_argument("--to", type=Path, default=TARGET)
    given = parser.parse_args()
    lessons = list(printed(ISSUES, SEED, held_back=False))
    others = list(printed(ISSUES, SEED, held_back=True))
    if given.halve:
        learnt = train(lessons)
        before, after = wrong(others, Trained({}, {})), wrong(others, learnt)
        print(f"{before:.2%} of the tags held back are wrong untrained, {after:.2%} trained")
    else:
        learnt = train([*lessons, *others])
    if not given.halve or given.to != TARGET:
        write(learnt, given.to)


if __name__ == "__main__":
    main()
