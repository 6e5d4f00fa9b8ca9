"""Rebuilding our kept newspaper pages: `python -m tests.bench.rebuilding` prints µs of CPU per character."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.issue.rebuild import rebuild
from reader.sources.text import text_source
from tests.bench.counting import print_pairs, text_row
from tests.pages.golden_pages import KEPT
from tests.pages.press import Issue

if TYPE_CHECKING:
    from reader.sources.model import SourceText
    from tests.bench.row import Row

MOST: Final = 80
"""times the baseline; 75 are 100,000 characters in a second where nothing else runs"""


def rebuild_row() -> Row:
    """The row `rebuild`."""
    return text_row("rebuild", "tests.bench.rebuilding", MOST)


def main() -> None:
    issues = [_texts(Issue.read(kept.folder)) for kept in KEPT]
    whole = "".join(text.text for texts in issues for text in texts)
    print_pairs(lambda: [rebuild(texts) for texts in issues], whole)


def _texts(issue: Issue) -> list[SourceText]:
    return [text_source(f"p{number}.txt", page).text for number, page in enumerate(issue.pages, 1)]


if __name__ == "__main__":
    main()
