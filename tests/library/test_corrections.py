from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from reader.issue.model import Span
from reader.library import renewal
from reader.library.catalogue import OpenArticle
from reader.library.changes import Fact
from reader.library.check import check
from reader.library.library import Library
from reader.library.renewal import Renewal
from reader.problems import Problem
from tests.conftest import add


@pytest.fixture
def opened(library: Library, article_ids: list[str]) -> OpenArticle:
    return library.catalogue.open(article_ids[0])


def span_of(opened: OpenArticle, quote: str, nth: int = 0) -> Span:
    """The nth place of a quote in an article."""
    at = -1
    for _ in range(nth + 1):
        at = opened.article.text.index(quote, at + 1)
    return Span(at, at + len(quote))


def readings(library: Library, article: str, word: str) -> set[str]:
    """How a word is read in an article, wherever it is one; empty if it is none."""
    opened = library.catalogue.open(article)
    return {
        " ".join(syllable or "-" for syllable in token.pinyin)
        for number in range(len(opened.article.blocks))
        for token in library.catalogue.tokens(opened, number)
        if token.word == word
    }


def all_words(library: Library, article: str) -> list[list[str]]:
    opened = library.catalogue.open(article)
    blocks = range(len(opened.article.blocks))
    return [[token.word for token in library.catalogue.tokens(opened, number)] for number in blocks]


def test_here_is_one_place(library: Library, opened: OpenArticle) -> None:
    library.corrections.correct_reading(opened, span_of(opened, "改革", 1), "gai1 ge1", "here")
    assert readings(library, opened.article.id, "改革") == {"gai3 ge2", "gai1 ge1"}


def test_an_article_is_all_its_places(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[0])
    library.corrections.correct_reading(opened, span_of(opened, "我"), "wo1", "article")
    assert readings(library, article_ids[0], "我") == {"wo1"}
    assert readings(library, article_ids[1], "我") <= {"wo3"}


def test_everywhere_is_every_article(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[0])
    library.corrections.correct_reading(opened, span_of(opened, "和"), "he1", "everywhere")
    assert [readings(library, article, "和") for article in article_ids] == [{"he1"}, {"he1"}]


def test_words_are_joined_and_cut(library: Library, opened: OpenArticle) -> None:
    library.corrections.correct_words(opened, span_of(opened, "对标"), "对标", "here")
    library.corrections.correct_words(opened, span_of(opened, "政务服务"), "政务，服务", "article")
    found = {word for block in all_words(library, opened.article.id) for word in block}
    assert {"对标", "政务", "服务"} <= found
    assert "政务服务" not in found
    assert check(library) == []


def test_a_reading_of_a_part_reaches_further_as_its_whole_word(library: Library, opened: OpenArticle) -> None:
    made = library.corrections.correct_reading(opened, span_of(opened, "改"), "gāi", "article")
    assert (made.quote, made.value) == ("改革", ("gai1", "ge2"))
    here = library.corrections.correct_reading(opened, span_of(opened, "革"), "ge1", "here")
    assert here.quote == "革"
    assert readings(library, opened.article.id, "改革") == {"gai1 ge1", "gai1 ge2"}


def test_marks_beside_a_word_are_none_of_its_reading(library: Library, opened: OpenArticle) -> None:
    made = library.corrections.correct_reading(
        opened, span_of(opened, "“放管服”"), "fang1guan1fu1", "article"
    )
    assert made.quote == "放管服"
    assert readings(library, opened.article.id, "放管服") == {"fang1 guan1 fu1"}


def test_what_is_corrected_once_more_is_one_correction(library: Library, opened: OpenArticle) -> None:
    place = span_of(opened, "改革")
    first = library.corrections.correct_reading(opened, place, "gai1 ge1", "everywhere")
    again = library.corrections.correct_reading(opened, place, "gai2 ge2", "everywhere")
    assert (again.id, again.created) == (first.id, first.created)
    assert readings(library, opened.article.id, "改革") == {"gai2 ge2"}
    library.corrections.remove([again.id])
    assert readings(library, opened.article.id, "改革") == {"gai3 ge2"}


