from __future__ import annotations

from contextlib import closing

import pytest

from reader.annotation.colours import COLOURS
from reader.issue.model import Span
from reader.library.catalogue import OpenArticle
from reader.library.library import Library
from reader.problems import Problem


@pytest.fixture
def opened(library: Library, article_ids: list[str]) -> OpenArticle:
    return library.catalogue.open(article_ids[0])


def test_a_highlight_is_there_after_a_restart(library: Library, opened: OpenArticle) -> None:
    made = library.annotations.add(opened, Span(60, 70), "violet", "笔记", ["提法"])
    with closing(Library(library.folder)) as again:
        (placed,) = again.annotations.of(again.catalogue.open(opened.article.id))
    assert placed.highlight == made
    assert placed.span == (60, 70)
    assert made.anchor.quote == opened.article.text[60:70]


def test_colour_and_note_change(library: Library, opened: OpenArticle) -> None:
    made = library.annotations.add(opened, Span(60, 70), "violet")
    library.annotations.recolour(made.id, "blue")
    library.annotations.write_note(made.id, "想一想")
    changed = library.annotations.get(made.id)
    assert (changed.colour, changed.note, changed.created) == ("blue", "想一想", made.created)


@pytest.mark.parametrize("colour", COLOURS)
def test_every_kind_of_highlight_is_kept(library: Library, opened: OpenArticle, colour: str) -> None:
    library.annotations.add(opened, Span(60, 70), colour)
    with closing(Library(library.folder)) as again:
        assert [placed.highlight.colour for placed in again.annotations.all()] == [colour]


def test_undo_and_redo_walk_through_everything(library: Library, opened: OpenArticle) -> None:
    notes, changes = library.annotations, library.changes
    made = notes.add(opened, Span(60, 70), "violet")
    notes.write_note(made.id, "一")
    notes.remove([made.id])
    changes.undo()
    assert notes.get(made.id).note == "一"
    changes.undo()
    assert notes.get(made.id).note == ""
    changes.undo()
    assert notes.of(opened) == []
    assert not changes.can_undo
    for _ in range(2):
        changes.redo()
    assert notes.get(made.id).note == "一"
    changes.redo()
    assert notes.of(opened) == []


def test_a_new_change_ends_what_could_be_redone(library: Library, opened: OpenArticle) -> None:
    library.annotations.add(opened, Span(60, 70), "violet")
    library.changes.undo()
    library.annotations.add(opened, Span(70, 72), "blue")
    assert not library.changes.can_redo


def test_several_are_removed_as_one_action(library: Library, opened: OpenArticle) -> None:
    made = [library.annotations.add(opened, Span(at, at + 3), "blue").id for at in (60, 70, 80)]
    library.annotations.remove(made)
    library.changes.undo()
    assert len(library.annotations.of(opened)) == 3


@pytest.mark.parametrize(
    ("span", "colour", "key"),
    [
        (Span(5, 5), "blue", "note-span"),
        (Span(-1, 3), "blue", "note-span"),
        (Span(0, 10**6), "blue", "note-span"),
        (Span(0, 3), "pink", "note-colour"),
    ],
)
def test_a_bad_highlight_is_declined(
    library: Library, opened: OpenArticle, span: Span, colour: str, key: str
) -> None:
    with pytest.raises(Problem) as problem:
        library.annotations.add(opened, span, colour)
    assert problem.value.key == key
    assert library.annotations.all() == []


def test_facts_are_announced_after_they_are_safe(library: Library, opened: OpenArticle) -> None:
    heard: list[int] = []
    library.changes.listen(lambda _fact: heard.append(len(library.annotations.all())))
    library.annotations.add(opened, Span(60, 70), "violet")
    assert heard == [1]


def test_undo_leaves_alone_what_another_program_wrote(library: Library, opened: OpenArticle) -> None:
    made = library.annotations.add(opened, Span(60, 70), "violet")
    library.annotations.recolour(made.id, "blue")
    with closing(Library(library.folder)) as other:
        other.annotations.write_note(made.id, "theirs")
    library.changes.undo()
    now = library.annotations.get(made.id)
    assert (now.colour, now.note) == ("violet", "theirs")


def test_undo_does_not_bring_back_what_another_program_removed(library: Library, opened: OpenArticle) -> None:
    made = library.annotations.add(opened, Span(60, 70), "violet")
    library.annotations.recolour(made.id, "blue")
    with closing(Library(library.folder)) as other:
        other.annotations.remove([made.id])
    library.changes.undo()
    assert library.annotations.all() == []
