"""Jumps: an article of the front page goes on elsewhere, or on a page that is not in the issue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.pages.furniture import NUMERALS
from tests.pages.slips import BODY, JUMP_FROM, JUMP_TITLE, JUMP_TO, SUBHEAD, Block, Slip

if TYPE_CHECKING:
    from random import Random

    from tests.pages.dress import Dressed

ENOUGH = 18
"""lines of a body that is long enough to jump"""
MARKERS = (
    ("（下转{c}版）", "（上接{c}版）"),
    ("（下转第{n}版）", "（上接第{n}版）"),
    ("（下转第{c}版）", "（上接第{c}版）"),
    ("▶下转{n}版", "▶上接{n}版"),
    ("（紧接第{c}版）", "（紧接第{c}版）"),
)


class Jump(NamedTuple):
    """The two parts of an article, and the page (from 1) of the second; no page if it is missing."""

    front: Block
    head: Block
    rest: Block
    page: int | None


def jump(dressed: Dressed, pages: int, rng: Random) -> Jump | None:
    """The article cut in two, its gold brought up to date; None if it is too short.

    One in five goes on on a page that the issue does not have.
    """
    if pages == 1 or rng.random() < 0.2:
        return jump_away(dressed, pages + 1, rng)
    return jump_to(dressed, rng.randint(2, pages), rng)


def jump_to(dressed: Dressed, page: int, rng: Random) -> Jump | None:
    """The article cut in two: it goes on on that page."""
    cut = _cut(dressed.body, rng)
    if cut is None:
        return None
    there, back = _markers(page, rng)
    dressed.gold["jump_to"] = {"page": page, "marker": there}
    dressed.gold["jump_from"] = {"page": 1, "marker": back}
    front = _marked_end(dressed.body[:cut], there, rng)
    return Jump(front, _repeated(dressed, rng), _marked_start(dressed.body[cut:], back, rng), page)


def jump_away(dressed: Dressed, page: int, rng: Random) -> Jump | None:
    """The article's beginning: the rest is on a page that is missing."""
    cut = _cut(dressed.body, rng)
    if cut is None:
        return None
    there, _ = _markers(page, rng)
    dressed.gold["jump_to"] = {"page": page, "marker": there}
    front = _marked_end(dressed.body[:cut], there, rng)
    _end_at(dressed, cut)
    return Jump(front, [], [], None)


def _markers(page: int, rng: Random) -> tuple[str, str]:
    """How the two pages point to each other."""
    there, back = rng.choice(MARKERS)
    return there.format(n=page, c=NUMERALS[page]), back.format(n=1, c=NUMERALS[1])


def _cut(body: Block, rng: Random) -> int | None:
    """A line of the second third at which the body may be cut: never behind a subhead."""
    if len(body) < ENOUGH:
        return None
    middle = range(len(body) // 3, 2 * len(body) // 3)
    inside = [at for at in middle if body[at - 1].role == BODY == body[at].role]
    opening = [at for at in inside if body[at].opens]
    choice = opening if opening and rng.random() < 0.5 else inside
    return rng.choice(choice) if choice else None


def _marked_end(lines: Block, marker: str, rng: Random) -> Block:
    last = lines[-1]
    if rng.random() < 0.5:
        return [*lines[:-1], last._replace(text=f"{last.text} {marker}", clean=last.text)]
    return [*lines, Slip(marker, JUMP_TO, last.story)]


def _marked_start(lines: Block, marker: str, rng: Random) -> Block:
    first = lines[0]
    if rng.random() < 0.35:
        bare = first.text.lstrip("　")
        return [first._replace(text=marker + bare, clean=bare), *lines[1:]]
    return [Slip(marker, JUMP_FROM, first.story), *lines]


def _repeated(dressed: Dressed, rng: Random) -> Block:
    """The headline once more over the continuation, as some papers print it."""
    title = [slip for slip in dressed.head if slip.role == "title"]
    return [slip._replace(role=JUMP_TITLE) for slip in title] if rng.random() < 0.5 else []


def _end_at(dressed: Dressed, cut: int) -> None:
    """Let the gold end where the text ends that is printed."""
    gold, shown = dressed.gold, [slip for slip in dressed.body[:cut] if slip.role == BODY]
    last = shown[-1].paragraph or 0
    printed = "".join(slip.text for slip in shown if slip.paragraph == last)
    gold["paragraphs"] = [*gold["paragraphs"][:last], printed]
    headings = {slip.paragraph for slip in dressed.body[:cut] if slip.role == SUBHEAD}
    gold["sections"] = [section for section in gold["sections"] if section["start"] in headings]
    below = {slip.role for slip in dressed.body[cut:]} - {BODY, SUBHEAD}
    gold.update(dict.fromkeys(below))
    gold.pop("alt", None)
