"""The habits of a paper and of the program that took the text from its pages, level by level."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

LEVELS = (1, 2, 3, 4, 5)
FURNISHED, JUMPING, INTERLEAVED, DAMAGED = 2, 3, 4, 5
ENCODINGS = ("utf-8", "gb18030", "utf-8-sig", "utf-16")


class Habits(NamedTuple):
    """What one issue does to all its articles; each level adds to the one before.

    1 heads above their bodies, 2 furniture, captions and lost blanks, 3 jumps, boxes and bylines that
    wander, 4 columns in the order of the page and heads away from their bodies, 5 what extractors do.
    """

    level: int
    measure: int
    """width of every column of the issue, in em"""
    hang: bool
    indent: bool
    """whether the two spaces before a paragraph are kept"""
    blank_between: float
    """how often a blank line stands between paragraphs"""
    blank_at_column: float
    """how often a blank line stands where a column ends"""
    spaced: float
    """how often a short heading is letter-spaced"""
    full_width: bool
    """figures as ２０２０"""
    order: str
    """in which order the blocks come: stories, heads, columns or late"""
    raw: bool
    """lines end after punctuation"""
    closed_up: bool
    """the spaces of headings are lost"""
    fused: bool
    """what stands on one baseline becomes one line, and a byline comes between the columns"""
    stray: bool
    """single spaces inside lines"""
    encoding: str


def habits(level: int, rng: Random) -> Habits:
    """The habits of an issue of a level."""
    free, wild = level >= INTERLEAVED, level >= DAMAGED
    return Habits(
        level,
        measure=rng.randint(13, 19),
        hang=rng.random() < 0.5,
        indent=level < JUMPING and rng.random() < 0.3,
        blank_between=1 if level == 1 else rng.choice((0, 0.5, 0.9)),
        blank_at_column=0 if level == 1 else rng.choice((0.4, 0.9)),
        spaced=0 if level == 1 else 0.25,
        full_width=free and rng.random() < 0.25,
        order=rng.choice(("stories", "heads", "columns", "late")) if free else "stories",
        raw=wild and rng.random() < 0.35,
        closed_up=wild and rng.random() < 0.35,
        fused=wild and rng.random() < 0.35,
        stray=wild and rng.random() < 0.3,
        encoding=rng.choice(ENCODINGS) if wild else "utf-8",
    )
