"""How many places of a library a correction changes, counted before it is made or after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.laying import ArticleHits, made_here, places_of, reading_of
from reader.library.overlay import Hit, LaidTokens
from reader.store import corrections as rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.annotation.correction import Correction
    from reader.library.catalogue import Catalogue, OpenArticle
    from reader.store.database import Database


def count_places(database: Database, catalogue: Catalogue, correction: Correction) -> Iterator[int]:
    """How many were found so far, again and again until the whole shelf was looked through.

    A place counts if its words or readings are others with the correction than without it.
    """
    counted = 0
    seen: set[str] = set()
    for articles in rows.articles_with(database, correction.quote):
        yield counted
        for article in set(articles) - seen:
            seen.add(article)
            if opened := catalogue.find(article):
                hits = ArticleHits(database, opened)
                counted += _Count(catalogue, opened, correction, hits).all()
                yield counted
    yield counted


class _Count:
    """Counts in one article."""

    def __init__(
        self, catalogue: Catalogue, opened: OpenArticle, correction: Correction, hits: ArticleHits
    ) -> None:
        self._catalogue, self._opened = catalogue, opened
        self._correction, self._others = correction, hits
        self._made = dict(made_here(opened, [correction]))

    def all(self) -> int:
        """In all of its blocks."""
        texts = (block.text for block in self._opened.article.blocks)
        return sum(
            self._in_block(number) for number, text in enumerate(texts) if self._correction.quote in text
        )

    def _in_block(self, number: int) -> int:
        packed = self._catalogue.found_tokens(self._opened, number)

        def without(start: int, end: int) -> list[Hit]:
            """The places of the other corrections."""
            hits = self._others.between(number, start, end)
            return [hit for hit in hits if hit.correction.id != self._correction.id]

        def with_it(start: int, end: int) -> list[Hit]:
            """Those of this one too."""
            return without(start, end) + self._mine(number, start, end)

        before, after = (LaidTokens(packed, hits, reading_of) for hits in (without, with_it))
        mine = self._mine(number, 0, packed.borders[-1])
        return sum(before.between(hit.start, hit.end) != after.between(hit.start, hit.end) for hit in mine)

    def _mine(self, number: int, start: int, end: int) -> list[Hit]:
        made = self._made.get(number)
        exact = [made] if made and made.start < end and made.end > start else []
        if self._correction.scope == "here":
            return exact
        if self._correction.scope == "article" and self._correction.article != self._opened.article.id:
            return exact
        text = self._opened.article.blocks[number].text
        found = (self._hit(at) for at in places_of(self._correction.quote, text, start, end))
        return exact + [hit for hit in found if not exact or hit.start != exact[0].start]

    def _hit(self, at: int) -> Hit:
        return Hit(at, at + len(self._correction.quote), False, self._correction)
