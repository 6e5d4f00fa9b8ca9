"""Which spans of newspaper text are whole, of those that we wrote down in spans.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.language.segment import segment

INSIDE = {"name": 1, "place": 1, "term": 1, "quoted": 1, "date": 1, "number": 2, "title": 3, "body": 3}


class Wanted(NamedTuple):
    text: str
    start: int
    end: int
    kind: str

    @property
    def is_whole(self) -> bool:
        spans = segment(self.text)
        inside = [span for span in spans if self.start <= span.start and span.end <= self.end]
        covered = sum(span.end - span.start for span in inside)
        return covered == self.end - self.start and len(inside) <= INSIDE[self.kind] + self._marks

    @property
    def _marks(self) -> int:
        return sum(self.text[self.start : self.end].count(mark) for mark in "、“”")


def wanted() -> Iterator[Wanted]:
    for line in Path(__file__).with_name("spans.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from _marked(line)


def _marked(line: str) -> list[Wanted]:
    found, text, at = [], "", 0
    for match in re.finditer(r"\[(.*?)\|(\w+)\]", line):
        text += line[at : match.start()]
        found.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    text += line[at:]
    return [Wanted(text, *one) for one in found]
