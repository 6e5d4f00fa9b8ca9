"""What a word's card tells, asked of the library, the dictionaries and the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.occurrences import occurrences
from reader.gui.word_card import Card
from reader.language.levels import level_name, level_of
from reader.language.token import Kind

if TYPE_CHECKING:
    from reader.gui.pane_answers import Asked
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session
    from reader.issue.model import Span


def card_of(session: Session, pane: ReadingPane, asked: Asked) -> Card:
    """The card of a word of the open article."""
    token = asked.token.closed_up
    level = level_of(token.word, pane.look().need.standard)

    def word_at(position: int) -> Span | None:
        found = pane.asked_at(position)
        return found.span if found else None

    return Card(
        asked,
        token,
        session.meaning(token, asked.behind),
        pane.look().ruby.script,
        level_name(level) if level else "",
        "" if token.kind is Kind.NUMBER else session.word_state(token.word),
        occurrences(pane.text(), asked.span, word_at),
        session.word_count(token.word),
    )
