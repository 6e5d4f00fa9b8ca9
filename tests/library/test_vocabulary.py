from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from reader.language.analyse import analyse
from reader.library.library import Library
from reader.library.vocabulary import Coverage, counted, together
from reader.store.word_index import FILE
from tests.library.test_corrections import span_of


@pytest.fixture
def counted_library(library: Library, article_ids: list[str]) -> Library:
    assert list(library.vocabulary.count()) == list(reversed(range(len(article_ids))))
    return library


def running(library: Library, article: str) -> list[str]:
    opened = library.catalogue.open(article)
    blocks = range(len(opened.article.blocks))
    return [word for number in blocks for word in counted(library.catalogue.tokens(opened, number))]


def test_names_numbers_and_marks_are_not_counted() -> None:
    tokens = analyse("县委书记刘国强到北京看了3个村。")
    assert list(counted(tokens)) == ["县委书记", "到", "看", "了", "个", "村"]


def test_coverage_is_the_share_of_running_words() -> None:
    assert together([Coverage(1, 4), Coverage(2, 4)]).share == 3 / 8
    assert together([]).share == 1.0


def test_what_is_counted_agrees_with_the_words(counted_library: Library, article_ids: list[str]) -> None:
    words = {article: running(counted_library, article) for article in article_ids}
    most = max(words[article_ids[0]], key=words[article_ids[0]].count)
    counted_library.known.mark([most], "known")
    (issue,) = counted_library.catalogue.issues()
    expected = {article: Coverage(found.count(most), len(found)) for article, found in words.items()}
    assert counted_library.vocabulary.of_articles(issue.id) == expected
    whole = together(expected.values())
    assert counted_library.vocabulary.of_library() == whole
    stands = [found.count(most) for found in words.values()]
    assert counted_library.vocabulary.find(most) == (sum(stands), sum(map(bool, stands)))


def test_nothing_is_counted_twice(counted_library: Library) -> None:
    before = counted_library.vocabulary.of_library()
    assert list(counted_library.vocabulary.count()) == []
    assert counted_library.vocabulary.of_library() == before


def test_what_left_the_shelf_is_not_counted(counted_library: Library) -> None:
    (issue,) = counted_library.catalogue.issues()
    before = counted_library.vocabulary.of_library()
    counted_library.remove_issue(issue.id)
    list(counted_library.vocabulary.count())
    assert counted_library.vocabulary.of_library() == Coverage(0, 0)
    counted_library.changes.undo()
    list(counted_library.vocabulary.count())
    assert counted_library.vocabulary.of_library() == before


@pytest.mark.parametrize("scope", ["here", "article", "everywhere"])
def test_corrected_words_are_counted_as_corrected(
    counted_library: Library, article_ids: list[str], scope: str
) -> None:
    library, before = counted_library, counted_library.vocabulary.find("改")
    opened = library.catalogue.open(article_ids[0])
    library.corrections.correct_words(opened, span_of(opened, "改革"), "改,革", scope)
    list(library.vocabulary.count())
    expected = [running(library, article).count("改") for article in article_ids]
    assert library.vocabulary.find("改") == (sum(expected), sum(map(bool, expected)))
    assert sum(expected) > before[0]
    library.changes.undo()
    list(library.vocabulary.count())
    assert library.vocabulary.find("改") == before


@pytest.mark.parametrize("damage", [b"", b"no database" * 999])
def test_a_damaged_index_is_counted_anew(counted_library: Library, tmp_path: Path, damage: bytes) -> None:
    before = counted_library.vocabulary.of_library()
    folder = counted_library.folder
    counted_library.vocabulary.close()
    for path in folder.glob(f"{FILE}*"):
        path.unlink()
    (folder / FILE).write_bytes(damage)
    with closing(Library(folder)) as again:
        list(again.vocabulary.count())
        assert again.vocabulary.of_library() == before
