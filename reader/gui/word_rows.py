"""The words of an article as rows: values, and the model that lists those wanted in the order wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.language.levels import level_name
from reader.library.known_words import KNOWN, LEARNING, NEW

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.issue.model import Span
    from reader.language.token import Token

translate = QCoreApplication.translate

NOWHERE = QModelIndex()
WORD_ROLE = Qt.ItemDataRole.UserRole
"""a WordRow"""
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
"""one of `known_words.STATES`"""
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 2
"""the word's level as learners know it; empty if it is in no list"""

FILTERS: Final = (NEW, LEARNING, KNOWN, "all")
ORDERS: Final = ("place", "times", "level", "state")
_UNLISTED: Final = 99
"""sorts behind all levels"""
_ONE_BY_ONE: Final = 40
"""rows that go one after the other; more of them, and the list is made anew"""


class WordRow:
    """A word of an article, and where it stands there."""

    def __init__(self, token: Token, behind: str, gloss: Callable[[Token, str], str | None]) -> None:
        """`gloss` tells what a token means before another word."""
        self.token, self._behind, self._gloss = token, behind, gloss
        self.places: list[Span] = []
        """where it stands in the article"""

    @property
    def word(self) -> str:
        """The word as it is written without layout."""
        return self.token.word

    @cached_property
    def gloss(self) -> str:
        """What it means, in a few words; looked up when the row is first seen."""
        return self._gloss(self.token, self._behind) or ""

    @cached_property
    def plain(self) -> str:
        """Its reading as one types it: fuwu."""
        return "".join(syllable[:-1] for syllable in self.token.pinyin if syllable).replace("v", "u")


class WordsModel(QAbstractListModel):
    """Lists the rows that pass the filter and hold what is looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[WordRow] = ()
        self._rows: list[WordRow] = []
        self._states: Mapping[str, str] = {}
        self._level: Callable[[str], int | None] = lambda _word: None
        self.filter, self.order, self.sought = NEW, "place", ""

    def set_words(self, words: Sequence[WordRow]) -> None:
        """List these words and no others."""
        self._all = words
        self._show_anew()

    def set_known(self, states: Mapping[str, str], level: Callable[[str], int | None]) -> None:
        """Which words are known, and how hard they are."""
        self._states, self._level = states, level
        wanted = self._wanted()
        kept = set(map(id, wanted))
        gone = [place for place, row in enumerate(self._rows) if id(row) not in kept]
        if len(gone) <= _ONE_BY_ONE and [row for row in self._rows if id(row) in kept] == wanted:
            self._take_out(gone)
        else:
            self._show_anew()

    def choose(self, *, only: str | None = None, order: str | None = None, sought: str | None = None) -> None:
        """List other words, or in another order."""
        self.filter = self.filter if only is None else only
        self.order = self.order if order is None else order
        self.sought = self.sought if sought is None else "".join(sought.lower().split())
        self._show_anew()

    def count(self, state: str) -> int:
        """How many words of the article have a state."""
        return sum(self._state(row) == state for row in self._all)

    def place_of(self, word: str) -> QModelIndex:
        """Where a word is listed; invalid if it is not."""
        return self.index(next((at for at, row in enumerate(self._rows) if row.word == word), -1))

    def _state(self, row: WordRow) -> str:
        return self._states.get(row.word, NEW)

    def _wanted(self) -> list[WordRow]:
        rows = [row for row in self._all if self.filter in ("all", self._state(row))]
        if self.sought:
            rows = [row for row in rows if self.sought in row.word or row.plain.startswith(self.sought)]
        if self.order == "times":
            rows.sort(key=lambda row: -len(row.places))
        elif self.order == "level":
            rows.sort(key=lambda row: self._level(row.word) or _UNLISTED)
        elif self.order == "state":
            rows.sort(key=lambda row: FILTERS.index(self._state(row)))
        return rows

    def _show_anew(self) -> None:
        self.beginResetModel()
        self._rows = self._wanted()
        self.endResetModel()

    def _take_out(self, gone: Sequence[int]) -> None:
        for place in reversed(gone):
            self.beginRemoveRows(NOWHERE, place, place)
            del self._rows[place]
            self.endRemoveRows()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """How many words there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a row says in a role."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == WORD_ROLE:
            return row
        if role == STATE_ROLE:
            return self._state(row)
        if role == LEVEL_ROLE:
            return self._level_of(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.word
        return self._told(row) if role in _TOLD else None

    def _level_of(self, row: WordRow) -> str:
        level = self._level(row.word)
        return f"HSK {level_name(level)}" if level else ""

    def _told(self, row: WordRow) -> str:
        """A row read out; the list cuts off what is long."""
        from reader.typeset.readings import written

        reading = " ".join(written(syllable, "pinyin") for syllable in row.token.pinyin if syllable)
        facts = (row.word, reading, row.gloss, self._level_of(row), times(len(row.places)))
        return ", ".join(fact for fact in (*facts, state_name(self._state(row))) if fact)


def times(number: int) -> str:
    """How often a word stands in the article."""
    return translate("WordsPanel", "%1×").replace("%1", str(number))


def state_name(state: str) -> str:
    """A state as readers call it."""
    return {
        NEW: translate("WordsPanel", "New"),
        LEARNING: translate("WordsPanel", "Learning"),
        KNOWN: translate("WordsPanel", "Known"),
        "all": translate("WordsPanel", "All"),
    }[state]


_TOLD = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