def test_undo_and_redo_turn_every_place(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[0])
    before = [all_words(library, article) for article in article_ids]
    library.corrections.correct_words(opened, span_of(opened, "改革"), "改,革", "everywhere")
    after = [all_words(library, article) for article in article_ids]
    assert after != before
    library.changes.undo()
    assert [all_words(library, article) for article in article_ids] == before
    library.changes.redo()
    assert [all_words(library, article) for article in article_ids] == after


def test_facts_are_announced_when_words_are_others(library: Library, opened: OpenArticle) -> None:
    heard: list[tuple[Fact, set[str]]] = []
    library.changes.listen(lambda fact: heard.append((fact, readings(library, opened.article.id, "改革"))))
    made = library.corrections.correct_reading(opened, span_of(opened, "改革"), "gai1 ge1", "article")
    assert heard == [(Fact("correction", made.id, opened.article.id), {"gai1 ge1"})]


def test_it_is_there_after_a_restart_and_for_another_program(library: Library, opened: OpenArticle) -> None:
    with closing(Library(library.folder)) as other:
        before = readings(other, opened.article.id, "改革")
        made = library.corrections.correct_reading(opened, span_of(opened, "改革"), "gai1 ge1", "article")
        assert readings(other, opened.article.id, "改革") == {"gai1 ge1"} != before
        assert other.changed_outside()
        assert [listed.correction for listed in other.corrections.all()] == [made]


