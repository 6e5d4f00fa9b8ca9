"""Putting a word right from its card: what is filled in becomes a correction, or one sentence why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QTimer, Signal

from reader.gui.reading_editor import ReadingEditor
from reader.gui.word_borders import borders_around
from reader.gui.word_told import plain
from reader.gui.words_editor import WordsEditor
from reader.problems import Problem, describe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.annotation.correction import Correction
    from reader.gui.card_editor import CardEditor
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session
    from reader.gui.theme import Theme
    from reader.gui.word_card import Card
    from reader.issue.model import Span

translate = QCoreApplication.translate

_STEP: Final = 8
"""ms of counting at a time: the reader types meanwhile"""


class Correcting(QObject):
    """Two editors, made when they are first needed; counts what a correction would change."""

    done = Signal(str)
    """says what was put right"""
    left = Signal()
    """the reader goes back to the card"""

    def __init__(self, session: Session, pane: ReadingPane, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._pane, self._theme = session, pane, theme
        self._reading: ReadingEditor | None = None
        self._words: WordsEditor | None = None
        self._editor: CardEditor | None = None
        self._card: Card | None = None
        self._draft: Correction | None = None
        self._counting: Iterator[int] | None = None
        self._found = 0
        """places that were counted so far"""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._count)

    def editor_for(self, kind: str) -> CardEditor:
        """The editor of readings or of words, to be put on the card before `begin`."""
        self._editor = self._reading_editor() if kind == "reading" else self._words_editor()
        return self._editor

    def begin(self, card: Card) -> None:
        """Begin with the word of a card as it is now."""
        self._card = card
        if self._editor is self._words and self._words is not None:
            span = card.asked.span
            words = [word for word, _ in self._pane.tokens_around(span)]
            borders = borders_around(self._pane.text(), self._pane.paragraph_at(span.start), words, span)
            self._words.begin(self._pane.text(), borders, span)
        elif self._reading is not None:
            self._reading.begin(card.token)
        self._look()

    def choose(self, card: Card, reading: str) -> None:
        """Take one of the readings that were offered, here."""
        self._card = card
        self._keep(self._session.attempt(lambda: self._drafted("reading", card.asked.span, reading, "here")))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for editor in (self._reading, self._words):
            if editor is not None:
                editor.set_theme(theme)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._counting = None

    def apply(self) -> None:
        """Make the correction, if what is filled in is one."""
        if self._draft is not None:
            self._keep(self._draft)

    def _keep(self, draft: Correction | None) -> None:
        self.stop()
        if draft is None:
            return
        kept = self._session.attempt(lambda: self._session.library.corrections.keep(draft))
        if kept is not None:
            self.done.emit(_said_of(draft))

    def _look(self) -> None:
        """Say what would change, or why it cannot."""
        self.stop()
        self._draft = None
        editor = self._editor
        if editor is None or self._card is None:
            return
        try:
            self._draft = self._filled_in(editor)
        except Problem as problem:
            editor.say(describe(problem, self._session.language), possible=False)
            return
        if self._draft is None:
            editor.say(_hint(editor), possible=False)
            return
        editor.say(_would(self._draft), possible=True)
        if self._draft.scope != "here":
            self._found = 0
            self._counting = self._session.library.corrections.count(self._draft)
            self._timer.start()

    def _filled_in(self, editor: CardEditor) -> Correction | None:
        assert self._card is not None
        if isinstance(editor, WordsEditor):
            wanted = editor.wanted()
            return self._drafted("words", wanted[0], ",".join(wanted[1]), editor.scope()) if wanted else None
        assert isinstance(editor, ReadingEditor)
        return self._drafted("reading", self._card.asked.span, editor.reading(), editor.scope())

    def _drafted(self, kind: str, span: Span, value: str, scope: str) -> Correction:
        assert self._session.opened is not None
        return self._session.library.corrections.draft(kind, self._session.opened, span, value, scope)

    def _count(self) -> None:
        """Count for a few milliseconds, and say how far it is."""
        spent, more = QElapsedTimer(), self._counting is not None
        spent.start()
        while more and self._counting is not None and spent.elapsed() < _STEP:
            counted = next(self._counting, None)
            more = counted is not None
            self._found = self._found if counted is None else counted
        if self._editor is not None and self._draft is not None:
            self._say_count(self._editor, self._draft, more=more)
        if not more:
            self.stop()

    def _say_count(self, editor: CardEditor, draft: Correction, *, more: bool) -> None:
        told = translate("CardEditor", "%1 places so far…") if more else translate("CardEditor", "places: %1")
        editor.say(f"{_would(draft)} · {told.replace('%1', str(self._found))}", possible=True)

    def _reading_editor(self) -> ReadingEditor:
        if self._reading is None:
            self._reading = ReadingEditor(self._theme)
            self._connect(self._reading)
        return self._reading

    def _words_editor(self) -> WordsEditor:
        if self._words is None:
            self._words = WordsEditor(self._theme)
            self._connect(self._words)
        return self._words

    def _connect(self, editor: CardEditor) -> None:
        editor.edited.connect(self._look)
        editor.applied.connect(self.apply)
        editor.left.connect(self.left)


def value_told(draft: Correction) -> str:
    """What a correction says: a reading in tone marks, words with lines between them, what a name is."""
    if draft.kind == "words":
        return " | ".join(draft.value) if len(draft.value) > 1 else translate("CardEditor", "one word")
    name = [_name_told(draft.value[0])] if draft.kind == "name" else []
    return " · ".join(part for part in (*name, plain(draft.readings)) if part)


def _name_told(name: str) -> str:
    told = {
        "person": translate("WordCard", "person"),
        "place": translate("WordCard", "place"),
        "body": translate("WordCard", "body"),
        "foreign": translate("WordCard", "foreign name"),
        "word": translate("CardEditor", "no name"),
    }
    return told[name]


def scope_told(scope: str) -> str:
    """How far a correction reaches."""
    told = {
        "here": translate("CardEditor", "here"),
        "article": translate("CardEditor", "in this article"),
        "everywhere": translate("CardEditor", "everywhere"),
    }
    return told[scope]


def _would(draft: Correction) -> str:
    return f"{draft.quote} → {value_told(draft)}"


def _said_of(draft: Correction) -> str:
    said = translate("CardEditor", "Put right %3: %1 → %2")
    return (
        said.replace("%1", draft.quote)
        .replace("%2", value_told(draft))
        .replace("%3", scope_told(draft.scope))
    )


def _hint(editor: CardEditor) -> str:
    if isinstance(editor, WordsEditor):
        return translate("CardEditor", "Click between two characters, or press Space there.")
    return ""
