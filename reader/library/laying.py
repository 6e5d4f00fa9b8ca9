"""Which corrections concern an article, found without trying all that a library has."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.annotation.anchor import find_ranges
from reader.annotation.correction import LONGEST
from reader.issue.positions import Places
from reader.language.han import HAN
from reader.library.overlay import Hit, LaidTokens
from reader.store import corrections as rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.annotation.correction import Correction
    from reader.issue.model import Span
    from reader.language.packing import PackedTokens
    from reader.language.token import BlockTokens
    from reader.library.catalogue import OpenArticle
    from reader.store.database import Database


class Laying:
    """Lays a library's corrections over the words of its articles."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._state: str | None = None
        self._opened: OpenArticle | None = None
        self._hits: ArticleHits | None = None

    def tokens(self, packed: PackedTokens, opened: OpenArticle, number: int, state: str) -> BlockTokens:
        """The tokens of a block; what is known is read again when the corrections' state is another."""
        if self._hits is None or self._opened is not opened or state != self._state:
            self._hits = ArticleHits(self._database, opened)
            self._opened, self._state = opened, state
        hits = self._hits
        return LaidTokens(packed, lambda start, end: hits.between(number, start, end), reading_of)


class ArticleHits:
    """The places that corrections concern in an article."""

    def __init__(self, database: Database, opened: OpenArticle) -> None:
        self._database = database
        self._blocks = opened.article.blocks
        self._here: defaultdict[int, list[Hit]] = defaultdict(list)
        for number, hit in made_here(opened, _made_in(database, opened)):
            self._here[number].append(hit)
        self._article = _by_quote(rows.of_article(database, opened.article.id))
        self._everywhere: dict[str, list[Correction]] = {}
        """of the quotes that were met"""

    def between(self, number: int, start: int, end: int) -> list[Hit]:
        """Those of a block that have characters from `start` up to `end`."""
        text = self._blocks[number].text
        exact = [hit for hit in self._here[number] if hit.start < end and hit.end > start]
        made = {(hit.start, hit.correction.id) for hit in exact}
        wide = (
            Hit(at, at + len(quote), False, one)
            for corrections in (self._article, self._found(text[max(0, start - LONGEST) : end + LONGEST]))
            for quote in corrections
            for at in places_of(quote, text, start, end)
            for one in corrections[quote]
        )
        return exact + [hit for hit in wide if (hit.start, hit.correction.id) not in made]

    def _found(self, text: str) -> dict[str, list[Correction]]:
        """The corrections that hold everywhere and whose quotes stand in a text."""
        heads = {text[at : at + 2] for at in range(len(text))}
        begun = rows.quotes_beginning(self._database, heads.union(text))
        quotes = [quote for quote in begun if quote in text]
        if new := set(quotes) - self._everywhere.keys():
            self._everywhere.update((quote, []) for quote in new)
            self._everywhere.update(_by_quote(rows.everywhere(self._database, new)))
        return {quote: self._everywhere[quote] for quote in quotes}


def places_of(quote: str, text: str, start: int, end: int) -> Iterator[int]:
    """Where a quote begins that has characters of a text from `start` up to `end`."""
    last = end + len(quote) - 1
    at = text.find(quote, max(0, start - len(quote) + 1), last)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1, last)


def made_here(opened: OpenArticle, corrections: Iterable[Correction]) -> Iterator[tuple[int, Hit]]:
    """Where corrections were made in an article, and in which of its blocks; of those that are not idle."""
    places = starts = None
    for one in corrections:
        places, starts = places or Places(opened.article), starts or opened.article.starts
        if one.fits and (span := place_of(one, opened, places)):
            number = bisect_right(starts, span.start) - 1
            yield number, Hit(span.start - starts[number], span.end - starts[number], True, one)


def place_of(correction: Correction, opened: OpenArticle, places: Places) -> Span | None:
    """Where in an article a correction was made; None if not in it, or if other text stands there by now."""
    span = find_ranges(correction.ranges, places, opened.texts)
    return span if span and opened.article.text[span.start : span.end] == correction.quote else None


def reading_of(word: str) -> tuple[str, ...] | None:
    """How a word is read of which dictionaries have one reading; None if they have none, or several."""
    from reader.language.dictionary import look_up  # only for words that were joined

    readings = {tuple(map(_syllable, entry.pinyin)) for entry in look_up(word)}
    if len(readings) != 1 or not all(map(HAN.match, word)):
        return None
    (reading,) = readings
    return reading if len(reading) == len(word) else None


def _syllable(syllable: str) -> str:
    """A dictionary's syllable as tokens have it."""
    return "er5" if syllable == "r5" else syllable.lower()


def _made_in(database: Database, opened: OpenArticle) -> Sequence[Correction]:
    """The corrections made between the first and the last character of an article, in each source text."""
    ends: dict[int, tuple[int, int]] = {}
    for block in opened.article.blocks:
        for run in block.runs:
            first, last = ends.get(run.text, (run.at, 0))
            ends[run.text] = min(first, run.at), max(last, run.at + run.length)
    found = [
        one for text, place in ends.items() for one in rows.made_in(database, opened.texts[text], *place)
    ]
    return list({one.id: one for one in found}.values())


def _by_quote(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    """Corrections by their quotes, without those that cannot be laid over."""
    found: dict[str, list[Correction]] = {}
    for one in corrections:
        if one.fits:
            found.setdefault(one.quote, []).append(one)
    return found
