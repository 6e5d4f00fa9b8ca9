from __future__ import annotations

from reader.issue.model import Span
from reader.library.library import Library
from reader.library.places import count_places


def made(library: Library, article: str, quote: str, value: str, scope: str) -> int:
    """How many places are changed by a correction that has just been made."""
    opened = library.catalogue.open(article)
    at = opened.article.text.index(quote)
    span, corrections = Span(at, at + len(quote)), library.corrections
    correct = corrections.correct_reading if value[-1].isdecimal() else corrections.correct_words
    return corrections.places(correct(opened, span, value, scope))


def standing(library: Library, article_ids: list[str], word: str) -> int:
    """How often a word stands in the library as the program found it."""
    opened = [library.catalogue.open(article) for article in article_ids]
    return sum(
        token.word == word
        for one in opened
        for number in range(len(one.article.blocks))
        for token in library.catalogue.found_tokens(one, number)
    )


def test_everywhere_counts_the_whole_shelf(library: Library, article_ids: list[str]) -> None:
    known = standing(library, article_ids, "和")
    assert made(library, article_ids[0], "和", "he1", "everywhere") == known > 5


def test_what_stands_so_already_is_not_changed(library: Library, article_ids: list[str]) -> None:
    assert made(library, article_ids[0], "改革", "gai3 ge2", "everywhere") == 0


def test_a_stronger_correction_is_not_changed(library: Library, article_ids: list[str]) -> None:
    whole = standing(library, article_ids, "和")
    mine = standing(library, article_ids[:1], "和")
    assert made(library, article_ids[0], "和", "huo4", "article") == mine
    assert made(library, article_ids[0], "和", "he1", "everywhere") == whole - mine


def test_here_is_one_place(library: Library, article_ids: list[str]) -> None:
    assert made(library, article_ids[0], "改革", "改,革", "here") == 1


def test_counting_can_be_stopped_at_any_moment(library: Library, article_ids: list[str]) -> None:
    made(library, article_ids[0], "和", "he1", "everywhere")
    (listed,) = library.corrections.all()
    steps = list(count_places(library.database, library.catalogue, listed.correction))
    assert steps == sorted(steps)
    assert steps[0] == 0
    assert len(steps) > len(article_ids)
