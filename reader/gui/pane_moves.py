"""Where keys move the caret: by characters, words, sentences, lines, paragraphs and screens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.gui.characters import next_character, previous_character
from reader.gui.pane_selection import Caret
from reader.language.sentences import next_sentence, previous_sentence

if TYPE_CHECKING:
    from reader.gui.pane_words import Words
    from reader.typeset.page import Page, Place


class Ground(NamedTuple):
    """What it moves over."""

    page: Page
    words: Words
    text: str
    screen: int
    """how far a move by one screen goes, pixels"""


Move = Callable[[Ground, Caret], Caret]


def caret_place(page: Page, caret: Caret) -> Place:
    """Where a caret is seen."""
    place = page.place(caret.position)
    if caret.late and place.line.start == caret.position:
        before = page.beside(place, -1)
        if before and before.line.end == caret.position:
            return before._replace(x=before.line.xs[-1])
    return place


def to_next_character(ground: Ground, caret: Caret) -> Caret:
    """Behind the next character."""
    return Caret(next_character(ground.text, caret.position))


def to_previous_character(ground: Ground, caret: Caret) -> Caret:
    """Before the character before."""
    return Caret(previous_character(ground.text, caret.position))


def to_next_word(ground: Ground, caret: Caret) -> Caret:
    """Behind the word, mark or space here."""
    return Caret(min(ground.words.after(caret.position), len(ground.text)))


def to_previous_word(ground: Ground, caret: Caret) -> Caret:
    """Before the word, mark or space here."""
    return Caret(max(0, ground.words.before(caret.position)))


def to_next_sentence(ground: Ground, caret: Caret) -> Caret:
    """To the start of the next sentence."""
    return Caret(next_sentence(ground.text, caret.position))


def to_previous_sentence(ground: Ground, caret: Caret) -> Caret:
    """To the start of this sentence, or of the one before."""
    return Caret(previous_sentence(ground.text, caret.position))


def to_next_paragraph(ground: Ground, caret: Caret) -> Caret:
    """To the start of the next paragraph."""
    return Caret(min(ground.words.paragraph(caret.position).end + 1, len(ground.text)))


def to_previous_paragraph(ground: Ground, caret: Caret) -> Caret:
    """To the start of this paragraph, or of the one before."""
    return Caret(ground.words.paragraph(max(0, caret.position - 1)).start)


def to_line_start(ground: Ground, caret: Caret) -> Caret:
    """To the start of the line."""
    return Caret(caret_place(ground.page, caret).line.start, late=False)


def to_line_end(ground: Ground, caret: Caret) -> Caret:
    """To the end of the line."""
    return Caret(caret_place(ground.page, caret).line.end, late=True)


def to_start(_ground: Ground, _caret: Caret) -> Caret:
    """To the start of the article."""
    return Caret(0)


def to_end(ground: Ground, _caret: Caret) -> Caret:
    """To the end of the article."""
    return Caret(len(ground.text))


def _by_line(step: int, ground: Ground, caret: Caret) -> Caret:
    """To the same x on the next line; beyond the last one to the end of the text."""
    here = caret_place(ground.page, caret)
    there = ground.page.beside(here, step)
    if there is None:
        return Caret(len(ground.text) if step > 0 else 0)
    return _at(there, _kept_x(here, caret))


def _by_screen(step: int, ground: Ground, caret: Caret) -> Caret:
    """To the same x on the line one screen away; beyond the last one to the end of the text."""
    here = caret_place(ground.page, caret)
    y = here.top + here.laid.kind.pitch // 2 + step * ground.screen
    if y < 0:
        return Caret(0)
    ground.page.settle(y, ground.screen)  # or the line there may turn out to stand elsewhere
    position = ground.page.nearest(0, y)
    there = ground.page.place(position)
    if step > 0 and there.top <= here.top:
        return Caret(len(ground.text))
    return _at(there, _kept_x(here, caret))


def _kept_x(here: Place, caret: Caret) -> float:
    """The x a move by lines keeps; one that is out of date as the text was set anew is not."""
    kept = caret.x is not None and here.line.nearest(caret.x) == caret.position
    return caret.x if kept and caret.x is not None else here.x


def _at(there: Place, x: float) -> Caret:
    position = there.line.nearest(x)
    return Caret(position, position == there.line.end, x)


to_next_line: Move = partial(_by_line, 1)
to_previous_line: Move = partial(_by_line, -1)
to_next_screen: Move = partial(_by_screen, 1)
to_previous_screen: Move = partial(_by_screen, -1)
SCREENS = (to_next_screen, to_previous_screen)
"""the moves after which the caret stands at the same height of the screen"""
