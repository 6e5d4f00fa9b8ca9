"""The words of the article shown, as its page asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.typeset.style import OVER

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reader.gui.pane_need import Needed, Wanted
    from reader.gui.pane_words import Words
    from reader.issue.model import Span
    from reader.language.token import Token
    from reader.typeset.ruby import Syllable
    from reader.typeset.slices import Slice
    from reader.typeset.style import Look


class PageWording:
    """Where lines should not break, and what stands above the characters."""

    def __init__(self, words: Words, look: Look, needed: Needed | None = None) -> None:
        """`needed` says over which words readings stand; all of them if it is not given."""
        self._words, self._look, self._needed = words, look, needed

    def inside(self, part: Slice) -> Collection[int]:
        """The places inside words, by offsets in the slice."""
        return {at - part.start for token in self._tokens(part) for at in range(token.start + 1, token.end)}

    def ruby(self, part: Slice) -> Mapping[int, Syllable]:
        """The readings over the words of a slice that need them, by offsets in it."""
        if self._look.pinyin not in OVER:
            return {}
        over = self._over(self._tokens(part), *([self._needed.over(part.paragraph)] if self._needed else ()))
        length = part.end - part.start
        return {at - part.start: one for at, one in over.items() if 0 <= at - part.start < length}

    def pointed(self, span: Span) -> Mapping[int, Syllable]:
        """The readings over the word under the pointer, by article positions, if they are wanted."""
        if self._look.pinyin != "hover":
            return {}
        start, tokens = self._words.near(span)
        over = self._over(tokens)
        return {at + start: one for at, one in over.items() if span.start <= at + start < span.end}

    def _over(self, tokens: Sequence[Token], *wanted: Wanted) -> Mapping[int, Syllable]:
        from reader.typeset.readings import ruby_over  # not before the first of them is wanted

        return ruby_over(tokens, self._look.ruby, *wanted)

    def _tokens(self, part: Slice) -> Sequence[Token]:
        return self._words.between(part.paragraph, part.start, part.end)
