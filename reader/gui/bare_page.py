"""What the pane says of a page without articles: the lines that were found on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.issue.model import Article, Block, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.library.bare_page import BarePage

translate = QCoreApplication.translate


def report_on(page: BarePage) -> Article:
    """A page without articles, put into words that can be shown like one."""
    title = translate("BarePage", "Page %1 has no articles").replace("%1", page.label)
    parts = [(Role.TITLE, title), (Role.STANDFIRST, _summary(page))]
    parts += _listed(translate("BarePage", "Unplaced lines"), page.unplaced)
    parts += _listed(translate("BarePage", "Masthead, page head and the like"), page.furniture)
    blocks = (Block(role, text, (), page.label, int(role is Role.SECTION)) for role, text in parts)
    return Article("", "news", page.label, tuple(blocks))


def _summary(page: BarePage) -> str:
    if page.unplaced:
        return translate("BarePage", "The lines below found no place in an article; nothing was dropped.")
    return translate("BarePage", "Only what surrounds articles is printed here; nothing was dropped.")


def _listed(heading: str, lines: Sequence[str]) -> Iterator[tuple[Role, str]]:
    if lines:
        yield Role.SECTION, heading
        yield from ((Role.BODY, line) for line in lines)
