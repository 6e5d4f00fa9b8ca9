"""The line at the window's foot: where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QStatusBar

from reader.gui.section_text import issue_contents
from reader.gui.stylesheet import LABEL, grown, sized

if TYPE_CHECKING:
    from reader.library.shelf import ArticleRow, IssueRow

translate = QCoreApplication.translate


class StatusLine(QStatusBar):
    """Page, length and progress at the left; highlights at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setAccessibleName(translate("StatusLine", "Status"))
        self.setFixedHeight(grown(self.font(), 28))
        self._labels = {name: self._label() for name in ("page", "characters", "read", "notes", "saved")}
        for name in ("page", "characters", "read"):
            self.addWidget(self._labels[name])
        for name in ("notes", "saved"):
            self.addPermanentWidget(self._labels[name])

    def show_article(self, issue: IssueRow | None, article: ArticleRow | None) -> None:
        """Say where the reader is; nothing when no article is open."""
        if issue is None or article is None:
            texts: dict[str, str] = {}
        else:
            texts = _texts(issue, article)
        for name, label in self._labels.items():
            label.setText(texts.get(name, ""))

    def _label(self) -> QLabel:
        label = QLabel()
        label.setFont(sized(self.font(), LABEL))
        label.setContentsMargins(8, 0, 8, 0)
        return label


def _texts(issue: IssueRow, article: ArticleRow) -> dict[str, str]:
    page = next((page for page in issue.pages if article in page.articles), None)
    place = page.articles.index(article) + 1 if page else 1
    whole = len(page.articles) if page else 1
    where = translate("StatusLine", "Page %1 · %2 of %3")
    where = where.replace("%1", article.page).replace("%2", str(place)).replace("%3", str(whole))
    return {
        "page": issue_contents(issue) if issue.is_document else where,
        "characters": translate("StatusLine", "%1 characters").replace("%1", str(article.characters)),
        "read": translate("StatusLine", "%1 % read").replace("%1", str(round(100 * article.read))),
        "notes": translate("StatusLine", "Notes %1").replace("%1", str(article.highlights)),
        "saved": translate("StatusLine", "Saved"),
    }
