"""The line at the window's foot: where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtWidgets import QLabel, QStatusBar

from reader.gui.section_text import issue_contents
from reader.gui.stylesheet import LABEL, grown, sized

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from reader.library.shelf import ArticleRow, IssueRow

translate = QCoreApplication.translate


FIRST_TO_GO = ("level", "saved", "characters", "new", "read", "notes")
"""what is not said first when room gets short"""
_APART = 6
"""px between two labels"""
_LEFT = ("page", "characters", "read")
_RIGHT = ("level", "known", "new", "notes", "saved")


class StatusLine(QStatusBar):
    """Page, length and progress at the left; words and highlights at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setAccessibleName(translate("StatusLine", "Status"))
        self.setFixedHeight(grown(self.font(), 28))
        self._labels = {name: self._label() for name in (*_LEFT, *_RIGHT)}
        self._tell_more: Callable[[], str] = str
        for name in _LEFT:
            self.addWidget(self._labels[name])
        for name in _RIGHT:
            self.addPermanentWidget(self._labels[name])
        self._labels["level"].setObjectName("quiet")
        self._labels["known"].installEventFilter(self)

    def show_article(self, issue: IssueRow | None, article: ArticleRow | None) -> None:
        """Say where the reader is; nothing when no article is open."""
        if issue is None or article is None:
            texts: dict[str, str] = {}
        else:
            texts = _texts(issue, article)
        for name in (*_LEFT, "notes", "saved"):
            self._labels[name].setText(texts.get(name, ""))
        self._fit()

    def show_words(self, known: float | None, new: int, listed: tuple[str, float]) -> None:
        """Say how much of the article the reader knows, and how much a level of a graded list would."""
        percent = translate("StatusLine", "Known words %1 %")
        fresh = translate("StatusLine", "New words %1").replace("%1", str(new))
        level = translate("StatusLine", "%1: %2 %").replace("%1", listed[0])
        self._labels["known"].setText("" if known is None else percent.replace("%1", f"{100 * known:.0f}"))
        self._labels["new"].setText("" if known is None else fresh)
        self._labels["level"].setText(level.replace("%2", f"{100 * listed[1]:.0f}"))
        self._labels["level"].setToolTip(translate("StatusLine", "Share of the words up to this level"))
        self._fit()

    def show_no_words(self) -> None:
        """Say nothing of words."""
        for name in ("known", "new", "level"):
            self._labels[name].clear()
        self._fit()

    def set_more(self, tell: Callable[[], str]) -> None:
        """What to ask for when the pointer rests on what is known."""
        self._tell_more = tell

    def _fit(self) -> None:
        """Leave out what there is no room for."""
        shown = [name for name, label in self._labels.items() if label.text()]
        for name in FIRST_TO_GO:
            if sum(self._labels[each].sizeHint().width() + _APART for each in shown) <= self.width():
                break
            if name in shown:
                shown.remove(name)
        for name, label in self._labels.items():
            label.setVisible(name in shown)

    def minimumSizeHint(self) -> QSize:
        """What there is no room for goes; the window may be as narrow as it wants."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Find out what to tell when the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and watched is self._labels["known"]:
            self._labels["known"].setToolTip(self._tell_more())
        return super().eventFilter(watched, event)

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
