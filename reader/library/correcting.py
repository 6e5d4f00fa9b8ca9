"""From what a reader writes to the value of a correction, or to one sentence that says what is wrong."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from reader.annotation.correction import LONGEST, NAMES
from reader.issue.model import Span
from reader.language.han import HAN
from reader.language.surnames import surname_of, surnames
from reader.language.syllables import parse_reading
from reader.problems import Problem

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue, OpenArticle

_SEPARATORS: Final = (re.compile(","), re.compile(r"\s*[,，|/]\s*"))
"""between words; the first one is tried first, as a quote may hold the others"""


def reading_value(
    catalogue: Catalogue, opened: OpenArticle, span: Span, reading: str, *, widen: bool
) -> tuple[Span, tuple[str, ...]]:
    """The span that a reading is for, of whole words if it is widened, and a syllable for each character."""
    _quote(opened, span)
    span = _without_marks(opened, span)
    quote = opened.article.text[span.start : span.end]
    syllables = syllables_of(quote, reading)
    given = iter(syllables)
    value = tuple(next(given) if HAN.match(character) else "" for character in quote)
    return _widened(catalogue, opened, span, value) if widen else (span, value)


def words_value(opened: OpenArticle, span: Span, words: str) -> tuple[str, ...]:
    """The words of a span, written with commas between them."""
    quote = _quote(opened, span)
    for separator in _SEPARATORS:
        cut = tuple(separator.split(words))
        if all(cut) and "".join(cut) == quote:
            return cut
    raise Problem("correction-words", words=words, quote=quote)


def name_value(opened: OpenArticle, span: Span, name: str) -> tuple[str, ...]:
    """What a span is said to be; a person is read as surnames are."""
    quote = _quote(opened, span)
    if name not in NAMES:
        raise Problem("correction-name", name=name, names=", ".join(NAMES))
    letters = "".join(quote.split())
    surname = surnames().get(surname_of(letters)) if name == "person" else None
    given = iter(surname.pinyin if surname else ())
    return name, *("" if letter.isspace() else next(given, "") for letter in quote)


def demand_short(span: Span, scope: str) -> None:
    """Raise Problem if a correction would be sought in other places that is too long for that."""
    length = span.end - span.start
    if scope != "here" and length > LONGEST:
        raise Problem("correction-long", length=length, longest=LONGEST)


def _quote(opened: OpenArticle, span: Span) -> str:
    text = opened.article.text
    if not 0 <= span.start < span.end <= len(text):
        raise Problem("note-span", start=span.start, end=span.end, length=len(text))
    quote = text[span.start : span.end]
    if "\n" in quote:
        raise Problem("correction-paragraphs", start=span.start, end=span.end)
    if quote.isspace():
        raise Problem("correction-blank", start=span.start, end=span.end)
    return quote


def _without_marks(opened: OpenArticle, span: Span) -> Span:
    """A span from its first Han character to its last: no other is read, and marks differ elsewhere."""
    text = opened.article.text
    han = [at for at in range(span.start, span.end) if HAN.match(text[at])]
    return Span(han[0], han[-1] + 1) if han else span


def syllables_of(quote: str, reading: str) -> tuple[str, ...]:
    """A reading's syllables, one for each Han character of what is read; raises Problem."""
    try:
        syllables = parse_reading(reading)
    except ValueError as error:
        raise Problem("correction-reading", reading=str(error)) from error
    wanted = len(HAN.findall(quote))
    if len(syllables) != wanted or not wanted:
        raise Problem("correction-syllables", quote=quote, wanted=wanted, given=len(syllables))
    return syllables


def _widened(
    catalogue: Catalogue, opened: OpenArticle, span: Span, value: tuple[str, ...]
) -> tuple[Span, tuple[str, ...]]:
    """The whole words that a span touches, read as they are where it does not reach."""
    starts = opened.article.starts
    number = bisect_right(starts, span.start) - 1
    start = starts[number]
    tokens = catalogue.tokens(opened, number).between(span.start - start, span.end - start)
    wide = Span(start + tokens[0].start, start + tokens[-1].end)
    read = [syllable or "" for token in tokens for syllable in token.pinyin]
    read[span.start - wide.start : span.end - wide.start] = value
    return wide, tuple(read)