def test_a_later_version_of_the_language_leaves_them(
    library: Library, opened: OpenArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.corrections.correct_reading(opened, span_of(opened, "我"), "wo1", "here")
    library.corrections.correct_words(opened, span_of(opened, "对标"), "对标", "everywhere")
    before = all_words(library, opened.article.id)
    monkeypatch.setattr(renewal, "language_version", lambda: "a later one")
    work = Renewal(library)
    while not work.finished:
        work.poll()
        work.wait(0.05)
    versions = library.database.rows("SELECT DISTINCT language_version FROM article")
    assert [row["language_version"] for row in versions] == ["a later one"]
    assert all_words(library, opened.article.id) == before
    assert "wo1" in readings(library, opened.article.id, "我")


def test_it_holds_in_the_same_text_added_again(library: Library, opened: OpenArticle, seed: Path) -> None:
    library.corrections.correct_reading(opened, span_of(opened, "改革"), "gai1 ge1", "here")
    library.corrections.correct_reading(opened, span_of(opened, "我"), "wo1", "article")
    library.remove_issue(opened.issue)
    add(library, seed)
    assert readings(library, opened.article.id, "改革") == {"gai3 ge2", "gai1 ge1"}
    assert readings(library, opened.article.id, "我") == {"wo1"}


def test_it_follows_its_characters_into_another_article(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[0])
    made = library.corrections.correct_reading(opened, span_of(opened, "改革", 1), "gai1 ge1", "here")
    with library.database.write() as connection:  # as a rebuild that finds another beginning
        connection.execute("UPDATE article SET id = 'rebuilt' WHERE id = ?", (article_ids[0],))
    assert "gai1 ge1" in readings(library, "rebuilt", "改革")
    (listed,) = library.corrections.all()
    assert (listed.correction, listed.article, listed.idle) == (made, "rebuilt", False)


def test_it_is_idle_and_kept_when_its_text_has_changed(library: Library, opened: OpenArticle) -> None:
    library.corrections.correct_reading(opened, span_of(opened, "改革"), "gai1 ge1", "here")
    library.corrections.correct_words(opened, span_of(opened, "对标"), "对标", "article")
    with library.database.write() as connection:
        connection.execute("UPDATE block SET text = replace(replace(text, '改革', '革改'), '对标', '标对')")
    assert readings(library, opened.article.id, "改革") == set()
    assert [(listed.span, listed.idle) for listed in library.corrections.all()] == [(None, True)] * 2
    with library.database.write() as connection:
        connection.execute("UPDATE block SET text = replace(text, '革改', '改革')")
    assert [listed.idle for listed in library.corrections.all()] == [False, True]


def test_where_it_was_made_is_listed(library: Library, opened: OpenArticle) -> None:
    place = span_of(opened, "改革", 1)
    library.corrections.correct_reading(opened, place, "gai1 ge1", "everywhere")
    (listed,) = library.corrections.all()
    assert (listed.article, listed.span, listed.idle) == (opened.article.id, place, False)


@pytest.mark.parametrize(
    ("start", "end", "reading", "key"),
    [
        (15, 17, "gai ge", "correction-reading"),
        (15, 17, "xyz1 ge2", "correction-reading"),
        (15, 17, "", "correction-reading"),
        (15, 17, "gai3", "correction-syllables"),
        (32, 33, "fang4", "correction-syllables"),
        (17, 15, "gai3", "note-span"),
        (5, 5, "gai3", "note-span"),
        (-1, 1, "yi3", "note-span"),
        (0, 10**6, "yi3", "note-span"),
        (15, 40, "yi3", "correction-paragraphs"),
    ],
)
def test_a_bad_reading_is_declined(
    library: Library, opened: OpenArticle, start: int, end: int, reading: str, key: str
) -> None:
    with pytest.raises(Problem) as problem:
        library.corrections.correct_reading(opened, Span(start, end), reading, "here")
    assert problem.value.key == key
    assert library.corrections.all() == []


@pytest.mark.parametrize("words", ["", "改", "改,变", "改,,革", "改,革,开", ","])
@pytest.mark.parametrize("scope", ["here", "everywhere"])
def test_bad_words_are_declined(library: Library, opened: OpenArticle, words: str, scope: str) -> None:
    with pytest.raises(Problem) as problem:
        library.corrections.correct_words(opened, Span(15, 17), words, scope)
    assert problem.value.key == "correction-words"


def test_what_is_not_there_cannot_be_removed_nor_reach_further_than_all(
    library: Library, opened: OpenArticle
) -> None:
    with pytest.raises(Problem, match="correction-missing"):
        library.corrections.remove(["nothing"])
    with pytest.raises(Problem, match="correction-scope"):
        library.corrections.correct_words(opened, Span(15, 17), "改,革", "nowhere")


def test_a_long_passage_is_corrected_here_only(library: Library, opened: OpenArticle) -> None:
    start = opened.article.text.index("我县认真")
    span, cut = Span(start, start + 61), ",".join(opened.article.text[start : start + 61])
    with pytest.raises(Problem, match="correction-long"):
        library.corrections.correct_words(opened, span, cut, "article")
    library.corrections.correct_words(opened, span, cut, "here")


def test_a_quote_longer_than_any_other_is_found_at_the_end_of_its_block(
    library: Library, opened: OpenArticle
) -> None:
    block = next(block.text for block in opened.article.blocks if len(block.text) > 60)
    place = span_of(opened, block[-60:])
    library.corrections.correct_words(opened, place, block[-60:], "everywhere")
    assert [words[-1] for words in all_words(library, opened.article.id)].count(block[-60:]) == 1


def test_spaces_alone_are_no_word(library: Library, opened: OpenArticle) -> None:
    at = opened.article.text.index(" ")
    with pytest.raises(Problem, match="correction-blank"):
        library.corrections.correct_words(opened, Span(at, at + 1), " ", "here")


def test_one_that_does_not_fit_its_words_is_found_and_not_laid_over(
    library: Library, opened: OpenArticle
) -> None:
    made = library.corrections.correct_reading(opened, span_of(opened, "我"), "wo1", "everywhere")
    with library.database.write() as connection:
        connection.execute("UPDATE correction SET value = '[]'")
    assert [(finding.what, finding.where) for finding in check(library)] == [("check-correction", made.id)]
    assert readings(library, opened.article.id, "我") == {"wo3"}
