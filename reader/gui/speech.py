"""What a screen reader is told of the article; made only while one is running."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from reader.gui.colours import colour_name
from reader.gui.mirror import Mirror
from reader.issue.model import Span
from reader.language.sentences import next_sentence, previous_sentence
from reader.typeset.compose import last_of_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from reader.gui.pane_marks import Mark
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session

translate = QCoreApplication.translate

_NEAR: Final = 2000
"""characters of a long paragraph that are told at either side of the caret, and up to twice as many"""
_EDGE: Final = 200
"""how near to the edge of what is told the caret may come"""


class Speech(QObject):
    """Keeps the mirror at the caret, and says in words what is highlighted."""

    def __init__(self, session: Session, pane: ReadingPane, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._pane = session, pane
        self.mirror = Mirror(pane, over)
        self._marks = {mark.id: mark for mark in session.marks()}
        self._entered: frozenset[str] = frozenset()
        self._told = ("", Span(0, 0))
        for moved in (pane.caret_moved, pane.selection_changed, pane.position_changed):
            moved.connect(self._follow)
        session.article_opened.connect(self._open)
        session.marks_changed.connect(self._compare)
        self._open()

    def _open(self) -> None:
        self._marks = {mark.id: mark for mark in self._session.marks()}
        self._entered = frozenset()
        self._follow()

    def _follow(self) -> None:
        self._show_paragraph()
        place = self._pane.reading_place()
        here = {mark.id: mark for mark in self._marks.values() if mark.start <= place < mark.end}
        said = [*map(in_words, here.values()), *self._links_at(place)]
        self.mirror.describe(" ".join(said))
        entered = [mark for key, mark in here.items() if key not in self._entered]
        self._entered = frozenset(here)
        self._say(map(in_words, entered))

    def _show_paragraph(self) -> None:
        opened = self._session.opened
        if opened is None or not opened.article.blocks:
            self.mirror.show_text(self._pane.message() or self._pane.text(), 0, None)
            return
        caret, selected = self._pane.reading_place(), self._pane.selection()
        starts = opened.article.starts
        number = max(0, bisect_right(starts, caret) - 1)
        start, text = starts[number], opened.article.blocks[number].text
        before = self._told[1] if self._told[0] is text else Span(0, 0)
        part = part_at(text, caret - start, before)
        self._told = text, part
        here = Span(start + part.start, start + part.end)
        self.mirror.set_lines(*self._pane.line_measure())
        self.mirror.show_text(text[slice(*part)], caret - here.start, _inside(selected, here))

    def _links_at(self, place: int) -> list[str]:
        """What stands after the last sentence, if this is the last paragraph."""
        opened = self._session.opened
        if opened is None or not opened.article.blocks:
            return []
        last = last_of_text(opened.article.blocks)
        end = opened.article.starts[last]
        return self._pane.link_texts() if end <= place <= end + len(opened.article.blocks[last].text) else []

    def _compare(self) -> None:
        """Say which highlights have come, gone or changed."""
        before, self._marks = self._marks, {mark.id: mark for mark in self._session.marks()}
        gone = [_removed(mark) for key, mark in before.items() if key not in self._marks]
        fresh = [mark for key, mark in self._marks.items() if before.get(key) != mark]
        self._entered |= {mark.id for mark in fresh}
        self._say([*gone, *(self._made(mark) for mark in fresh)])

    def _made(self, mark: Mark) -> str:
        assert self._session.opened
        quote = self._session.opened.article.text[mark.start : mark.end]
        text = translate("Speech", "{mark} “{quote}”")
        return text.replace("{mark}", in_words(mark)).replace("{quote}", quote)

    def _say(self, sentences: Iterable[str]) -> None:
        for sentence in sentences:
            self.mirror.announce(sentence)


def in_words(mark: Mark) -> str:
    """A highlight as it is read out: what its colour stands for, and its note."""
    name = colour_name(mark.colour)
    if not mark.note:
        return translate("Speech", "{name}.").replace("{name}", name)
    text = translate("Speech", "{name}. Note: {note}")
    return text.replace("{name}", name).replace("{note}", mark.note)


def _removed(mark: Mark) -> str:
    return translate("Speech", "{name} removed").replace("{name}", colour_name(mark.colour))


def part_at(text: str, caret: int, told: Span) -> Span:
    """The sentences of a paragraph about the caret: all of them, but in a very long one.

    What is told stays while the caret is well inside, so that a screen reader does not lose its place.
    """
    if len(text) <= 2 * _NEAR:
        return Span(0, len(text))
    low, high = max(0, caret - _EDGE), min(len(text), caret + _EDGE)
    if told.start <= low and high <= told.end:
        return told
    start, end = previous_sentence(text, max(0, caret - _NEAR)), next_sentence(text, caret + _NEAR)
    return Span(max(start, caret - 2 * _NEAR), min(end, caret + 2 * _NEAR))


def _inside(span: Span | None, paragraph: Span) -> Span | None:
    """The part of a span that is in a paragraph, counted from its start."""
    if span is None:
        return None
    start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
    return Span(start - paragraph.start, end - paragraph.start) if start < end else None
