from __future__ import annotations

import json
import pickle
import re
from pathlib import Path
from string import Formatter

import pytest

from reader.paths import resource
from reader.problems import Problem, describe

TABLES = {
    language: json.loads(resource(f"problems/{language}.json").read_text(encoding="utf-8"))
    for language in ("en", "zh")
}
USED = re.compile(r'(?:Problem|sentence|say)\(\s*"([a-z0-9-]+)"|"(check-[a-z-]+)"|warnings = \("([a-z-]+)"')


def below_the_window() -> list[Path]:
    return [path for path in Path("reader").rglob("*.py") if "gui" not in path.parts]


def places(text: str) -> set[str | None]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def test_both_languages_say_the_same_things() -> None:
    assert TABLES["en"].keys() == TABLES["zh"].keys()
    for key, text in TABLES["en"].items():
        assert places(text) == places(TABLES["zh"][key]), key


def test_every_key_in_the_code_has_a_sentence() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in below_the_window())
    used = {key for groups in USED.findall(code) for key in groups if key}
    assert len(used) > 30
    assert used <= TABLES["en"].keys()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_problem_survives_the_way_from_a_worker(language: str) -> None:
    problem = Problem("file-unreadable", file="报.txt", why="7")
    assert describe(pickle.loads(pickle.dumps(problem)), language) == describe(problem, language)
    assert "报.txt" in describe(problem, language)
