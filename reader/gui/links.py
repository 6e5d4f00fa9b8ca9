"""The ways that lead from an article to its other parts: 下转 3 版, 上接 1 版."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reader.issue.model import Article

translate = QCoreApplication.translate


class Link(NamedTuple):
    """A button after the last sentence."""

    name: str
    """what it asks for: the action that does the same"""
    text: str
    aside: str = ""
    """said beside it"""


def links_of(article: Article, ahead: str | None, behind: str | None) -> list[Link]:
    """The links of an article whose other parts are these articles; what is joined to it needs none."""
    links = []
    if (jump := article.jump_from) and not jump.found:
        links.append(Link("return", _backward(jump.page, behind), "" if behind else _missing(jump.page)))
    if (jump := article.jump_to) and not jump.found:
        text = translate("ReadingPane", "Continued on page {page}").replace("{page}", jump.page)
        links.append(Link("follow", text, "" if ahead else _missing(jump.page)))
    return links


def _backward(page: str, behind: str | None) -> str:
    if behind:
        return translate("ReadingPane", "Back to page {page}").replace("{page}", page)
    return translate("ReadingPane", "Continued from page {page}").replace("{page}", page)


def _missing(page: str) -> str:
    text = translate("ReadingPane", "not in this issue – add page {page}…")
    return text.replace("{page}", page)
