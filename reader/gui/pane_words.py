"""The words of the article shown, asked for block by block and only when needed."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.issue.model import Span
from reader.language.token import BlockTokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.gui.pane_need import Firsts
    from reader.issue.model import Article
    from reader.language.token import Token


class Words:
    """Words and paragraphs by article position."""

    def __init__(self, article: Article, tokens: Callable[[int], Sequence[Token]]) -> None:
        self.starts = article.starts
        """the article position of each block"""
        self._lengths = [len(block.text) for block in article.blocks]
        self._tokens = tokens
        self._known: dict[int, Sequence[Token]] = {}
        self.firsts: Firsts | None = None
        """where each word stands first; made when a reader wants readings only there"""

    def at(self, position: int) -> tuple[Span, Token] | None:
        """The word whose character this is; None for marks and spaces."""
        block = self.block(position)
        start = self.starts[block]
        token = _holder(self.of_block(block), position - start)
        if token is None or not (token.word.isalnum() or any(char.isalnum() for char in token.word)):
            return None
        return Span(start + token.start, start + token.end), token

    def between(self, block: int, start: int, end: int) -> Sequence[Token]:
        """The words, marks and spaces that hold characters of a block from `start` up to `end`."""
        tokens = self.of_block(block)
        if isinstance(tokens, BlockTokens):
            return tokens.between(start, end)
        return [token for token in tokens if token.start < end and token.end > start]

    def parts(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """The blocks that a span touches: number, and from where to where in the block."""
        for block in range(self.block(span.start), self.block(max(span.start, span.end - 1)) + 1):
            start = max(0, span.start - self.starts[block])
            yield block, start, min(self._lengths[block], span.end - self.starts[block])

    def near(self, span: Span) -> tuple[int, Sequence[Token]]:
        """The words of a span with those beside it, and where the block that counts them begins."""
        block = self.block(span.start)
        start = self.starts[block]
        return start, self.between(block, span.start - start - 1, span.end - start + 1)

    def paragraph(self, position: int) -> Span:
        """The block that holds a position."""
        block = self.block(position)
        return Span(self.starts[block], self.starts[block] + self._lengths[block])

    def whole_words(self, span: Span) -> Span:
        """A span made longer so that it cuts no word."""
        return Span(self._edge(span.start)[0], self._edge(span.end)[1])

    def whole_paragraphs(self, span: Span) -> Span:
        """A span made longer so that it cuts no paragraph."""
        return Span(self.paragraph(span.start).start, self.paragraph(span.end).end)

    def after(self, position: int) -> int:
        """Where the word, mark or space ends that begins at a position or holds it."""
        block = self.block(position)
        token = _holder(self.of_block(block), position - self.starts[block])
        return self.starts[block] + token.end if token else position + 1

    def before(self, position: int) -> int:
        """Where the word, mark or space begins that ends at a position or holds it."""
        block = self.block(position - 1)
        token = _holder(self.of_block(block), position - 1 - self.starts[block]) if position else None
        return self.starts[block] + token.start if token else position - 1

    def _edge(self, position: int) -> Span:
        """The word that a position is strictly inside of, or nothing there."""
        found = self.at(position)
        return found[0] if found and found[0].start < position else Span(position, position)

    def block(self, position: int) -> int:
        """The number of the block that holds a position."""
        return max(0, bisect_right(self.starts, position) - 1)

    def of_block(self, block: int) -> Sequence[Token]:
        """The words of a block by its number."""
        if block not in self._known:
            self._known[block] = self._tokens(block)
        return self._known[block]


def _holder(tokens: Sequence[Token], offset: int) -> Token | None:
    """The token that holds a character of its block."""
    if isinstance(tokens, BlockTokens):  # knows where to look without making what lies between
        return tokens.at(offset)
    index = bisect_right(tokens, offset, key=lambda token: token.start) - 1
    return tokens[index] if index >= 0 and offset < tokens[index].end else None
