"""Text with its readings written out, for the clipboard: the only text in which readings stand."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.typeset.readings import ruby_over

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.language.token import Token
    from reader.typeset.style import Ruby


class Spelled:
    """Words that follow each other from `start` up to `end` of their block, with their readings."""

    def __init__(self, tokens: Sequence[Token], start: int, end: int, ruby: Ruby) -> None:
        self._tokens, self._start, self._end = tokens, start, end
        self._ruby = ruby_over(tokens, ruby)
        self._apart = " " if ruby.script == "zhuyin" else ""

    def plain(self) -> str:
        """Each word with its reading in brackets: 认真(rènzhēn)."""
        return "".join(map(self._bracketed, self._tokens))

    def html(self) -> str:
        """Each character under its reading, as ruby of HTML."""
        return "".join(
            self._over(token.word[at - token.start], at)
            for token in self._tokens
            for at in self._inside(token)
        )

    def _bracketed(self, token: Token) -> str:
        inside = self._inside(token)
        word = token.word[inside.start - token.start : inside.stop - token.start]
        syllables = [self._ruby[at].text for at in inside if at in self._ruby]
        return f"{word}({self._joined(syllables)})" if syllables else word

    def _over(self, character: str, at: int) -> str:
        syllable = self._ruby.get(at)
        if syllable is None:
            return escape(character)
        return f"<ruby>{escape(character)}<rt>{escape(syllable.text)}</rt></ruby>"

    def _inside(self, token: Token) -> range:
        return range(max(token.start, self._start), min(token.end, self._end))

    def _joined(self, syllables: list[str]) -> str:
        """The syllables of a word; in pinyin an apostrophe stands before a vowel (GB/T 16159, 7.1)."""
        first, *rest = syllables
        marks = ("'" if not self._apart and text[0] in "aāáǎàeēéěèoōóǒò" else self._apart for text in rest)
        return first + "".join(mark + text for mark, text in zip(marks, rest, strict=True))
