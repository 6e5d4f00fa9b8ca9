"""Blocks: printed lines become the text of a block, each character keeping its place.

Layout spaces go: those of a letter-spaced headline, of 刘 超 set to the width of three letters,
and of 200 余人. The width of a character never changes.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from reader.issue.lines import Line, letter_spaced
from reader.issue.model import Block, Role, Run
from reader.issue.roles import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIELDS = frozenset({Role.KICKER, Role.TITLE, Role.DECK, Role.BYLINE, Role.SECTION, Role.DOC_NO, Role.ISSUER})
"""roles whose lines are joined by a space; the others are prose"""

ALIGNED_NAME = re.compile(rf"(?<![^\s（(、：:])[{HAN}](\s+)[{HAN}](?![^\s）)、])|\s(\s+)")
BESIDE_FIGURE = re.compile(
    rf"[ \u3000](?:(?<=[0-9０-９].)(?=[{HAN}])|(?<=[{HAN}].)(?<![讯电].)(?=[0-9０-９]))"
)
"""but for the space that parts a dateline from the text"""
LETTER_SPACE = re.compile(r".(\s)", re.DOTALL)
NONE = re.compile(r"(?!)")
LATIN_END = re.compile(r"[A-Za-z][,.;:!?)]?$")
LATIN_START = re.compile(r"[A-Za-z]")


def blocks(role: Role, lines: list[Line], labels: Sequence[str], level: int = 0) -> list[Block]:
    """The lines as blocks of one role: one for each page they stand on."""
    ordered = sorted(lines, key=lambda line: (line.page, line.at))
    return [
        block(role, list(group), labels[page], level)
        for page, group in groupby(ordered, key=lambda line: line.page)
    ]


def block(role: Role, lines: list[Line], page: str, level: int = 0) -> Block:
    """One block of the lines, in the order given."""
    texts: list[str] = []
    runs: list[Run] = []
    length = 0
    for text, part, at in _parts(role, lines):
        texts.append(text)
        runs.append(Run(length, part, at, len(text)))
        length += len(text)
    return Block(role, "".join(texts), tuple(runs), page, level)


def _parts(role: Role, lines: list[Line]) -> Iterator[tuple[str, int, int]]:
    """What a block is made of: text, source text and place."""
    before: Line | None = None
    for line in lines:
        if before is not None and before.end >= 0 and _spaced(role, before, line):
            yield " ", before.page, before.end
        for start, stop in _kept(role, line.text):
            yield line.text[start:stop], line.page, line.at + start
        before = line


def _spaced(role: Role, before: Line, line: Line) -> bool:
    if before.page != line.page:
        return False
    return role in FIELDS or bool(LATIN_END.search(before.text[-2:]) and LATIN_START.match(line.text))


def _kept(role: Role, text: str) -> Iterator[tuple[int, int]]:
    """What is left of a line without its layout spaces."""
    start = 0
    for space in _layout_space(role, text).finditer(text):
        stop, after = space.span(space.lastindex or 0)
        yield start, stop
        start = after
    yield start, len(text)


def _layout_space(role: Role, text: str) -> re.Pattern[str]:
    if role is Role.BYLINE:
        return ALIGNED_NAME
    if role not in FIELDS:
        return BESIDE_FIGURE
    return LETTER_SPACE if letter_spaced(text) else NONE
