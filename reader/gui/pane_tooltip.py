"""What a place in the text answers, as a tooltip: the reading of the word, the notes of its highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.language.token import Token

translate = QCoreApplication.translate


_LONGEST: Final = 600
"""characters of a note that a tooltip shows"""


def answer(token: Token | None, notes: Sequence[str], script: str = "pinyin") -> str:
    """The word's reading and below it the notes, as HTML; empty if there is neither."""
    parts = [reading_tooltip(token, script)] if token else []
    parts += [note_tooltip(note) for note in notes if note.strip()]
    return "".join(f'<p style="margin: 2px 0">{part}</p>' for part in parts if part)


def note_tooltip(note: str) -> str:
    """A note as HTML, in its own lines; a long one is cut."""
    from html import escape

    text = note.strip()
    text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return escape(text).replace("\n", "<br>")


def reading_tooltip(token: Token, script: str = "pinyin") -> str:
    """A word and its reading in a script, as HTML; empty for what has no reading."""
    syllables = [syllable for syllable in token.pinyin if syllable]
    if not syllables:
        return ""
    from html import escape  # neither is needed before the first tooltip

    from reader.typeset.readings import written

    reading = " ".join(written(syllable, script) for syllable in syllables)
    text = f"<b>{escape(token.word)}</b>&nbsp; {escape(reading)}"
    if token.sure:
        return text
    doubt = translate("ReadingPane", "(?) reading not certain")
    return f'{text}&nbsp; <span style="font-size:small">{escape(doubt)}</span>'
