"""Issues whose rebuilding is kept in `golden/`, to be read as a diff when it changes.

    python -m tests.pages.golden_pages            # rebuild the kept pages anew
    python -m tests.pages.golden_pages --print    # print the pages themselves anew, then rebuild them

`golden/<name>/` holds the pages, their gold, and in `rebuilt.txt` the score and what came back: every
field, the two ends of every paragraph, and what was not placed.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.pages.articles import half
from tests.pages.measures import JUMPS, TEXT_FIELDS, value
from tests.pages.press import Issue, Press
from tests.pages.score import SHOWN, rebuilt, score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).with_name("golden")
PAGES = 2
ENDS = 12
"""characters shown of either end of a paragraph"""


class Kept(NamedTuple):
    """An issue that is kept, and how it was printed."""

    name: str
    level: int
    seed: int
    held_back: bool

    @property
    def folder(self) -> Path:
        """Where its pages are."""
        return FOLDER / self.name

    @property
    def rebuilt(self) -> Path:
        """What came back of it."""
        return self.folder / "rebuilt.txt"


KEPT = (
    Kept("plain", 1, 3, False),
    Kept("furniture", 2, 4, True),
    Kept("jump-and-note", 3, 21, False),
    Kept("jump-to-nowhere", 3, 11, False),
    Kept("teasers", 3, 5, False),
    Kept("heads-first", 4, 5, True),
    Kept("column-by-column", 4, 17, False),
    Kept("late-head", 4, 19, True),
    Kept("broken-at-punctuation", 5, 11, False),
    Kept("closed-up-gb18030", 5, 29, True),
    Kept("fused-utf-16", 5, 52, False),
    Kept("stray-spaces", 5, 21, True),
)


def shown(issue: Issue) -> str:
    """What is kept of an issue's rebuilding."""
    back = rebuilt(issue)
    found = score(issue, back)
    lines = [" ".join(f"{name} {value(found, name):.3f}" for name in SHOWN)]
    for article in back["articles"]:
        lines += ["", *_article(article)]
    lines += ["", *(f"unplaced {line['page']}:{line['line']} {line['text']}" for line in back["unplaced"])]
    return "\n".join(lines).rstrip() + "\n"


def _article(article: Mapping[str, Any]) -> Iterator[str]:
    yield f"{article['genre']} on page {article['page']}"
    for name in TEXT_FIELDS:
        if article[name]:
            yield f"  {name}: {article[name]}"
    headings = {section["start"]: section["heading"] for section in article["sections"]}
    for number, text in enumerate(article["paragraphs"]):
        if number in headings:
            yield f"  ## {headings[number]}"
        yield f"  {_ends(text)}"
    yield from (f"  caption: {caption['text']}" for caption in article["captions"])
    for name in JUMPS:
        if article[name]:
            yield f"  {name}: {article[name]['marker']} {'found' if article[name]['found'] else 'missing'}"


def _ends(text: str) -> str:
    if len(text) <= 2 * ENDS + 1:
        return text
    return f"{text[:ENDS]}…{text[-ENDS:]} ({len(text)})"


def main() -> None:
    """Rebuild the kept issues anew, as the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--print", action="store_true", help="print the pages anew as well")
    given = parser.parse_args()
    for kept in KEPT:
        if given.print:
            Press(half(kept.held_back), kept.seed).issue(kept.level, PAGES).write(kept.folder)
        kept.rebuilt.write_text(shown(Issue.read(kept.folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
