from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from reader.issue.model import Span
from reader.library.library import Library
from reader.problems import Problem
from tests.conftest import add


def test_an_article_comes_back_as_it_was_rebuilt(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[0])
    assert opened.article.text.startswith("以解放思想")
    assert [len(library.catalogue.tokens(opened, n)) > 0 for n in range(len(opened.article.blocks))]
    assert opened.article.jump_to is not None
    assert not opened.article.jump_to.found


def test_tokens_cover_each_block(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[1])
    for number, block in enumerate(opened.article.blocks):
        tokens = library.catalogue.tokens(opened, number)
        assert "".join(token.word for token in tokens) == block.text


def test_the_reading_place_is_kept(library: Library, article_ids: list[str]) -> None:
    opened = library.catalogue.open(article_ids[0])
    assert library.catalogue.place(opened) == 0
    library.catalogue.keep_place(opened, 200, 0.4)
    assert library.catalogue.place(opened) == 200
    (issue,) = library.catalogue.issues()
    assert issue.pages[0].articles[0].read == 0.4


def test_a_removed_issue_comes_back_with_its_highlights(
    library: Library, article_ids: list[str], seed: Path
) -> None:
    opened = library.catalogue.open(article_ids[0])
    made = library.annotations.add(opened, Span(60, 64), "green")
    library.remove_issue(opened.issue)
    assert library.catalogue.issues() == ()
    with pytest.raises(Problem):
        library.remove_issue(opened.issue)
    report = add(library, seed).report
    assert (report.added, report.known) == ([opened.issue], [])
    assert [placed.highlight for placed in library.annotations.of(opened)] == [made]


def test_removing_can_be_undone(library: Library) -> None:
    (issue,) = library.catalogue.issues()
    library.remove_issue(issue.id)
    library.changes.undo()
    assert library.catalogue.issues() == (issue,)


def test_a_change_by_another_program_is_noticed(library: Library, article_ids: list[str]) -> None:
    assert not library.changed_outside()
    with closing(Library(library.folder)) as other:
        other.annotations.add(other.catalogue.open(article_ids[0]), Span(0, 2), "blue")
    assert library.changed_outside()
    assert not library.changed_outside()


def test_an_unknown_article_is_a_problem(library: Library) -> None:
    with pytest.raises(Problem):
        library.catalogue.open("0" * 12)


def test_the_printed_lines_of_a_place_are_shown(library: Library, article_ids: list[str], seed: Path) -> None:
    opened = library.catalogue.open(article_ids[0])
    start = opened.article.text.index("放管服")
    (original,) = library.catalogue.original(opened, Span(start, start + 3))
    assert (original.file, original.page) == (seed.name, "1")
    (line,) = original.lines
    assert seed.read_text(encoding="utf-8").split("\n")[line.number - 1] == line.text


def test_of_a_very_long_span_the_lines_around_the_chosen_place_are_shown(
    library: Library, article_ids: list[str]
) -> None:
    opened = library.catalogue.open(article_ids[1])
    long = opened.article._replace(blocks=opened.article.blocks * 3)
    chosen = Span(len(opened.article.text) + 40, len(opened.article.text) + 44)
    opened = opened._replace(article=long)
    lines = [line for one in library.catalogue.original(opened, Span(0, 9000), chosen) for line in one.lines]
    assert sum(last - first for line in lines for first, last in line.used) <= 3000
    assert any(line.chosen for line in lines)
