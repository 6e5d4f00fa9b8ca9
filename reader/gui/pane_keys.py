"""Every key of the reading pane in one table: it answers them, and the page of keys is made from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSlider

from reader.gui import pane_moves as moves

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.gui.pane_moves import Move
    from reader.gui.reading_pane import ReadingPane

translate = QCoreApplication.translate

Key = str | QKeySequence.StandardKey
Command = Callable[["ReadingPane"], object]
"""what a key does to the pane; False if there is nothing for it to do, and the window may have the key"""


class Walk:
    """Moves the caret; while there is no caret, the key scrolls `instead` if that is given."""

    def __init__(self, move: Move, instead: QAbstractSlider.SliderAction | None = None) -> None:
        self.move, self.instead = move, instead

    def __call__(self, pane: ReadingPane) -> bool:
        """Goes there and selects nothing."""
        return pane.walk(self.move, self.instead)

    def select(self, pane: ReadingPane) -> bool:
        """Takes the end of the selection there."""
        return pane.stretch(self.move)


class KeyRow(NamedTuple):
    """What one key does, or two that belong together."""

    text: str
    keys: tuple[tuple[Key, Command], ...]


def pane_keys() -> tuple[tuple[str, tuple[KeyRow, ...]], ...]:
    """Rows by topic."""
    return (
        (translate("PaneKeys", "Caret; with Shift the selection"), _caret_rows()),
        (translate("PaneKeys", "In the text"), _text_rows()),
    )


def sequences(key: Key) -> list[QKeySequence]:
    """The key combinations of a key of the table, on this system."""
    return [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)


def find_command(event: QKeyEvent) -> Command | None:
    """What a key combination stands for."""
    modifier = Qt.KeyboardModifier
    modifiers = event.modifiers() & ~(modifier.KeypadModifier | modifier.GroupSwitchModifier)
    key = Qt.Key(event.key())
    if key in _UPPER:  # on some keyboards they need Shift, on others they do not
        key, modifiers = _UPPER[key], modifiers | modifier.ShiftModifier
    return _commands().get(QKeySequence(QKeyCombination(modifiers, key)).toString())


@cache
def _commands() -> dict[str, Command]:
    """By key combination; made at the first key, not at the start."""
    found: dict[str, Command] = {}
    for _, rows in pane_keys():
        for row in rows:
            for key, command in row.keys:
                for sequence in sequences(key):
                    found[sequence.toString()] = command
                    if isinstance(command, Walk):
                        found[QKeySequence(f"Shift+{sequence.toString()}").toString()] = command.select
    return found


def _caret_rows() -> tuple[KeyRow, ...]:
    return (*_step_rows(), *_leap_rows())


def _step_rows() -> tuple[KeyRow, ...]:
    """From one to the next."""
    key, by = QKeySequence.StandardKey, QAbstractSlider.SliderAction
    return (
        KeyRow(
            translate("PaneKeys", "One character on, back"),
            (
                (key.MoveToNextChar, Walk(moves.to_next_character)),
                (key.MoveToPreviousChar, Walk(moves.to_previous_character)),
            ),
        ),
        KeyRow(
            translate("PaneKeys", "One word on, back"),
            (
                (key.MoveToNextWord, Walk(moves.to_next_word)),
                (key.MoveToPreviousWord, Walk(moves.to_previous_word)),
            ),
        ),
        KeyRow(
            translate("PaneKeys", "One sentence on, back"),
            (("]", Walk(moves.to_next_sentence)), ("[", Walk(moves.to_previous_sentence))),
        ),
        KeyRow(
            translate("PaneKeys", "One line down, up; scrolls while no caret is seen"),
            (
                (key.MoveToNextLine, Walk(moves.to_next_line, by.SliderSingleStepAdd)),
                (key.MoveToPreviousLine, Walk(moves.to_previous_line, by.SliderSingleStepSub)),
            ),
        ),
    )


def _leap_rows() -> tuple[KeyRow, ...]:
    """To where something starts or ends."""
    key, by = QKeySequence.StandardKey, QAbstractSlider.SliderAction
    return (
        KeyRow(
            translate("PaneKeys", "Start, end of the line; of the article while no caret is seen"),
            (
                (key.MoveToStartOfLine, Walk(moves.to_line_start, by.SliderToMinimum)),
                (key.MoveToEndOfLine, Walk(moves.to_line_end, by.SliderToMaximum)),
            ),
        ),
        KeyRow(
            translate("PaneKeys", "One paragraph down, up"),
            (
                ("Ctrl+Down", Walk(moves.to_next_paragraph)),
                ("Ctrl+Up", Walk(moves.to_previous_paragraph)),
            ),
        ),
        KeyRow(
            translate("PaneKeys", "One screen down, up"),
            (
                (key.MoveToNextPage, Walk(moves.to_next_screen, by.SliderPageStepAdd)),
                (key.MoveToPreviousPage, Walk(moves.to_previous_screen, by.SliderPageStepSub)),
            ),
        ),
        KeyRow(
            translate("PaneKeys", "Start, end of the article"),
            (
                (key.MoveToStartOfDocument, Walk(moves.to_start)),
                (key.MoveToEndOfDocument, Walk(moves.to_end)),
            ),
        ),
    )


def _text_rows() -> tuple[KeyRow, ...]:
    by = QAbstractSlider.SliderAction
    return (
        KeyRow(
            translate("PaneKeys", "Scroll by a screen, caret stays"),
            (
                ("Space", lambda pane: pane.verticalScrollBar().triggerAction(by.SliderPageStepAdd)),
                ("Shift+Space", lambda pane: pane.verticalScrollBar().triggerAction(by.SliderPageStepSub)),
            ),
        ),
        KeyRow(
            translate("PaneKeys", "Select the sentence; again: one more"),
            (("S", lambda pane: pane.select_sentence()),),
        ),
        KeyRow(
            translate("PaneKeys", "Look up the word: its card; twice: open the note"),
            (("Return", lambda pane: pane.look_up()), ("Enter", lambda pane: pane.look_up())),
        ),
        KeyRow(
            translate("PaneKeys", "Put away selection, caret"),
            (("Esc", lambda pane: pane.put_away()),),
        ),
        KeyRow(
            translate("PaneKeys", "Copy"),
            (("Ctrl+C", lambda pane: pane.copy()), ("Ctrl+Ins", lambda pane: pane.copy())),
        ),
        KeyRow(translate("PaneKeys", "Select all"), (("Ctrl+A", lambda pane: pane.select_all()),)),
    )


_UPPER = {Qt.Key.Key_BraceLeft: Qt.Key.Key_BracketLeft, Qt.Key.Key_BraceRight: Qt.Key.Key_BracketRight}
