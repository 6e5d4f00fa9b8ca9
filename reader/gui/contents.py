"""Keeps the contents panel true to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.gui.contents_panel import ContentsPanel
    from reader.gui.session import Session
    from reader.library.shelf import ArticleRow, IssueRow


class Contents(QObject):
    """The issues of the shelf, as rows that the panel's model shows."""

    def __init__(self, session: Session, panel: ContentsPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._catalogue = session.library.catalogue
        self._issues: dict[str, IssueRow] = {}
        session.article_changed.connect(self._update_article)
        session.issue_changed.connect(self._update_issue)
        session.article_opened.connect(self._show_open_article)

    def load(self) -> None:
        """Read all issues anew."""
        self._issues = {issue.id: issue for issue in self._catalogue.issues()}
        self._panel.model.set_issues(list(self._issues.values()))
        self._count_trays()
        self._show_open_article()

    def open_issue(self) -> IssueRow | None:
        """The issue of the open article."""
        opened = self._session.opened
        return self._issues.get(opened.issue) if opened else None

    def open_row(self) -> ArticleRow | None:
        """The row of the open article."""
        opened = self._session.opened
        return self.row(opened.article.id) if opened else None

    def row(self, article: str) -> ArticleRow | None:
        """The row of an article; None if it does not stand on the shelf."""
        return next((row for row in self._rows() if row.id == article), None)

    def has(self, article: str) -> bool:
        """Whether an article stands on the shelf."""
        return self.row(article) is not None

    def has_issue(self, issue: str) -> bool:
        """Whether an issue stands on the shelf."""
        return issue in self._issues

    def first_article(self, issue: str) -> str | None:
        """The id of the first article of an issue."""
        row = self._issues.get(issue)
        return next((article.id for page in row.pages for article in page.articles), None) if row else None

    def open_first(self, issue: str) -> None:
        """Open the first article of an issue, or what stands on its first page if it has none."""
        row = self._issues.get(issue)
        if article := self.first_article(issue):
            self._session.open_article(article)
        elif row is not None and row.pages:
            self._session.open_page(issue, row.pages[0].label)

    def neighbour(self, step: int) -> str | None:
        """The id of the article `step` rows after the open one, over all issues; None at the ends."""
        rows = [row.id for row in self._rows()]
        opened = self._session.opened
        if opened is None or opened.article.id not in rows:
            return rows[0] if rows else None
        place = rows.index(opened.article.id) + step
        return rows[place] if 0 <= place < len(rows) else None

    def _rows(self) -> list[ArticleRow]:
        return [row for issue in self._issues.values() for page in issue.pages for row in page.articles]

    def _update_article(self, article: str) -> None:
        for issue in self._catalogue.issues_with(article):
            self._issues[issue.id] = issue
            for page in issue.pages:
                for row in page.articles:
                    if row.id == article:
                        self._panel.model.update_article(row)

    def _update_issue(self, subject: str) -> None:
        issue = self._catalogue.issue(subject)
        if issue is None:
            self._issues.pop(subject, None)
            self._panel.model.remove_issue(subject)
        elif subject not in self._issues:
            self._issues[subject] = issue
            self._panel.model.insert_issue(issue, len(self._issues) - 1)
        self._count_trays()

    def _count_trays(self) -> None:
        self._panel.set_trays(0, sum(issue.unplaced for issue in self._issues.values()))

    def _show_open_article(self) -> None:
        opened, page = self._session.opened, self._session.page
        if page is not None:
            self._panel.tree.show_page(page.issue, page.label)
        else:
            self._panel.tree.show_article(opened.article.id if opened else None)
