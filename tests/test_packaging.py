"""What is built holds what the code asks for."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_wheel_carries_every_resource_the_code_names() -> None:
    carried = {str(path.relative_to(ROOT)) for path in load("build_hook").carried(ROOT)}
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "reader").rglob("*.py"))
    named = set(re.findall(r'resource\("([a-z.-]+)"\)', code))
    assert named >= {"notices.txt", "system-packages.txt"}
    assert {f"resources/{name}" for name in named - {"compiled"}} <= carried
    assert {
        f"resources/compiled/{name}" for name in ("xidu_zh_CN.qm", "dictionary.db", "language.txt")
    } <= carried
    assert any(name.startswith("seeds/") for name in carried)
    assert not any(name.startswith("resources/pictures") for name in carried)


def test_constraints_name_no_addresses() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").split()
    assert len(lines) > 20
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9.]+", line) for line in lines)


def test_every_package_of_the_project_is_pinned() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {plain(re.split(r"[<>=]", package)[0]) for package in asked}
    pinned = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").split()
    assert names <= {plain(line.split("==")[0]) for line in pinned}


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


@pytest.fixture
def cedict(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """What reads the data of dictionaries, as the scripts beside it import it."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return importlib.import_module("cedict")


def test_every_line_of_the_dictionary_is_read(cedict: ModuleType) -> None:
    text = cedict.data_file().read_text(encoding="utf-8")
    (promised,) = re.findall(r"#! entries=(\d+)", text)
    assert sum(1 for _ in cedict.lines()) == int(promised)


def test_terms_of_ours_come_before_the_dictionary(
    cedict: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    glossary = importlib.import_module("glossary")
    monkeypatch.setattr(glossary, "GLOSSARY", tmp_path / "glossary.tsv")
    glossary.GLOSSARY.write_text("绿色\tlǜ sè\tgreen / eco-friendly\tterm\n", encoding="utf-8")
    lines = [cedict.Line("綠色", "绿色", ("lv4", "se4"), False, ("green", "CL:個|个[ge4]"))]
    ((word, entries),) = load("dictionary")._rows(lines)
    assert json.loads(entries)[0] == ["綠色", "lv4 se4", "term", ["green", "eco-friendly"], ["个 ge4"]]
    assert word == "绿色"
    assert len(json.loads(entries)) == 2


def test_the_dictionary_is_small_and_its_notice_is_carried() -> None:
    compiled = ROOT / "resources" / "compiled" / "dictionary.db"
    assert compiled.stat().st_size < 15_000_000
    assert "CC-CEDICT" in (ROOT / "resources" / "notices.txt").read_text(encoding="utf-8")


def test_training_learns_from_its_lessons() -> None:
    from reader.issue.trained import Trained
    from tests.pages.lessons import printed

    train, lessons = load("train"), list(printed(5, seed=2, held_back=False))
    assert train.wrong(lessons, train.train(lessons, rounds=2)) < train.wrong(lessons, Trained({}, {}))


def test_what_was_learnt_is_read_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.issue import trained

    learnt = trained.Trained({"gap 1 .": [0.25] * 7 + [0.0]}, {"word 1 0 0": [[-1.5] * 7 + [0.0]] * 7})
    load("train").write(learnt, tmp_path / "tagging.txt")
    monkeypatch.setattr(trained, "resource", tmp_path.joinpath)
    found = trained.shipped.__wrapped__()
    assert (found.lines, found.joints) == (learnt.lines, learnt.joints)
