"""Going about: back and forward through what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.trail import Place, Trail

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.gui.contents import Contents
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session


class Travel(QObject):
    """Follows jumps, notes each place that is left for one elsewhere, and takes the reader back there."""

    page_wanted = Signal(str)
    """this page, on which an article goes on or from which it comes, is not in the library"""

    def __init__(
        self, session: Session, contents: Contents, pane: ReadingPane, actions: dict[str, QAction]
    ) -> None:
        super().__init__(pane)
        self._session, self._contents, self._pane, self._actions = session, contents, pane, actions
        self._trail = Trail(contents.has)
        self._returning = False
        session.article_left.connect(self._leave_article)
        pane.left_for_elsewhere.connect(self._leave)
        session.article_opened.connect(self._show)
        session.issue_changed.connect(self._show)
        ways = {
            "back": self.go_back,
            "forward": self.go_forward,
            "follow": self.follow,
            "return": self.turn_back,
        }
        for name, way in ways.items():
            actions[name].triggered.connect(way)
        self._show()

    def go_back(self) -> None:
        """Show the place that was left for this one, as it was."""
        self._go(self._trail.back(self._here()))

    def go_forward(self) -> None:
        """Show the place that was gone back from."""
        self._go(self._trail.forward(self._here()))

    def follow(self) -> None:
        """Show where the article goes on: on another page of its issue, or in another issue."""
        opened = self._session.opened
        if opened is None or opened.article.jump_to is None:
            return
        if opened.article.jump_to.found:
            from reader.issue.turns import turns

            for turn in turns(opened.article)[:1]:
                self._pane.jump_to(turn.position)
        elif part := self._session.library.catalogue.goes_on_in(opened):
            self.go_to(part, 0)
        else:
            self.page_wanted.emit(opened.article.jump_to.page)

    def follow_from(self, article: str) -> None:
        """Show where an article goes on; if that page is not there, the article's end, which says so."""
        if self._here_article() != article:
            self._session.open_article(article)
        opened = self._session.opened
        if opened is None or opened.article.jump_to is None:
            return
        if opened.article.jump_to.found or self._session.library.catalogue.goes_on_in(opened):
            self.follow()
        else:
            self._pane.jump_to(len(opened.article.text))

    def turn_back(self) -> None:
        """Show the end of the article of which this one is the continuation."""
        opened = self._session.opened
        if opened is None or opened.article.jump_from is None or opened.article.jump_from.found:
            return
        if part := self._session.library.catalogue.comes_from(opened):
            self._session.open_article(part)
            self._arrive(len(self._session.opened.article.text) if self._session.opened else 0)
        else:
            self.page_wanted.emit(opened.article.jump_from.page)

    def go_to(self, article: str, position: int) -> None:
        """Show a place in an article, open or not; the way back leads to where the reader is now."""
        opened = self._session.opened
        if opened is not None and opened.article.id == article:
            self._pane.jump_to(position)
        else:
            self._open_at(Place(article, position))

    def _open_at(self, place: Place) -> None:
        self._session.open_article(place.article)
        if self._here_article() == place.article:  # else the session said why not
            self._arrive(place.position)

    def _arrive(self, position: int) -> None:
        """Show a place; its line is pointed out, if it is not simply the start."""
        self._pane.go_to(position)
        if position:
            self._pane.point_out(position)

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self._returning = True
            if self._here_article() == place.article:
                self._arrive(place.position)
            else:
                self._open_at(place)
            self._returning = False
        self._show()

    def _here_article(self) -> str | None:
        return self._session.opened.article.id if self._session.opened else None

    def _here(self) -> Place | None:
        article = self._here_article()
        return Place(article, self._pane.position()) if article else None

    def _leave_article(self) -> None:
        self._leave(self._pane.position())

    def _leave(self, position: int) -> None:
        article = self._here_article()
        if article is not None and not self._returning:
            self._trail.leave(Place(article, position))
            self._show()

    def _show(self) -> None:
        article = self._session.opened.article if self._session.opened else None
        ahead, behind = (article.jump_to, article.jump_from) if article else (None, None)
        self._actions["follow"].setEnabled(ahead is not None)
        self._actions["return"].setEnabled(behind is not None and not behind.found)
        self._actions["back"].setEnabled(self._trail.can_go_back)
        self._actions["forward"].setEnabled(self._trail.can_go_forward)
