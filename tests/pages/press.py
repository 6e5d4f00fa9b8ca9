"""A press for tests: prints our articles as the damaged text of newspaper pages, with the truth beside it.

    python -m tests.pages.press FOLDER [--issues 40] [--seed 1] [--paper 望川日报] [--held-back]

writes FOLDER/<issue>/p1.txt … and gold.json. The same seed prints the same pages.
"""

from __future__ import annotations

import argparse
import json
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.pages import furniture as of
from tests.pages.articles import Story, half
from tests.pages.dress import Dressed, dress
from tests.pages.extraction import extracted, printed_blocks, with_moved_byline
from tests.pages.habits import FURNISHED, JUMPING, LEVELS, Habits, habits
from tests.pages.jumping import jump
from tests.pages.layout import bands, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.pages.slips import Block

PAPERS = ("云渡报", "柏溪时报", "望川日报", "苇泊新闻")
COLUMNS = (4, 5, 6)
STORIES = (3, 3, 4, 5)
"""how many columns and stories a page may have"""

Piece = tuple["Block", "Block"]
"""a head and a body that stand together on one page"""


class Issue(NamedTuple):
    """A printed issue: the bytes of its pages, and the gold beside them."""

    pages: tuple[bytes, ...]
    gold: dict[str, Any]

    @classmethod
    def read(cls, folder: Path) -> Issue:
        """The issue that was written into a folder."""
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        return cls(tuple((folder / page["file"]).read_bytes() for page in gold["pages"]), gold)

    def lines(self) -> Iterator[tuple[dict[str, Any], str]]:
        """What each line is, and its text without a jump marker beside it, page by page."""
        for page, data in zip(self.gold["pages"], self.pages, strict=True):
            printed = data.decode(page["encoding"]).splitlines()
            yield from ((tag, tag.get("t") or printed[tag["i"]]) for tag in page["lines"])

    def write(self, folder: Path) -> None:
        """Write the pages and `gold.json` into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(self.pages, 1):
            (folder / f"p{number}.txt").write_bytes(page)
        gold = json.dumps(self.gold, ensure_ascii=False, separators=(",", ":"))
        (folder / "gold.json").write_text(gold, encoding="utf-8")


class Press:
    """Prints issue after issue from a set of articles, each article before any a second time."""

    def __init__(self, stories: Sequence[Story], seed: int, paper: str = PAPERS[0]) -> None:
        self._rng = Random(seed)
        self._stories = stories
        self._paper = paper
        self._waiting: list[Story] = []

    def issue(self, level: int, pages: int = 3) -> Issue:
        """The next issue, printed with the habits of a level."""
        rng = self._rng
        how, imprint = habits(level, rng), of.imprint(self._paper, pages, rng)
        plan, golds = self._plan(how, pages)
        printed = [self._page(how, imprint, number, pieces) for number, pieces in enumerate(plan, 1)]
        return Issue(
            tuple(text for text, _ in printed), _gold(imprint, how, [page for _, page in printed], golds)
        )

    def _draw(self, count: int) -> list[Story]:
        """Articles that the issue does not have twice."""
        if len(self._waiting) < count:
            fresh = [story for story in self._stories if story not in self._waiting]
            self._rng.shuffle(fresh)
            self._waiting = fresh + self._waiting
        drawn, self._waiting = self._waiting[-count:], self._waiting[:-count]
        return drawn

    def _plan(self, how: Habits, pages: int) -> tuple[list[list[Piece]], list[dict[str, Any]]]:
        """What stands on each page, and the gold of all articles."""
        rng = self._rng
        counts = [rng.choice(STORIES) for _ in range(pages)]
        drawn = self._draw(sum(counts))
        dressed = [dress(story, f"a{number}", how, rng) for number, story in enumerate(drawn, 1)]
        plan: list[list[Piece]] = [[] for _ in range(pages)]
        rest = iter(dressed)
        for pieces, count in zip(plan, counts, strict=True):
            pieces += [(one.head, one.body) for one in islice(rest, count)]
        if how.level >= JUMPING:
            self._let_jump(dressed[: counts[0]], plan)
        return plan, [one.gold for one in dressed]

    def _let_jump(self, front: Sequence[Dressed], plan: list[list[Piece]]) -> None:
        """Cut one or two articles of the front page in two."""
        long = [(at, one) for at, one in enumerate(front) if one.story.genre == "news"]
        for at, one in self._rng.sample(long, min(len(long), self._rng.choice((1, 2)))):
            parts = jump(one, len(plan), self._rng)
            if parts is None:
                continue
            plan[0][at] = (one.head, parts.front)
            if parts.page:
                plan[parts.page - 1].append((parts.head, parts.rest))

    def _page(
        self, how: Habits, imprint: of.Imprint, number: int, pieces: Sequence[Piece]
    ) -> tuple[bytes, dict[str, Any]]:
        rng = self._rng
        laid = bands(pieces, rng.choice(COLUMNS), rng)
        blocks = list(in_order(laid, how.order, rng))
        if how.fused:
            blocks = with_moved_byline(blocks, rng)
        if how.level >= FURNISHED:
            blocks = self._furnished(blocks, how, imprint, number)
        lines, tags = extracted(printed_blocks(blocks, how, rng), how, rng)
        end = "\r\n" if how.level >= 5 and rng.random() < 0.4 else "\n"
        text = end.join(lines) + end
        page = {"no": number, "file": f"p{number}.txt", "encoding": how.encoding, "lines": tags}
        return text.encode(how.encoding), page

    def _furnished(self, blocks: list[Block], how: Habits, imprint: of.Imprint, number: int) -> list[Block]:
        """The page with all that stands on it beside its articles."""
        rng = self._rng
        if rng.random() < 0.5:
            blocks.insert(rng.randint(1, len(blocks)), of.picture(how, rng))
        if how.level >= JUMPING and number == 1 and rng.random() < 0.5:
            blocks.insert(rng.choice((0, len(blocks), rng.randint(0, len(blocks)))), of.teasers(rng))
        if how.level >= JUMPING and rng.random() < 0.25:
            blocks.insert(0 if number == 1 else len(blocks), of.advertisement(rng))
        top = of.masthead(imprint, rng) if number == 1 else of.page_head(imprint, number, rng)
        foot = [of.page_foot(imprint, rng)] if rng.random() < 0.7 else []
        turned = how.level >= 5 and rng.random() < 0.15
        return [*foot, *blocks, top] if turned else [top, *blocks, *foot]


def _gold(
    imprint: of.Imprint, how: Habits, pages: list[dict[str, Any]], golds: list[dict[str, Any]]
) -> dict[str, Any]:
    for gold in golds:
        gold["pages"] = [
            page["no"] for page in pages if any(line["a"] == gold["id"] for line in page["lines"])
        ]
    issue = {
        "name": imprint.paper,
        "date": imprint.iso,
        "number": imprint.number,
        "level": how.level,
        "pages": imprint.pages,
    }
    return {"issue": issue, "pages": pages, "articles": golds}


def print_issues(folder: Path, count: int, seed: int, paper: str, *, held_back: bool) -> None:
    """Print issues of all levels into a folder, each in a folder of its own."""
    press = Press(half(held_back), seed, paper)
    for number in range(count):
        level = LEVELS[number * len(LEVELS) // count]
        press.issue(level).write(folder / f"{number + 1:02}-L{level}")


def main() -> None:
    """Print as the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--issues", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--paper", default=PAPERS[0])
    parser.add_argument("--held-back", action="store_true")
    given = parser.parse_args()
    print_issues(given.folder, given.issues, given.seed, given.paper, held_back=given.held_back)


if __name__ == "__main__":
    main()
