"""The words of the section tree's rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.gui.painting import BEGUN, FINISHED
from reader.library.shelf import ArticleRow, IssueRow, PageRow, SectionRow

translate = QCoreApplication.translate

DOT = " · "
"""between facts of one line"""


def label(row: IssueRow | PageRow | ArticleRow | SectionRow) -> str:
    """What a row is called."""
    match row:
        case IssueRow():
            return row.name or translate("SectionTree", "Issue without a name")
        case PageRow():
            page = translate("SectionTree", "Page %1").replace("%1", row.label)
            return page if row.articles else DOT.join([page, _instead(row)])
        case ArticleRow():
            return " ".join((row.title or row.first_words).split())
        case SectionRow():
            return row.heading


def tool_tip(row: IssueRow | PageRow | ArticleRow | SectionRow) -> str:
    """What a row cuts off: an issue's files, an article's whole title."""
    if isinstance(row, IssueRow):
        return "\n".join(row.files)
    return "" if isinstance(row, PageRow) else label(row)


def describe(row: IssueRow | PageRow | ArticleRow | SectionRow, origin: str = "") -> str:
    """A row read out: its name, what an issue came from, and in words what it shows as signs."""
    match row:
        case IssueRow():
            facts = [label(row), origin, issue_date(row), issue_contents(row)]
        case ArticleRow():
            facts = [label(row), progress(row.read), jump(row), highlights(row.highlights)]
        case _:
            facts = [label(row)]
    return ", ".join(fact for fact in facts if fact)


def issue_date(row: IssueRow) -> str:
    """The date, and whether it was only inferred."""
    if row.date is None:
        return translate("SectionTree", "date unknown")
    inferred = translate("SectionTree", "from a dateline")
    return DOT.join([row.date, inferred]) if row.date_inferred else row.date


def issue_contents(row: IssueRow) -> str:
    """How much is in an issue: a single page needs no count of its articles; what kind of document it is."""
    articles = sum(len(page.articles) for page in row.pages)
    if not articles:
        return translate("SectionTree", "no articles")
    if row.is_document:
        return _genre(row.pages[0].articles[0])
    if len(row.pages) == 1:
        return _pages(1)
    return DOT.join([_pages(len(row.pages)), _articles(articles)])


def known(share: float | None) -> str:
    """How much of a text the reader knows; empty if that is not known."""
    if share is None:
        return ""
    return translate("SectionTree", "%1 % known").replace("%1", f"{100 * share:.0f}")


def progress(read: float) -> str:
    """How far an article is read."""
    if read >= FINISHED:
        return translate("SectionTree", "read")
    return translate("SectionTree", "partly read") if read >= BEGUN else translate("SectionTree", "not read")


def jump(row: ArticleRow) -> str:
    """Where an article goes on."""
    return translate("SectionTree", "goes on on page %1").replace("%1", row.jump_to) if row.jump_to else ""


def jump_sign(page: str) -> str:
    """Where an article goes on, as short as it gets."""
    return translate("SectionTree", "p. %1").replace("%1", page)


def highlights(number: int) -> str:
    """How many highlights; empty if none."""
    if number == 1:
        return translate("SectionTree", "1 highlight")
    return translate("SectionTree", "%1 highlights").replace("%1", str(number)) if number else ""


def _instead(page: PageRow) -> str:
    """What is on a page on which no article begins."""
    if page.continued is None:
        return translate("SectionTree", "no articles")
    return translate("SectionTree", "continued from page %1").replace("%1", page.continued.page)


def _genre(document: ArticleRow) -> str:
    law = document.genre == "law"
    return translate("SectionTree", "law") if law else translate("SectionTree", "official document")


def _pages(number: int) -> str:
    if number == 1:
        return translate("SectionTree", "1 page")
    return translate("SectionTree", "%1 pages").replace("%1", str(number))


def _articles(number: int) -> str:
    if number == 1:
        return translate("SectionTree", "1 article")
    return translate("SectionTree", "%1 articles").replace("%1", str(number))
