"""Words and readings of our own articles, as `analyse --json` prints them: µs of CPU per character."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli.analyse import Telling
from reader.language.analyse import analyse
from reader.language.meanings import gloss_before
from tests.bench.counting import print_pairs, text_row
from tests.pages.articles import stories

if TYPE_CHECKING:
    from tests.bench.row import Row

MOST: Final = 75
"""times the baseline: 100,000 characters in a second where nothing else runs"""


def analyse_row() -> Row:
    """The row `analyse`."""
    return text_row("analyse", "tests.bench.analysing", MOST)


def main() -> None:
    paragraphs = [paragraph for story in stories() for paragraph in story.paragraphs]
    telling = Telling(gloss_before)
    print_pairs(lambda: [telling.line_json(one, analyse(one)) for one in paragraphs], "".join(paragraphs))


if __name__ == "__main__":
    main()
