from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from reader.issue.model import Span
from reader.library.exchange import Taken, export_corrections, import_corrections
from reader.library.library import Library
from reader.problems import Problem


@pytest.fixture
def exported(library: Library, article_ids: list[str], tmp_path: Path) -> Path:
    opened = library.catalogue.open(article_ids[0])
    library.corrections.correct_reading(opened, Span(15, 17), "gai1 ge1", "here")
    library.corrections.correct_words(opened, Span(15, 17), "改,革", "everywhere")
    file = tmp_path / "corrections.json"
    file.write_text(export_corrections(library), encoding="utf-8")
    return file


def test_another_library_takes_them_over_once(library: Library, exported: Path, tmp_path: Path) -> None:
    with closing(Library(tmp_path / "other")) as other:
        assert import_corrections(other, exported) == Taken(2, 0)
        assert import_corrections(other, exported) == Taken(0, 2)
        assert export_corrections(other) == export_corrections(library)
        other.changes.undo()
        assert other.corrections.all() == []


def test_what_was_changed_later_is_kept(library: Library, article_ids: list[str], exported: Path) -> None:
    opened = library.catalogue.open(article_ids[0])
    library.corrections.correct_reading(opened, Span(15, 17), "gai2 ge2", "here")
    assert import_corrections(library, exported) == Taken(0, 2)
    assert ("gai2", "ge2") in [listed.correction.value for listed in library.corrections.all()]


@pytest.mark.parametrize(
    "damage",
    [
        {"value": ["gai1"]},
        {"value": ["gai1", "xyz1"]},
        {"value": "gai1 ge1"},
        {"scope": "nowhere"},
        {"kind": "spelling"},
        {"id": ""},
        {"quote": None},
        {"quote": "\ud800"},
        {"ranges": [["text", 5, 2]]},
        {"ranges": [["text", 5]]},
        {"ranges": 7},
        {"created": 7},
    ],
)
def test_a_bad_correction_keeps_all_of_its_file_out(
    exported: Path, tmp_path: Path, damage: dict[str, object]
) -> None:
    value = json.loads(exported.read_text(encoding="utf-8"))
    last = next(one for one in value["corrections"] if one["kind"] == "reading")
    value["corrections"] = [*value["corrections"], {**last, "id": "other", **damage}]
    exported.write_text(json.dumps(value), encoding="utf-8")
    with closing(Library(tmp_path / "other")) as other:
        with pytest.raises(Problem, match="corrections-file") as problem:
            import_corrections(other, exported)
        assert problem.value.values["why"] == "#3"
        assert other.corrections.all() == []


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b'{"corrections": 7}', b"[" * 10**5])
def test_a_file_of_another_kind_is_declined(library: Library, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "file.json"
    file.write_bytes(data)
    with pytest.raises(Problem, match="corrections-file"):
        import_corrections(library, file)


def test_a_file_that_is_not_there_is_declined(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="file-missing"):
        import_corrections(library, tmp_path / "none.json")
    with pytest.raises(Problem, match="file-unreadable"):
        import_corrections(library, tmp_path)
