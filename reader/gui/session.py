"""What the window is about: a library, the article that is open, and what one can do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.pane_marks import Mark
from reader.issue.model import Span
from reader.problems import Problem, describe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.annotation.highlight import Highlight
    from reader.gui.note_rows import NoteRow
    from reader.language.meanings import Meaning
    from reader.language.token import BlockTokens, Token
    from reader.library.annotations import Placed
    from reader.library.bare_page import BarePage
    from reader.library.catalogue import OpenArticle
    from reader.library.changes import Fact
    from reader.library.decoding import Decoding, IssueFile
    from reader.library.library import Library
    from reader.library.originals import Original

Result = TypeVar("Result")


class Session(QObject):
    """Turns requests of widgets into calls of the library, and its facts into signals."""

    article_left = Signal()
    """the open article is about to be put away"""
    article_opened = Signal()
    marks_changed = Signal()
    """the open article shows other highlights than before"""
    article_changed = Signal(str)
    """what the tree says of this article may be different"""
    words_changed = Signal()
    """the words of the open article are others than before"""
    corrections_changed = Signal()
    """a correction was made or taken back"""
    known_changed = Signal()
    """the reader knows other words than before, or gave words other meanings"""
    issue_changed = Signal(str)
    """this issue has come to the shelf or gone from it"""
    history_changed = Signal()
    """there is more or less to undo"""
    turned_elsewhere = Signal(str)
    """undo or redo changed this article, which is not open"""
    changed_outside = Signal()
    """another program changed the library"""
    problem_met = Signal(str)
    """a sentence for the reader"""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.language = language
        self.opened: OpenArticle | None = None
        self.page: BarePage | None = None
        """the page without articles that is shown instead of one"""
        self._turning = False
        self._corrected = library.catalogue.corrected()
        """how corrections stood when words were last shown"""
        self._learnt = QTimer(self, singleShot=True, interval=0)
        """one action may bring thousands of words: it is told once after them"""
        self._learnt.timeout.connect(self._tell_known)
        library.changes.listen(self._hear)

    def open_article(self, article: str) -> None:
        """Open an article of the library."""
        self.attempt(lambda: self._open(article))

    def close_article(self) -> None:
        """Show no article."""
        self._show(None, None)

    def open_page(self, issue: str, label: str) -> None:
        """Show what stands on a page that has no articles."""
        self.attempt(lambda: self._show(None, self.library.catalogue.bare_page(issue, label)))

    def tokens(self, number: int) -> BlockTokens:
        """The tokens of a block of the open article."""
        assert self.opened is not None
        return self.library.catalogue.tokens(self.opened, number)

    def placed(self) -> list[Placed]:
        """The highlights of the open article, oldest first."""
        return self.library.annotations.of(self.opened) if self.opened else []

    def marks(self) -> list[Mark]:
        """The highlights of the open article as the pane draws them."""
        return [_mark(placed.highlight, placed.span) for placed in self.placed() if placed.span]

    def note_rows(self) -> list[NoteRow]:
        """The highlights of the open article as the notes panel lists them, in reading order."""
        from reader.gui.note_rows import NoteRow

        return [
            NoteRow(mark.id, placed.highlight.anchor.quote, mark.colour, mark.note, mark.start)
            for placed in sorted(self.placed(), key=lambda placed: placed.span or Span(0, 0))
            if placed.span and (mark := _mark(placed.highlight, placed.span))
        ]

    def original(self, span: Span, chosen: Span | None) -> list[Original]:
        """The printed lines of a span of the open article."""
        if (opened := self.opened) is None:
            return []
        return self.attempt(lambda: self.library.catalogue.original(opened, span, chosen)) or []

    def highlight(self, span: Span, colour: str) -> str | None:
        """Highlight a span of the open article; the id, or None if it could not be kept."""
        if (opened := self.opened) is None:
            return None
        made = self.attempt(lambda: self.library.annotations.add(opened, span, colour))
        return made.id if made else None

    def recolour(self, highlight: str, colour: str) -> None:
        """Give a highlight another colour."""
        self.attempt(lambda: self.library.annotations.recolour(highlight, colour))

    def write_note(self, highlight: str, note: str) -> bool:
        """Set the note of a highlight; whether it is safe."""

        def write() -> bool:
            """Write it; says so, as the attempt answers None when it fails."""
            self.library.annotations.write_note(highlight, note)
            return True

        return bool(self.attempt(write))

    def remove(self, highlights: Sequence[str]) -> None:
        """Remove highlights."""
        self.attempt(lambda: self.library.annotations.remove(highlights))

    def mark_words(self, words: Sequence[str], state: str) -> int | None:
        """Give words a state; how many had another, or None if it could not be kept."""
        marked = self.attempt(lambda: self.library.known.mark(words, state))
        if self._learnt.isActive():
            self._learnt.stop()
            self._tell_known()
        return marked

    def remove_issue(self, issue: str) -> None:
        """Take an issue off the shelf."""
        self.attempt(lambda: self.library.remove_issue(issue))

    def decodings(self, file: IssueFile) -> Sequence[Decoding]:
        """What every encoding makes of a file; nothing if its bytes are gone."""
        from reader.library.decoding import decodings

        return self.attempt(lambda: decodings(self.library, file)) or ()

    def meaning(self, token: Token, behind: str) -> Meaning:
        """What there is to tell of a word, with the word behind it; the reader's own meanings first."""
        return self.library.meanings.meaning(token, behind)

    def word_state(self, word: str) -> str:
        """What the reader said of a word: one of `known_words.STATES`."""
        return self.attempt(lambda: self.library.known.state(word)) or "new"

    def word_count(self, word: str) -> tuple[int, int]:
        """How often a word stands on the shelf, and in how many articles, as far as they are counted."""
        return self.attempt(lambda: self.library.vocabulary.find(word)) or (0, 0)

    def undo(self) -> None:
        """Take the last action back."""
        self._turn(self.library.changes.undo)

    def redo(self) -> None:
        """Make the last undone action again."""
        self._turn(self.library.changes.redo)

    def look_outside(self) -> None:
        """See whether another program changed the library."""
        if self.attempt(self.library.changed_outside):
            self.changed_outside.emit()
            self.known_changed.emit()
            self.marks_changed.emit()
            self.attempt(self._look_at_corrections)

    def keep_place(self, position: int, share: float) -> None:
        """Remember where the reader is in the open article."""
        if (opened := self.opened) is not None:
            self.attempt(lambda: self.library.catalogue.keep_place(opened, position, share))
            self.article_changed.emit(opened.article.id)

    def attempt(self, action: Callable[[], Result]) -> Result | None:
        """Do something that may meet a problem; the one place where the window hears of one."""
        try:
            return action()
        except Problem as problem:
            self.problem_met.emit(describe(problem, self.language))
            # The change may have been committed before its journal failed: show what is true.
            self.marks_changed.emit()
            return None

    def _open(self, article: str) -> None:
        self._show(self.library.catalogue.open(article), None)

    def _show(self, opened: OpenArticle | None, page: BarePage | None) -> None:
        self.article_left.emit()
        self.opened, self.page = opened, page
        self.article_opened.emit()

    def _turn(self, action: Callable[[], None]) -> None:
        """Undo or redo: of what it does out of sight the reader is told."""
        self._turning = True
        self.attempt(action)
        self._turning = False

    def _hear(self, fact: Fact) -> None:
        if fact.kind == "words":
            if self._shows(fact.article):
                self.words_changed.emit()
            return
        if fact.kind in ("word", "meaning"):
            self._learnt.start()
            return
        if fact.kind == "issue":
            self.issue_changed.emit(fact.subject)
        elif fact.kind == "correction":
            self._look_at_corrections()
        elif fact.article is not None:
            self.article_changed.emit(fact.article)
            if self._shows(fact.article):
                self.marks_changed.emit()
        if self._turning and fact.article is not None and not self._shows(fact.article):
            self.turned_elsewhere.emit(fact.article)
        self.history_changed.emit()

    def _shows(self, article: str | None) -> bool:
        return self.opened is not None and article == self.opened.article.id

    def _look_at_corrections(self) -> None:
        """Have words shown anew if corrections are others; once for all that one action changes."""
        before, self._corrected = self._corrected, self.library.catalogue.corrected()
        if self._corrected != before:
            self.corrections_changed.emit()
            if self.opened is not None:
                self.words_changed.emit()

    def _tell_known(self) -> None:
        self.known_changed.emit()
        self.history_changed.emit()


def _mark(highlight: Highlight, span: Span) -> Mark:
    return Mark(highlight.id, span.start, span.end, highlight.colour, highlight.note)
