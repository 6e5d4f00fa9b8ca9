"""Going about: back and forward through what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.trail import Place, Trail

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.gui.contents import Contents
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session


class Travel(QObject):
    """Notes each place that is left for one elsewhere, and takes the reader back there."""

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
        actions["back"].triggered.connect(self.go_back)
        actions["forward"].triggered.connect(self.go_forward)
        self._show()

    def go_back(self) -> None:
        """Show the place that was left for this one, as it was."""
        self._go(self._trail.back(self._here()))

    def go_forward(self) -> None:
        """Show the place that was gone back from."""
        self._go(self._trail.forward(self._here()))

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
            self._pane.go_to(place.position)

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self._returning = True
            if self._here_article() == place.article:
                self._pane.go_to(place.position)
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
        self._actions["back"].setEnabled(self._trail.can_go_back)
        self._actions["forward"].setEnabled(self._trail.can_go_forward)
