"""Over which words of an article readings stand when they do not stand over all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.issue.model import Role
from reader.language.packing import PackedTokens
from reader.language.token import Kind
from reader.typeset.style import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from reader.gui.pane_words import Words
    from reader.issue.model import Article
    from reader.language.token import Token
    from reader.typeset.style import Need

    States = Callable[[], Mapping[str, str]]
    Wanted = Callable[[Token], bool]

_NAMES: Final = frozenset({Kind.NAME, Kind.FOREIGN, Kind.PLACE})
_UNLISTED: Final = _NAMES | {Kind.NUMBER}
"""what stands in no list and yet above no level"""
_BARE: Final = HEAD | {Role.CAPTION}
"""the roles over which no readings stand"""


class Firsts:
    """Where words stand first among those over which readings may stand; looks no further than asked."""

    def __init__(self, article: Article, words: Words) -> None:
        self._places: dict[str, int] = {}
        self._reached = -1
        self._rest = _walk(article, words)

    def is_first(self, word: str, position: int) -> bool:
        """Whether a word stands at an article position and nowhere before it."""
        while self._reached < position and (found := next(self._rest, None)):
            self._reached = found[0]
            self._places.setdefault(found[1], found[0])
        return self._places.get(word) == position


def _walk(article: Article, words: Words) -> Iterator[tuple[int, str]]:
    """The article position of each word that may have readings, and the word."""
    for number, block in enumerate(article.blocks):
        if block.role not in _BARE:
            tokens = words.of_block(number)
            if isinstance(tokens, PackedTokens):
                yield from ((words.starts[number] + start, word) for start, word in tokens.words())
            else:  # such as corrected ones
                yield from ((words.starts[number] + token.start, token.word) for token in tokens)


class Needed:
    """Which words of an article a reader wants readings over."""

    def __init__(self, article: Article, words: Words, need: Need, states: States) -> None:
        """`states` gives the words that are known or being learnt."""
        self._words, self._need = words, need
        self._wanted = _wanted(need, states)
        if words.firsts is None:
            words.firsts = Firsts(article, words)

    def over(self, block: int) -> Wanted:
        """Whether readings stand over a token of a block."""
        start = self._words.starts[block]
        if self._need.each == "every":
            return self._wanted
        firsts = self._words.firsts
        assert firsts is not None
        return lambda token: self._wanted(token) and firsts.is_first(token.word, start + token.start)


def _wanted(need: Need, states: States) -> Wanted:
    asked = _asked(need, states)
    if need.names == "shown":
        return asked
    return lambda token: token.kind not in _NAMES and asked(token)


def _asked(need: Need, states: States) -> Wanted:
    if need.over == "new":
        from reader.library.known_words import KNOWN

        known = states()
        return lambda token: known.get(token.closed_up.word) != KNOWN
    if need.over == "level":
        from reader.language.levels import level_of

        most = int(need.level)
        return lambda token: _is_above(token, level_of(token.closed_up.word, need.standard), most)
    return lambda _token: True


def _is_above(token: Token, level: int | None, most: int) -> bool:
    return token.kind not in _UNLISTED if level is None else level > most
