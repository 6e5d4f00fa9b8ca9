"""Where keys move the end of a selection: by characters, words and lines, to the ends of line and article."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.gui.pane_words import Words
    from reader.typeset.page import Page, Place


class Caret(NamedTuple):
    """The end of a selection that moves."""

    position: int
    late: bool | None = None
    """where one line ends and the next begins, whether it stands at that end; None if not yet known"""
    x: float | None = None
    """from where it moves by lines, so that a short line in between does not matter"""


class Ground(NamedTuple):
    """What it moves over."""

    page: Page
    words: Words
    length: int
    """of the text"""


Move = Callable[[Ground, Caret], Caret]


def seen_at(page: Page, caret: Caret) -> int:
    """A position on the line where a caret is seen."""
    return _place(page, caret).line.start


def find_move(event: QKeyEvent) -> Move | None:
    """The move that a key combination stands for."""
    return next((move for key, move in _moves().items() if event.matches(key)), None)


@cache
def _moves() -> dict[QKeySequence.StandardKey, Move]:
    """Made at the first key, not at the start."""
    key = QKeySequence.StandardKey
    return {
        key.SelectNextChar: partial(_by_character, 1),
        key.SelectPreviousChar: partial(_by_character, -1),
        key.SelectNextWord: _to_next_word,
        key.SelectPreviousWord: _to_previous_word,
        key.SelectNextLine: partial(_by_line, 1),
        key.SelectPreviousLine: partial(_by_line, -1),
        key.SelectStartOfLine: _to_line_start,
        key.SelectEndOfLine: _to_line_end,
        key.SelectStartOfDocument: lambda _ground, _caret: Caret(0),
        key.SelectEndOfDocument: lambda ground, _caret: Caret(ground.length),
    }


def _by_character(step: int, ground: Ground, caret: Caret) -> Caret:
    return Caret(max(0, min(caret.position + step, ground.length)))


def _to_next_word(ground: Ground, caret: Caret) -> Caret:
    return Caret(min(ground.words.after(caret.position), ground.length))


def _to_previous_word(ground: Ground, caret: Caret) -> Caret:
    return Caret(max(0, ground.words.before(caret.position)))


def _by_line(step: int, ground: Ground, caret: Caret) -> Caret:
    """To the same x on the next line; beyond the last one to the end of the text."""
    here = _place(ground.page, caret)
    # the x is out of date if the text was set anew since
    kept = caret.x is not None and here.line.nearest(caret.x) == caret.position
    x = caret.x if kept and caret.x is not None else here.x
    there = ground.page.beside(here, step)
    if there is None:
        return Caret(ground.length if step > 0 else 0)
    position = there.line.nearest(x)
    return Caret(position, position == there.line.end, x)


def _to_line_start(ground: Ground, caret: Caret) -> Caret:
    return Caret(_place(ground.page, caret).line.start, late=False)


def _to_line_end(ground: Ground, caret: Caret) -> Caret:
    return Caret(_place(ground.page, caret).line.end, late=True)


def _place(page: Page, caret: Caret) -> Place:
    """Where a caret is seen."""
    place = page.place(caret.position)
    if caret.late and place.line.start == caret.position:
        before = page.beside(place, -1)
        if before and before.line.end == caret.position:
            return before._replace(x=before.line.xs[-1])
    return place
