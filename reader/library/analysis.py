"""Articles on their way through the workers, which find the words and readings."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from reader.language.packing import join_pieces
from reader.language.pieces import pieces
from reader.library.workers import analyse_pieces

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from reader.library.pool import Asked, Pool

BATCH = 16_000
"""characters a worker analyses at a time: about 0.15 s, so that cancelling is felt at once"""
AHEAD = 4
"""batches that are asked for at once"""
TOGETHER = 8_000
"""characters of the articles that are handed out together, which takes a few ms to write"""


class Analysed(NamedTuple):
    """An article by its number, and one packed value of tokens a block."""

    number: int
    tokens: list[bytes]


class Analysis:
    """Gives articles to the workers in batches of text, and gets them back in order."""

    def __init__(self, pool: Pool, articles: Sequence[Sequence[str]], label: str) -> None:
        """`articles` are the texts of the blocks of each; `label` names the file they come from."""
        self._pool, self._articles, self._label = pool, articles, label
        self._cut = self._batches()
        self._asked: deque[Asked[list[bytes]]] = deque()
        self._packed: deque[bytes] = deque()
        self._last: deque[bool] = deque()
        """of each piece that was cut, whether a block ends with it"""
        self._ready: list[Analysed] = []
        self._done = 0

    @property
    def finished(self) -> bool:
        """Whether every article was handed out."""
        return self._done == len(self._articles)

    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._done / max(1, len(self._articles))

    def taken(self) -> list[Analysed]:
        """The articles that are ready, for once."""
        ready, self._ready = self._ready, []
        return ready

    def go_on(self) -> Generator[bool, None, None]:
        """Get the next articles ready."""
        size = 0
        while not self.finished and size < TOGETHER:
            article = self._articles[self._done]
            tokens: list[bytes] = []
            for text in article:
                packed = yield from self._tokens(text)
                tokens.append(packed)
            self._ready.append(Analysed(self._done, tokens))
            self._done += 1
            size += sum(map(len, article))

    def _tokens(self, text: str) -> Generator[bool, None, bytes]:
        parts: list[bytes] = []
        whole = not text
        while not whole:
            if not self._packed:
                yield from self._answer()
            parts.append(self._packed.popleft())
            whole = self._last.popleft()
        return join_pieces(parts)

    def _answer(self) -> Generator[bool, None, None]:
        while len(self._asked) < AHEAD and (batch := next(self._cut, None)):
            self._asked.append(self._pool.ask(self._label, analyse_pieces, batch))
        self._packed.extend((yield from self._pool.answer(self._asked.popleft())))
        yield True

    def _batches(self) -> Iterator[list[str]]:
        batch: list[str] = []
        size = 0
        for piece in self._pieces():
            if batch and size + len(piece) > BATCH:
                yield batch
                batch, size = [], 0
            batch.append(piece)
            size += len(piece)
        if batch:
            yield batch

    def _pieces(self) -> Iterator[str]:
        for article in self._articles:
            for text in article:
                left = len(text)
                for piece in pieces(text):
                    left -= len(piece)
                    self._last.append(left == 0)
                    yield piece
