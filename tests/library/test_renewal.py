"""Words are found anew where another version of the language found them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from reader.language.packing import join_pieces, pack_piece
from reader.language.token import Token
from reader.language.version import language_version
from reader.library.check import check
from reader.library.library import Library
from reader.library.renewal import Renewal


def outdate(library: Library) -> None:
    """Has the articles be as an older version left them, that knew no words but characters."""
    for row in library.database.rows("SELECT article, ord, text FROM block"):
        characters = [Token(at, at + 1, one, (None,), True) for at, one in enumerate(row["text"])]
        with library.database.write() as connection:
            connection.execute(
                "UPDATE block SET tokens = ? WHERE article = ? AND ord = ?",
                (join_pieces([pack_piece(characters)]), row["article"], row["ord"]),
            )
    with library.database.write() as connection:
        connection.execute("UPDATE article SET language_version = 'older'")


def words(library: Library, article: str) -> set[str]:
    opened = library.catalogue.open(article)
    return {
        token.word
        for number in range(len(opened.article.blocks))
        for token in library.catalogue.tokens(opened, number)
    }


def versions(library: Library) -> list[str]:
    rows = library.database.rows("SELECT language_version FROM article ORDER BY ord")
    return [row["language_version"] for row in rows]


def renew(library: Library, first: str | None = None) -> list[str]:
    """Renews all there is to renew; the articles of which it was told."""
    told: list[str] = []
    library.changes.listen(lambda fact: told.append(fact.subject) if fact.kind == "words" else None)
    work = Renewal(library, first)
    while not work.finished:
        work.poll()
        work.wait(0.05)
    return told


def test_an_import_stores_by_which_version_words_were_found(library: Library) -> None:
    assert set(versions(library)) == {language_version()}


def test_nothing_is_renewed_that_this_version_found(library: Library) -> None:
    work = Renewal(library)
    work.poll()
    assert work.finished


def test_outdated_articles_are_renewed_the_open_one_first(library: Library, article_ids: list[str]) -> None:
    before = [words(library, article) for article in article_ids]
    outdate(library)
    assert words(library, article_ids[0]) != before[0]
    assert renew(library, first=article_ids[1]) == [article_ids[1], article_ids[0]]
    assert [words(library, article) for article in article_ids] == before
    assert set(versions(library)) == {language_version()}
    assert check(library) == []


def test_what_comes_out_the_same_is_no_news(library: Library) -> None:
    with library.database.write() as connection:
        connection.execute("UPDATE article SET language_version = NULL")
    assert renew(library) == []
    assert set(versions(library)) == {language_version()}


def test_what_was_stopped_goes_on_in_another_session(folder: Path) -> None:
    with closing(Library(folder)) as library:
        outdate(library)
        work = Renewal(library)
        while versions(library).count("older") == 2:
            work.poll()
            work.wait(0.05)
        work.cancel()
        assert sorted(versions(library)) == sorted([language_version(), "older"])
    with closing(Library(folder)) as library:
        assert len(renew(library)) == 1
        assert set(versions(library)) == {language_version()}


def test_an_article_that_became_another_meanwhile_is_left_alone(
    library: Library, article_ids: list[str]
) -> None:
    outdate(library)
    work = Renewal(library, first=article_ids[0])
    for _ in range(5):  # until a worker was asked
        work.poll()
    changed = library.catalogue.open(article_ids[0]).pk
    with library.database.write() as connection:
        connection.execute(
            "UPDATE block SET text = text || '。', tokens = x'00' WHERE article = ?", (changed,)
        )
    while not work.finished:
        work.poll()
        work.wait(0.05)
    assert versions(library) == ["older", language_version()]
    rows = library.database.rows("SELECT tokens FROM block WHERE article = ?", changed)
    assert {row["tokens"] for row in rows} == {b"\0"}


def test_an_article_that_kills_workers_keeps_no_other_from_being_renewed(
    library: Library, article_ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.library import analysis
    from reader.problems import Problem

    class Dying(analysis.Analysis):
        def go_on(self):  # type: ignore[no-untyped-def]
            if any("劳动模范" in text for article in self._articles for text in article):
                raise Problem("worker-died", file="")
            return (yield from super().go_on())

    outdate(library)
    monkeypatch.setattr(analysis, "Analysis", Dying)
    assert renew(library, first="nothing") == [article_ids[0]]


def test_a_library_that_cannot_be_written_stops_it(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.problems import Problem
    from reader.store import words as rows

    def refuse(*_: object) -> bool:
        raise Problem("library-readonly", folder="")

    outdate(library)
    monkeypatch.setattr(rows, "put_words", refuse)
    assert renew(library) == []
    assert set(versions(library)) == {"older"}
