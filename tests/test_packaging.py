"""What is built holds what the code asks for."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

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
