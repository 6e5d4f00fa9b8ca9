"""Corrections: what a reader puts right in words and readings, made, taken back, listed.

How to use it, for those who build on it: `Library.corrections` makes, removes and lists them. Nobody
needs to ask it for words: `Catalogue.tokens` gives them with corrections laid over (`library.overlay`),
so whatever shows a word shows it corrected. Each change is one action of `library.changes`: it is undone
there, and announced as Fact("correction", id, article), upon which words must be asked for again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.annotation.correction import SCOPES, Correction
from reader.annotation.highlight import SourceRange
from reader.issue.positions import Places, to_source
from reader.library.changes import Edit, put
from reader.library.clock import new_id, timestamp
from reader.library.correcting import demand_short, name_value, reading_value, words_value
from reader.library.laying import place_of
from reader.library.places import count_places
from reader.problems import Problem
from reader.store import corrections as rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.model import Span
    from reader.library.catalogue import Catalogue, OpenArticle
    from reader.library.changes import Changes
    from reader.store.database import Database


class Wanted(NamedTuple):
    """A correction that shall be made."""

    opened: OpenArticle
    span: Span
    """article positions"""
    kind: str
    value: tuple[str, ...]
    scope: str


class Listed(NamedTuple):
    """A correction, and where it was made as far as that is still there."""

    correction: Correction
    article: str | None
    """id of the article of the shelf in which it was made"""
    span: Span | None
    """where in it"""
    idle: bool
    """whether it holds nowhere, as its text has changed or gone; it is kept"""


class Corrections:
    """What a reader put right in the words of one library."""

    def __init__(self, database: Database, changes: Changes, catalogue: Catalogue) -> None:
        self._database = database
        self._changes = changes
        self._catalogue = catalogue

    def correct_reading(self, opened: OpenArticle, span: Span, reading: str, scope: str) -> Correction:
        """Have a span (article positions) read as "chong2 xin1" or "chóng xīn".

        A reading that reaches further than here is one of whole words: of a character in a word, its
        others keep theirs. Raises Problem; safe on the disk when this returns, as are all changes.
        """
        return self.keep(self.draft("reading", opened, span, reading, scope))

    def correct_words(self, opened: OpenArticle, span: Span, words: str, scope: str) -> Correction:
        """Have a span cut into words, "重新,部署"; one word joins what stands there."""
        return self.keep(self.draft("words", opened, span, words, scope))

    def correct_name(self, opened: OpenArticle, span: Span, name: str, scope: str) -> Correction:
        """Have a span be one word that is a person, a place or what else is in NAMES."""
        return self.make([Wanted(opened, span, "name", name_value(opened, span, name), scope)])[0]

    def make(self, wanted: Sequence[Wanted]) -> list[Correction]:
        """Make corrections (at least one) as one action."""
        made = [self._correction(*one) for one in wanted]
        self._changes.make([Edit("correction", one.id, put(rows.correction_record(one))) for one in made])
        return made

    def draft(self, kind: str, opened: OpenArticle, span: Span, written: str, scope: str) -> Correction:
        """A correction of a reading or of words that is not made; raises Problem if it cannot be one."""
        if kind == "words":
            return self._correction(opened, span, kind, words_value(opened, span, written), scope)
        span, value = reading_value(self._catalogue, opened, span, written, widen=scope != "here")
        return self._correction(opened, span, kind, value, scope)

    def keep(self, draft: Correction) -> Correction:
        """Make a correction."""
        self._changes.make([Edit("correction", draft.id, put(rows.correction_record(draft)))])
        return draft

    def count(self, correction: Correction) -> Iterator[int]:
        """How many places of the shelf a correction changes, found so far, step by step."""
        return count_places(self._database, self._catalogue, correction)

    def remove(self, subjects: Sequence[str]) -> None:
        """Take corrections away, as one action: what was found stands there again."""
        self._changes.make([Edit("correction", self.get(subject).id, put(None)) for subject in subjects])

    def get(self, subject: str) -> Correction:
        """A correction by its id; raises Problem if there is none."""
        found = rows.correction(self._database, subject)
        if found is None:
            raise Problem("correction-missing", correction=subject)
        return found

    def all(self) -> list[Listed]:
        """Every correction of the library, oldest first; each article is opened once."""
        opened: dict[str, tuple[OpenArticle, Places] | None] = {}
        return [self._listed(one, opened) for one in rows.all_corrections(self._database)]

    def places(self, correction: Correction) -> int:
        """How many places of the shelf a correction changes; `library.places` counts step by step."""
        *_, count = self.count(correction)
        return count

    def _correction(
        self, opened: OpenArticle, span: Span, kind: str, value: tuple[str, ...], scope: str
    ) -> Correction:
        if scope not in SCOPES:
            raise Problem("correction-scope", scope=scope, scopes=", ".join(reversed(SCOPES)))
        demand_short(span, scope)
        quote, now = opened.article.text[span.start : span.end], timestamp()
        places = to_source(opened.article, span)
        ranges = tuple(SourceRange(opened.texts[text], start, end) for text, start, end in places)
        made = Correction(new_id(), kind, scope, quote, value, opened.article.id, ranges, now, now)
        former = next(
            (one for one in rows.same_quote(self._database, scope, quote) if one.target == made.target),
            None,
        )
        if former:  # put right once more
            made = made._replace(id=former.id, created=former.created)
        return made

    def _listed(self, one: Correction, opened: dict[str, tuple[OpenArticle, Places] | None]) -> Listed:
        for article in (one.article, self._other_article(one)):
            found = self._places(article, opened) if article else None
            if found and (span := place_of(one, *found)):
                return Listed(one, article, span, idle=False)
        found = self._places(one.article, opened)
        holds = bool(found and one.scope == "article" and one.quote in found[0].article.text)
        return Listed(one, None, None, idle=one.scope != "everywhere" and not holds)

    def _other_article(self, one: Correction) -> str | None:
        """The article that by now holds the characters that a correction was made on."""
        return rows.article_holding(self._database, one.ranges[0]) if one.ranges else None

    def _places(
        self, article: str, opened: dict[str, tuple[OpenArticle, Places] | None]
    ) -> tuple[OpenArticle, Places] | None:
        if article not in opened:
            found = self._catalogue.find(article)
            opened[article] = (found, Places(found.article)) if found else None
        return opened[article]
