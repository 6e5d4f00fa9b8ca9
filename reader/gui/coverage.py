"""How much of the open article, an issue and the library the reader knows, for those who show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.counter import asked
from reader.library.known_words import KNOWN
from reader.library.vocabulary import together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.gui.session import Session

_BETWEEN = 10
"""ms between two issues"""


class Told(NamedTuple):
    """What is told of the open article."""

    known: float | None
    """share of its running words that the reader knows; None if the reader knows no word yet"""
    new: int
    """how many of its words are neither known nor being learnt"""
    listed: float
    """share of its running words that stand in the reader's levels of a graded list"""


class Coverages(QObject):
    """Answers from what it has found out already; what it has not, it finds out one issue at a time."""

    changed = Signal()
    """there are other answers than before"""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[str, dict[str, float]] = {}
        """by issue and article; under the empty name the issue's own"""
        self._stale: set[str] = set()
        self._wanted: list[str] = []
        self._any_known: bool | None = None
        """whether the reader knows any word; None if that is to be asked"""
        self._words: tuple[str, dict[str, int]] | None = None
        """the open article, and its words"""
        self._timer = QTimer(self, interval=_BETWEEN)
        self._timer.timeout.connect(self._find_one)
        session.known_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask again: other words are known, or more is counted."""
        self._stale = set(self._known)
        self._any_known = None
        self.changed.emit()

    def cancel(self) -> None:
        """Find out nothing more."""
        self._timer.stop()

    def forget_words(self) -> None:
        """Have the words of the open article counted again."""
        self._words = None
        self.refresh()

    def share(self, issue: str, article: str = "") -> float | None:
        """The coverage of an article, or of the whole issue; None if it is not known, or not yet."""
        if self._any_known is None:
            self._any_known = _any_known(self._session.library.known.states)
        if not self._any_known:
            return None
        if (issue not in self._known or issue in self._stale) and issue not in self._wanted:
            self._wanted.append(issue)
            self._timer.start()
        return self._known.get(issue, {}).get(article)

    def of_library(self) -> float | None:
        """The coverage of the whole shelf; None if nothing of it is counted or known."""
        found = asked(self._session.library.vocabulary.of_library)
        return found.share if found and found.known else None

    def of_open(self, standard: str, level: int) -> Told | None:
        """What is told of the open article; None if it is not counted yet."""
        words = self._open_words()
        if not words:
            return None
        from reader.language.levels import level_of

        states, whole = self._session.library.known.states, sum(words.values())
        known = sum(count for word, count in words.items() if states.get(word) == KNOWN)
        listed = sum(count for word, count in words.items() if (level_of(word, standard) or 99) <= level)
        new = sum(word not in states for word in words)
        return Told(known / whole if _any_known(states) else None, new, listed / whole)

    def _open_words(self) -> dict[str, int]:
        opened = self._session.opened
        if opened is None:
            return {}
        if self._words is None or self._words[0] != opened.article.id:
            found = asked(lambda: self._session.library.vocabulary.words(opened.article.id))
            self._words = (opened.article.id, found) if found is not None else None
        return self._words[1] if self._words else {}

    def _find_one(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        issue = self._wanted.pop(0)
        self._stale.discard(issue)
        found = asked(lambda: self._session.library.vocabulary.of_articles(issue)) or {}
        shares = {article: one.share for article, one in found.items() if one.whole}
        whole = together(found.values())
        if whole.whole:
            shares[""] = whole.share
        if self._known.get(issue) != shares:
            self._known[issue] = shares
            self.changed.emit()


def _any_known(states: Mapping[str, str]) -> bool:
    return KNOWN in states.values()
