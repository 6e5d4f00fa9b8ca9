"""What the reader knows, said by keys and menu: this word, those selected, all of a graded list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication

from reader.gui.appearance import LEVELS, chosen_level
from reader.library.known_words import KNOWN, LEARNING, NEW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu

    from reader.gui.reading_view import ReadingView
    from reader.gui.session import Session
    from reader.settings import Settings

translate = QCoreApplication.translate

_MANY = 500
"""words from which the reader sees that there is to wait: all of a list take a second"""


class Learning(QObject):
    """Marks words, tells what was marked, and offers to take it back."""

    def __init__(self, session: Session, view: ReadingView, settings: Settings) -> None:
        super().__init__(view)
        self._session, self._view, self._settings = session, view, settings

    def mark_in_hand(self, state: str) -> None:
        """Mark the words of the selection, the one at the caret, or the one pointed at."""
        words = self._view.pane.words_in_hand()
        if words:
            self.mark(words, state)
        else:
            self._view.say(translate("Learning", "Point at a word or select words first."))

    def mark(self, words: Sequence[str], state: str) -> None:
        """Mark words."""
        marked = self._session.mark_words(words, state)
        if marked is None:
            return
        text = _said_of_one(words[0], state) if len(words) == 1 else _said(marked, state)
        if marked:
            self._view.offer_undo(text)
        else:
            self._view.say(text)

    def know_up_to(self, level: int) -> None:
        """Mark the words of a level of the chosen list, and of those below it, as known."""
        from reader.language.levels import words_up_to

        words = words_up_to(level, chosen_level(self._settings)[0])
        if len(words) > _MANY:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.mark(words, KNOWN)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def standard(self) -> str:
        """The graded list that the reader goes by."""
        return chosen_level(self._settings)[0]

    def fill(self, menu: QMenu) -> None:
        """One entry for each level of the list that the reader goes by."""
        from reader.language.levels import level_range

        standard = chosen_level(self._settings)[0]
        menu.clear()
        for key in LEVELS[standard]:
            level = int(key)
            action = menu.addAction(f"HSK {standard}: {level_range(level)}")
            action.triggered.connect(lambda _checked=False, level=level: self.know_up_to(level))


def _said(number: int, state: str) -> str:
    if not number:
        return translate("Learning", "These words were marked so already")
    texts = {
        KNOWN: translate("Learning", "Words marked as known: %1"),
        LEARNING: translate("Learning", "Words marked as being learnt: %1"),
        NEW: translate("Learning", "Words marked as new: %1"),
    }
    return texts[state].replace("%1", str(number))


def _said_of_one(word: str, state: str) -> str:
    texts = {
        KNOWN: translate("Learning", "“%1” is known"),
        LEARNING: translate("Learning", "“%1” is being learnt"),
        NEW: translate("Learning", "“%1” is new"),
    }
    return texts[state].replace("%1", word)
