"""The outline of an article: its sections, and the clauses that a policy document or a law counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.model import Article, Block, Role
from reader.issue.policy.marks import DIVISIONS, level_of, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OF_LAW: Final = {"条": 1, "款": 2, "（一）": 3, "1.": 4}
"""how far below the divisions what an article of a law is made of stands, by mark"""
NAMES: Final = {"（一）": "项", "1.": "目"}
"""what numbered clauses are called inside an article of a law"""
UNMARKED: Final = "小标题"


class Section(NamedTuple):
    """A heading inside a body."""

    heading: str
    start: int
    """index of the paragraph that it stands before"""
    level: int
    """1 is the outermost"""


def sections(article: Article) -> list[Section]:
    """The sections of an article, in reading order."""
    found: list[Section] = []
    paragraphs = 0
    for block in article.blocks:
        if block.role is Role.SECTION:
            found.append(Section(block.text, paragraphs, block.level))
        paragraphs += block.role is Role.BODY
    return found


def level(heading: str) -> int:
    """The level of a section's heading in a newspaper, by its mark."""
    return level_of(heading)


class Clause(NamedTuple):
    """A heading, or a paragraph that is counted: 第八条, （三）."""

    kind: str
    level: int
    """1 is the outermost"""
    number: str | None
    """as printed; None for headings without one and for a 款"""
    text: str
    """what follows the number"""
    start: int
    """article position"""
    end: int


def clauses(article: Article) -> list[Clause]:
    """The clauses of an article, in reading order."""
    headings = [block.text for block in article.blocks if block.role is Role.SECTION]
    found = {mark.kind for heading in headings if (mark := mark_of(heading))}
    divisions = [kind for kind in DIVISIONS if kind in found]
    return list(_clauses(article, divisions))


def _clauses(article: Article, divisions: Sequence[str]) -> Iterator[Clause]:
    within = False
    for start, block in zip(article.starts, article.blocks, strict=True):
        made = _clause(block, start, divisions, within=within)
        if block.role in (Role.SIGNATURE, Role.DATE) or made is None:
            within = within and block.role is Role.BODY
            continue
        within = made.kind == "条" or (within and block.role is Role.BODY)
        yield made


def _clause(block: Block, start: int, divisions: Sequence[str], *, within: bool) -> Clause | None:
    """The clause that a block is; `within` an article of a law its paragraphs have names of their own."""
    if block.role not in (Role.SECTION, Role.BODY):
        return None
    mark, end = mark_of(block.text), start + len(block.text)
    if block.role is Role.SECTION:
        kind, number = (mark.kind, mark.number) if mark else (UNMARKED, None)
        return Clause(kind, block.level, number, block.text[mark.end if mark else 0 :], start, end)
    if mark is None:
        return Clause("款", len(divisions) + 2, None, block.text, start, end) if within else None
    if mark.kind in (*DIVISIONS, "①"):
        return None
    level = (
        len(divisions) + OF_LAW[mark.kind]
        if _of_law(mark.kind, within=within)
        else level_of(block.text, divisions)
    )
    kind = NAMES.get(mark.kind, mark.kind) if within else mark.kind
    return Clause(kind, level, mark.number, block.text[mark.end :], start, end)


def _of_law(kind: str, *, within: bool) -> bool:
    return kind == "条" or (within and kind in OF_LAW)
