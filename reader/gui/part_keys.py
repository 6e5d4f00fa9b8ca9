"""The keys of the smaller parts of the window, for the page of keys: each holds while that part has them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def part_keys() -> tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]:
    """By part: what its keys do, and the keys."""
    return (
        (
            translate("PartKeys", "In the search field"),
            (
                (translate("PartKeys", "Next place"), ("Return",)),
                (translate("PartKeys", "Previous place"), ("Shift+Return",)),
                (translate("PartKeys", "Close"), ("Esc",)),
            ),
        ),
        (
            translate("PartKeys", "While writing a note"),
            (
                (translate("PartKeys", "Save"), ("Ctrl+Return",)),
                (translate("PartKeys", "Close; asks if there are changes"), ("Esc",)),
            ),
        ),
        (translate("PartKeys", "On the card of a word"), _card_keys()),
        (
            translate("PartKeys", "While changing where words begin and end"),
            (
                (translate("PartKeys", "Next, previous gap"), ("Right", "Left")),
                (translate("PartKeys", "Join or divide there"), ("Space",)),
                (translate("PartKeys", "Apply"), ("Return",)),
                (translate("PartKeys", "Back to the card"), ("Esc",)),
            ),
        ),
        (translate("PartKeys", "In the list of the article's words"), _word_keys()),
        (
            translate("PartKeys", "In the list of notes"),
            (
                (translate("PartKeys", "Next, previous note"), ("Down", "Up")),
                (translate("PartKeys", "Show in the text"), ("Space",)),
                (translate("PartKeys", "Write the note"), ("Return", "F2")),
                (translate("PartKeys", "Remove the highlight"), ("Del", "Backspace")),
            ),
        ),
    )


def _word_keys() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (translate("PartKeys", "Next, previous word; with Shift also that one"), ("Down", "Up")),
        (translate("PartKeys", "Next place of the word in the text"), ("Return",)),
        (translate("PartKeys", "The selected words are known; being learnt; new"), ("K", "L", "Shift+K")),
        (translate("PartKeys", "Copy with reading and meaning"), ("Ctrl+C",)),
    )


def _card_keys() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (translate("PartKeys", "Known; being learnt; new"), ("K", "L", "N")),
        (translate("PartKeys", "Next, previous place of the word"), ("Right", "Left")),
        (translate("PartKeys", "Change the reading; where words begin and end"), ("R", "B")),
        (translate("PartKeys", "Read aloud"), ("A",)),
        (translate("PartKeys", "Copy the word"), ("C",)),
        (translate("PartKeys", "Open the note"), ("Return",)),
        (translate("PartKeys", "Back to the text"), ("Esc",)),
    )
