from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.check import check
from reader.library.library import Library
from reader.problems import Problem


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path)) as library:
        yield library


def test_a_word_is_new_until_it_is_marked(library: Library) -> None:
    assert library.known.state("部署") == "new"
    assert library.known.mark(["部署", "落实", "部署"], "learning") == 2
    assert library.known.mark(["部署"], "known") == 1
    assert (library.known.state("部署"), library.known.state("落实")) == ("known", "learning")
    assert library.known.counts() == {"known": 1, "learning": 1}


def test_marks_are_there_after_a_restart(library: Library, tmp_path: Path) -> None:
    library.known.mark(["部署"], "known")
    library.known.mark(["落实"], "known")
    library.known.mark(["落实"], "new")
    with closing(Library(tmp_path)) as again:
        assert dict(again.known.states) == {"部署": "known"}
        assert not check(again)


def test_marks_are_undone_and_done_again_as_one(library: Library) -> None:
    library.known.mark(["部署"], "learning")
    library.known.mark(["部署", "落实"], "known")
    library.changes.undo()
    assert dict(library.known.states) == {"部署": "learning"}
    library.changes.redo()
    assert library.known.counts() == {"known": 2, "learning": 0}


def test_what_is_so_already_is_no_change(library: Library) -> None:
    library.known.mark(["部署"], "known")
    assert library.known.mark(["部署"], "known") == 0
    library.changes.undo()
    assert not library.known.states


def test_another_state_than_there_is_is_refused(library: Library) -> None:
    with pytest.raises(Problem, match="word-state"):
        library.known.mark(["部署"], "forgotten")
    assert not library.changes.can_undo


def test_words_marked_by_another_program_are_seen(library: Library, tmp_path: Path) -> None:
    assert not library.known.states
    with closing(Library(tmp_path)) as other:
        other.known.mark(["部署"], "known")
    assert library.changed_outside()
    assert library.known.state("部署") == "known"
