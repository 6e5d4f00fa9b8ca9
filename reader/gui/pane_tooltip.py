"""The reading of the word under the pointer, as a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reader.language.token import Token

translate = QCoreApplication.translate


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
