"""How much of what stands on the shelf its reader knows.

Words are counted once, as the language found them and the reader put them right, and kept in an index; to
mark a word as known reads no text again. Names and numbers are not counted: nobody learns them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.language.token import Kind
from reader.library.known_words import KNOWN
from reader.store.corrections import articles_with
from reader.store.word_index import WordIndex

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator

    from reader.issue.model import Block
    from reader.language.token import BlockTokens, Token
    from reader.library.library import Library
    from reader.store.word_index import Corrected, Uncounted

PIECE: Final = 4000
"""characters of a block at a time"""
COUNTED: Final = frozenset({Kind.WORD, Kind.BODY})


class Coverage(NamedTuple):
    """How many of the running words of a text are known."""

    known: int
    whole: int

    @property
    def share(self) -> float:
        """0 to 1; 1 of no words at all."""
        return self.known / self.whole if self.whole else 1.0


class Vocabulary:
    """The words of a library's shelf."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._index = WordIndex(library.folder)
        self._known: frozenset[int] | None = None
        """the numbers of the known words; None if they are to be asked for"""
        library.changes.listen(lambda fact: self.forget() if fact.kind == "word" else None)

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def forget(self) -> None:
        """Ask again which words are known."""
        self._known = None

    def count(self, first: str | None = None) -> Iterator[int]:
        """Count what is not counted as it stands, step by step; yields how many articles are left to do.

        A step takes some milliseconds; to look through 20,000 articles for what there is to do, 50.
        `first` is the id of an article that cannot wait: the open one.
        """
        if gone := self._index.gone():
            self._index.drop(gone)
            yield len(gone)
        for correction in self._index.corrected():
            yield from self._uncount(correction)
        waiting = sorted(self._index.uncounted(), key=lambda article: article.id != first)
        for number, article in enumerate(waiting, 1):
            left = len(waiting) - number
            for _ in self._count(article):
                yield left + 1
            yield left

    def words(self, article: str) -> dict[str, int] | None:
        """The words of an article with how often they stand in it; None if it is not counted yet."""
        return self._index.words(article)

    def of_articles(self, issue: str) -> dict[str, Coverage]:
        """The coverage of each article of an issue that is counted, by its id."""
        known = self._known_numbers()
        return {article: _covered(words, known) for article, words in self._index.counts(issue).items()}

    def of_library(self) -> Coverage:
        """The coverage of the whole shelf, as far as it is counted."""
        return Coverage(self._index.running(self._known_words()), self._index.whole())

    def find(self, word: str) -> tuple[int, int]:
        """How often a word stands on the shelf, and in how many articles."""
        return self._index.find(word)

    def _uncount(self, correction: Corrected) -> Iterator[int]:
        """Have those articles counted again whose words a correction changes."""
        if correction.scope == "everywhere":
            for articles in articles_with(self._library.database, correction.quote):
                self._index.drop(self._index.rows(articles))
                yield len(articles)
        else:
            self._index.drop(self._index.rows([correction.article]))
        self._index.see(correction.seq)

    def _count(self, article: Uncounted) -> Iterator[None]:
        opened = self._library.catalogue.find(article.id)
        if opened is None:
            return
        if len(opened.article.text) > PIECE:
            yield  # to open a long one takes long enough
        words: Counter[str] = Counter()
        for number, block in enumerate(opened.article.blocks):
            for start, tokens in enumerate(piecewise(self._library.catalogue.tokens(opened, number), block)):
                if start:
                    yield
                words.update(counted(tokens))
        self._index.put(article.pk, article.version, words)
        self.forget()

    def _known_words(self) -> Iterator[str]:
        return (word for word, state in self._library.known.states.items() if state == KNOWN)

    def _known_numbers(self) -> frozenset[int]:
        if self._known is None:
            self._known = frozenset(self._index.ids(self._known_words()).values())
        return self._known


def piecewise(tokens: BlockTokens, block: Block) -> Iterator[list[Token]]:
    """The tokens of a block, some thousand at a time: each step takes some milliseconds."""
    for start in range(0, len(block.text), PIECE):
        yield [token for token in tokens.between(start, start + PIECE) if token.start >= start]


def counted(tokens: Iterable[Token]) -> Iterator[str]:
    """The running words among tokens: no marks, names and numbers."""
    return (token.closed_up.word for token in tokens if token.kind in COUNTED and any(token.pinyin))


def together(parts: Iterable[Coverage]) -> Coverage:
    """The coverage of texts as one."""
    known, whole = 0, 0
    for part in parts:
        known, whole = known + part.known, whole + part.whole
    return Coverage(known, whole)


def _covered(words: array[int], known: frozenset[int]) -> Coverage:
    pairs = zip(words[::2], words[1::2], strict=True)
    return Coverage(sum(count for number, count in pairs if number in known), sum(words[1::2]))
