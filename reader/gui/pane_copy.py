"""What goes to the clipboard when readings are asked for as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from reader.typeset.spelled import Spelled

if TYPE_CHECKING:
    from reader.gui.pane_words import Words
    from reader.issue.model import Span
    from reader.typeset.style import Ruby


def with_readings(words: Words, span: Span, ruby: Ruby) -> QMimeData:
    """The text of a span: as plain text with readings in brackets, as HTML with ruby."""
    parts = [
        Spelled(words.between(block, start, end), start, end, ruby) for block, start, end in words.parts(span)
    ]
    data = QMimeData()
    data.setText("\n".join(part.plain() for part in parts))
    data.setHtml("".join(f"<p>{part.html()}</p>" for part in parts))
    return data
