"""Highlights and notes: making, changing, listing.

What an article without highlights has no use for is imported with the first one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.annotation.colours import COLOURS
from reader.issue.positions import Places
from reader.library.changes import Edit, put
from reader.library.clock import new_id, timestamp
from reader.problems import Problem
from reader.store.highlights import (
    all_highlights,
    highlight,
    highlight_record,
    highlights_of_article,
)
from reader.store.issues import block_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.annotation.highlight import Anchor, Highlight
    from reader.issue.model import Span
    from reader.library.catalogue import Catalogue, OpenArticle
    from reader.library.changes import Changes
    from reader.store.changes import Record
    from reader.store.database import Database


class Placed(NamedTuple):
    """A highlight and where its article shows it; None for an orphan."""

    highlight: Highlight
    span: Span | None


class Annotations:
    """What a reader marked in the articles of one library."""

    def __init__(self, database: Database, changes: Changes, catalogue: Catalogue) -> None:
        self._database = database
        self._changes = changes
        self._catalogue = catalogue
        self._opened: OpenArticle | None = None
        self._places: Places | None = None
        self._spans: dict[Anchor, Span | None] = {}
        """where anchors lie in that article: with a thousand highlights each new one would find all again"""

    def add(
        self, opened: OpenArticle, span: Span, colour: str, note: str = "", tags: Sequence[str] = ()
    ) -> Highlight:
        """Make a highlight on a span (article positions); safe on the disk when this returns."""
        from reader.annotation.anchor import anchor
        from reader.annotation.highlight import Highlight

        _demand(opened, span, colour)
        now = timestamp()
        held = anchor(opened.article, span, opened.texts, block_texts(self._database, opened.issue))
        made = Highlight(new_id(), opened.article.id, held, colour, note, tuple(tags), "anchored", now, now)
        self._changes.make([Edit("highlight", made.id, put(highlight_record(made)))])
        return made

    def recolour(self, subject: str, colour: str) -> None:
        """Give a highlight another colour."""
        self._set(subject, "colour", colour)

    def write_note(self, subject: str, note: str) -> None:
        """Set a highlight's note; an empty one takes it away."""
        self._set(subject, "note", note)

    def remove(self, subjects: Sequence[str]) -> None:
        """Remove highlights, as one action."""
        self._changes.make([Edit("highlight", self.get(subject).id, put(None)) for subject in subjects])

    def get(self, subject: str) -> Highlight:
        """A highlight by its id; raises Problem if there is none."""
        found = highlight(self._database, subject)
        if found is None:
            raise Problem("note-missing", note=subject)
        return found

    def of(self, opened: OpenArticle) -> list[Placed]:
        """The highlights that an article shows, oldest first."""
        made = highlights_of_article(self._database, opened.article.id)
        return [Placed(one, self._span(one.anchor, opened)) for one in made]

    def _span(self, held: Anchor, opened: OpenArticle) -> Span | None:
        from reader.annotation.anchor import find

        if self._opened is not opened:
            self._opened, self._places, self._spans = opened, None, {}
        if held not in self._spans:
            self._places = self._places or Places(opened.article)
            self._spans[held] = find(held, self._places, opened.texts)
        return self._spans[held]

    def all(self) -> list[Placed]:
        """Every highlight of the library, oldest first; each article is opened once."""
        from reader.annotation.anchor import find

        opened: dict[str | None, tuple[Places, tuple[str, ...]] | None] = {}
        placed = []
        for one in all_highlights(self._database):
            if one.article not in opened:
                article = self._catalogue.find(one.article) if one.article else None
                opened[one.article] = (Places(article.article), article.texts) if article else None
            where = opened[one.article]
            placed.append(Placed(one, find(one.anchor, *where) if where else None))
        return placed

    def _set(self, subject: str, field: str, value: str) -> None:
        """Change one field of a highlight and nothing else of it."""

        def turn(now: Record | None) -> Record:
            """The record with the field changed."""
            if now is None:
                raise Problem("note-missing", note=subject)
            return {**now, field: value, "modified": timestamp()}

        self._changes.make([Edit("highlight", subject, turn)])


def _demand(opened: OpenArticle, span: Span, colour: str) -> None:
    length = len(opened.article.text)
    if not 0 <= span.start < span.end <= length:
        raise Problem("note-span", start=span.start, end=span.end, length=length)
    if colour not in COLOURS:
        raise Problem("note-colour", colour=colour, colours=", ".join(COLOURS))
