"""What is built holds what the code asks for."""

from __future__ import annotations

import importlib.util
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
    assert "resources/compiled/xidu_zh_CN.qm" in carried
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
    assert trained.shipped.__wrapped__() == learnt
