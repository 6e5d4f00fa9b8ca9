"""Which words of the word list are names of persons, places and bodies."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.language.token import Kind
from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def kinds() -> Mapping[str, Kind]:
    """The names by their words; other words are not in it. It takes some hundredths of a second to read."""
    found: dict[str, Kind] = {}
    for line in (resource("compiled") / "kinds.txt").read_text(encoding="utf-8").splitlines():
        kind, *words = line.split(" ")
        found.update(dict.fromkeys(words, Kind(int(kind))))
    return found
