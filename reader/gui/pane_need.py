"""Over which words of an article readings stand when they do not stand over all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.issue.model import Role
from reader.language.token import Kind
from reader.typeset.style import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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


class Needed:
    """Which words of an article a reader wants readings over."""

    def __init__(self, article: Article, words: Words, need: Need, states: States) -> None:
        """`states` gives the words that are known or being learnt."""
        self._article, self._words, self._need = article, words, need
        self._wanted = _wanted(need, states)
        self._firsts: dict[str, int] = {}

    def over(self, block: int) -> Wanted:
        """Whether readings stand over a token of a block."""
        start = self._words.starts[block]
        if self._need.each == "every":
            return self._wanted
        return lambda token: self._wanted(token) and self._first(token) == start + token.start

    def _first(self, token: Token) -> int:
        """The article position where a word stands first among those over which readings may stand."""
        word = token.word
        if word not in self._firsts:
            self._firsts[word] = self._found(word)
        return self._firsts[word]

    def _found(self, word: str) -> int:
        """Found in the text, not in the tokens: few of them are asked for, however far down this is."""
        at = self._article.text.find(word)
        while at >= 0:
            block = self._words.block(at)
            if self._article.blocks[block].role in _BARE:
                at = self._article.text.find(word, self._words.paragraph(at).end)
            elif (found := self._words.at(at)) and found[0] == (at, at + len(word)):
                break
            else:
                at = self._article.text.find(word, at + 1)
        return at


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
