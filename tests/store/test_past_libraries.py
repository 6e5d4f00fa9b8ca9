"""Every version of the library's file that was ever made still opens."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.store.database import FILE

FIXTURES = sorted(Path(__file__).with_name("fixtures").glob("library-*.sql"))


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_past_library_opens_with_its_highlight(tmp_path: Path, fixture: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as made:
        made.executescript(fixture.read_text(encoding="utf-8"))
    with closing(Library(tmp_path)) as library:
        (placed,) = library.annotations.all()
        (issue,) = library.catalogue.issues()
        known = dict(library.known.states)
        words = [listed.correction.value for listed in library.corrections.all()]
        meant = [one.gloss for one in library.meanings.all()]
    assert (placed.highlight.anchor.quote, placed.highlight.note) == ("天气很好", "晴")
    assert words == ([("河边的",)] if fixture.stem >= "library-4" else [])
    assert known == ({"天气": "learning"} if fixture.stem >= "library-5" else {})
    assert meant == (["the weather outside"] if fixture.stem >= "library-7" else [])
    assert placed.span is not None
    assert issue.pages[0].articles[0].read == 0.5
