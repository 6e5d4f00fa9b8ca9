"""An article becomes paragraphs: what is set how, and the space between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from reader.issue.model import Role
from reader.typeset.style import HEAD, is_division

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.issue.model import Article, Block
    from reader.typeset.style import Style, Type


SIGNED: Final = frozenset({Role.SIGNATURE, Role.DATE})


class Paragraph(NamedTuple):
    """A block to be set."""

    text: str
    at: int
    """article position of its first character"""
    kind: Type
    before: int = 0
    """free space above"""
    accent: bool = False
    """whether the accent rule stands in that space"""
    rule: bool = False
    """whether an accent rule runs at its left"""
    lead: tuple[int, Type] | None = None
    """how many characters at its start are set otherwise, and how: the dateline"""
    phrases: bool = False
    """lines break at the spaces if they can"""
    balanced: bool = False
    """its lines are of about one length"""


def compose(article: Article, style: Style, starts: list[int] | None = None) -> Composition:
    """The paragraphs of an article, in order; `starts` are its `starts` if they are at hand."""
    return Composition(article, style, article.starts if starts is None else starts)


class Composition(Sequence[Paragraph]):
    """The paragraphs of an article, each made when it is asked for: they may be many."""

    def __init__(self, article: Article, style: Style, starts: list[int]) -> None:
        self.starts = starts
        """the article position of each paragraph"""
        self._blocks, self._style = article.blocks, style
        self._turn = 0 if style.policy else _first_after_head(article.blocks)
        self._room = _free_line_before(article)
        self._dateline = article.dateline

    def __len__(self) -> int:
        return len(self._blocks)

    @overload
    def __getitem__(self, index: int) -> Paragraph: ...
    @overload
    def __getitem__(self, index: slice) -> list[Paragraph]: ...
    def __getitem__(self, index: int | slice) -> Paragraph | list[Paragraph]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return self._paragraph(range(len(self))[index])

    def lengths(self) -> list[int]:
        """How many characters each paragraph has."""
        return [len(block.text) for block in self._blocks]

    def alike(self) -> Iterator[tuple[Type, int, int, int]]:
        """Paragraphs of one role that follow each other.

        How they are set, how many they are, and the space above the first and above each other one.
        """
        at = 0
        for role, group in groupby([block.role for block in self._blocks]):
            number = sum(1 for _ in group)
            yield self._style.types[role], number, self._before(at), self._before(at + number - 1)
            at += number

    def _paragraph(self, at: int) -> Paragraph:
        block = self._blocks[at]
        role = block.role
        return Paragraph(
            block.text,
            self.starts[at],
            self._style.kind_of(block),
            self._before(at),
            accent=0 < at == self._turn,
            rule=role is Role.STANDFIRST and not self._style.policy,
            lead=self._lead(at),
            phrases=role in HEAD and role is not Role.STANDFIRST,
            balanced=role is Role.TITLE or (role is Role.STANDFIRST and self._style.policy),
        )

    def _before(self, at: int) -> int:
        previous = self._blocks[at - 1].role if at else None
        room = self._style.types[Role.BODY].pitch if at == self._room else 0
        if self._style.policy and is_division(self._blocks[at]) and previous is Role.BODY:
            room += self._style.scaled(12)
        return _space(previous, self._blocks[at].role, self._style) + room

    def _lead(self, at: int) -> tuple[int, Type] | None:
        """The dateline runs in before the first words of its paragraph."""
        line, start = self._dateline, self.starts[at]
        if line is None or line.start != start or line.end > start + len(self._blocks[at].text):
            return None
        return line.end - line.start, self._style.dateline


def last_of_text(blocks: Sequence[Block]) -> int:
    """Index of the block that ends the text; captions may follow it."""
    last = len(blocks) - 1
    return next((at for at in range(last, -1, -1) if blocks[at].role is not Role.CAPTION), last)


def _free_line_before(article: Article) -> int | None:
    """Index of the block that keeps a line free above: between the text and the captions, for a jump."""
    if not any(jump and not jump.found for jump in (article.jump_to, article.jump_from)):
        return None
    after = last_of_text(article.blocks) + 1
    return after if after < len(article.blocks) else None


def accent_space(style: Style) -> tuple[int, int, int]:
    """Above the accent rule, its thickness, below it."""
    return style.scaled(16), max(2, style.scaled(2)), style.scaled(18)


def _space(previous: Role | None, role: Role, style: Style) -> int:
    """The space above a block. Parts that are absent leave none, as each keeps only its own."""
    if previous is None:
        return 0
    if previous in HEAD:
        if role in HEAD:
            return style.types[previous].after if role is not previous else 0
        return style.scaled(18) if style.policy else sum(accent_space(style))
    if role is Role.SECTION:
        return style.scaled(6)
    if role in SIGNED and previous not in SIGNED:
        return style.scaled(18) if style.policy else 0
    if role is Role.CAPTION:
        return style.scaled(4 if previous is Role.CAPTION else 16)
    return 0


def _first_after_head(blocks: Sequence[Block]) -> int:
    """Index of the first block under the headline block; 0 if there is no such block, or no headline."""
    return next((at for at, block in enumerate(blocks) if block.role not in HEAD), 0)
