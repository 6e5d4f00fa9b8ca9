"""What goes wrong below the window: a key and its values, put into words at the surface."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


class Problem(Exception):  # noqa: N818  (a Problem is the world's fault, an Error would be ours)
    """Something the reader can understand and act upon: a bad file, a folder that cannot be written.

    `key` names a sentence of `resources/problems/LANGUAGE.json`; `values` fill its places.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        """Let a Problem cross from a worker process with its values."""
        return (_restore, (self.key, self.values))


def sentence(key: str, values: Mapping[str, object], language: str) -> str:
    """One sentence in `language` (zh or en) that says what, why and what to do."""
    return _sentences(language)[key].format(**values)


def describe(problem: Problem, language: str) -> str:
    """The sentence of a problem in `language`."""
    return sentence(problem.key, problem.values, language)


@cache
def _sentences(language: str) -> dict[str, str]:
    path = resource(f"problems/{language}.json")
    sentences: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return sentences


def _restore(key: str, values: dict[str, object]) -> Problem:
    return Problem(key, **values)
