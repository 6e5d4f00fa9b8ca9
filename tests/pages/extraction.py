"""What a program makes of a printed page: lines of text with blanks, breaks and spaces where it likes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.pages.slips import BODY, FURNITURE, JUMP_TITLE, Block, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from tests.pages.habits import Habits

AFTER_PUNCTUATION = re.compile(r"(?<=[，。；：])(?=[^”’）」』》])")
DISPLAY = {"kicker", "title", "deck", "byline", "subhead", JUMP_TITLE}
SMALL = {"deck", "byline"}
"""parts of a head that stand on one baseline in some layouts"""


def with_moved_byline(blocks: Sequence[Block], rng: Random) -> list[Block]:
    """The blocks of a page, but one byline comes between the columns of its article."""
    moved = list(blocks)
    places = [at for at, block in enumerate(blocks[:-1]) if _byline(block) and _byline(block) != block]
    own = [
        at
        for at in places
        if blocks[at + 1][0].role == BODY and blocks[at][0].story == blocks[at + 1][0].story
    ]
    if own:
        at = rng.choice(own)
        moved[at] = [slip for slip in blocks[at] if slip.role != "byline"]
        moved.insert(at + 2, _byline(blocks[at]))
    return moved


def _byline(block: Block) -> Block:
    return [slip for slip in block if slip.role == "byline"]


def printed_blocks(blocks: Sequence[Block], habits: Habits, rng: Random) -> list[Slip | None]:
    """The slips of a page one below the other; None is a blank line."""
    page: list[Slip | None] = []
    for before, block in zip(([], *blocks), blocks, strict=False):
        if before and rng.random() < _gap(before, block, habits):
            page.append(None)
        page += _within(block, habits, rng)
    return page


def _gap(before: Block, block: Block, habits: Habits) -> float:
    """How likely a blank line is between two blocks."""
    goes_on = before[-1].role == block[0].role == BODY and before[-1].story == block[0].story
    if goes_on and not block[0].opens:
        return habits.blank_at_column
    return 1 if habits.level < 5 else 0.85


def _within(block: Block, habits: Habits, rng: Random) -> Iterator[Slip | None]:
    for before, slip in zip((None, *block), block, strict=False):
        if before is not None and slip.opens and rng.random() < habits.blank_between:
            yield None
        yield slip


def extracted(
    page: Sequence[Slip | None], habits: Habits, rng: Random
) -> tuple[list[str], list[dict[str, Any]]]:
    """The lines of the text of a page, and what each is."""
    lines: list[str] = []
    tags: list[dict[str, Any]] = []
    raw = habits.raw and rng.random() < 0.8
    for before, slip in zip((None, *page), page, strict=False):
        if slip is None:
            lines += [""] if lines and lines[-1] else []
            continue
        fused = habits.fused and before is not None and _same_baseline(before, slip)
        for part in _parts(slip, raw):
            text = _respaced(part, slip, habits, rng)
            if fused:
                lines[-1] += f" {text}"
            else:
                lines.append(text)
            tags.append(_tag(slip, len(lines) - 1, text if fused else slip.clean))
            if fused:
                tags[-2].setdefault("t", lines[-1][: -len(text) - 1])
    return lines, tags


def _same_baseline(before: Slip, slip: Slip) -> bool:
    return before.story == slip.story and {before.role, slip.role} == SMALL


def _parts(slip: Slip, raw: bool) -> list[str]:
    if raw and slip.role == BODY and not slip.clean:
        return AFTER_PUNCTUATION.split(slip.text)
    return [slip.text]


def _respaced(text: str, slip: Slip, habits: Habits, rng: Random) -> str:
    if habits.closed_up and slip.role in DISPLAY | {FURNITURE}:
        return re.sub(r"(?<=[一-鿿]) (?=[一-鿿])", "", text)
    if habits.stray and slip.role == BODY and not slip.clean and len(text) > 8 and rng.random() < 0.12:
        at = rng.randint(3, len(text) - 3)
        return f"{text[:at]} {text[at:]}"
    return text


def _tag(slip: Slip, line: int, clean: str) -> dict[str, Any]:
    tag: dict[str, Any] = {"i": line, "a": slip.story, "r": slip.role}
    if slip.paragraph is not None and slip.role == BODY:
        tag["p"] = slip.paragraph
    if clean:
        tag["t"] = clean
    return tag
