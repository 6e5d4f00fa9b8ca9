"""`xidu analyse`."""

from __future__ import annotations

import sys
from functools import lru_cache
from io import StringIO
from typing import TYPE_CHECKING

from reader.cli.library_folder import open_library
from reader.cli.output import as_json
from reader.language.analyse import analyse
from reader.language.levels import level_of
from reader.language.marks import tone_marks
from reader.language.meanings import gloss_before
from reader.language.titles import around
from reader.language.token import Kind, Token
from reader.sources.text import read_text, read_text_file

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reader.cli.output import Output
    from reader.library.library import Library

    Gloss = Callable[[Token, str], str | None]


def analyse_command(arguments: Namespace, output: Output) -> int:
    """Print the words of each line with their readings."""
    if arguments.article:
        with open_library(arguments) as library:
            _print(_article(library, arguments.article), output, library.meanings.gloss_before)
    else:
        _print(((line, analyse(line)) for line in _lines(arguments, output)), output, gloss_before)
    return 0


def _print(analysed: Iterable[tuple[str, Sequence[Token]]], output: Output, gloss: Gloss) -> None:
    told = Telling(gloss)
    for text, tokens in analysed:
        if output.as_json:
            output.line(told.line_json(text, tokens))
        else:
            output.line(" ".join(_word(token) for token in tokens if token.word.strip()))


class Telling:
    """Texts and their tokens in the form of the contract, with meanings from `gloss`."""

    def __init__(self, gloss: Gloss) -> None:
        self._gloss = gloss
        # The same words come again and again: half of the time would go into writing them anew.
        self._word_json = lru_cache(maxsize=32768)(self._make)

    def line_json(self, text: str, tokens: Sequence[Token]) -> str:
        """A text and its tokens."""
        behind = [token.word for token in tokens[1:]] + [""]
        told = map(self._told, tokens, (word if word in around().behind else "" for word in behind))
        listed = ", ".join(
            f'{{"start": {start}, "end": {end}, {rest}}}'
            for (start, end, *_), rest in zip(tokens, told, strict=True)
        )
        return f'{{"text": {as_json(text)}, "tokens": [{listed}]}}'

    def _told(self, token: Token, title: str) -> str:
        """What is told of a token but its place, with the title behind it if one stands there."""
        title = title if len(token.word) == 1 else ""
        return self._word_json(token.word, token.pinyin, token.sure, token.kind, title)

    def _make(self, word: str, pinyin: tuple[str | None, ...], sure: bool, kind: Kind, title: str) -> str:
        token = Token(0, len(word), word, pinyin, sure, (), kind)
        gloss = self._gloss(token, title) if any(pinyin) else None
        told = {"word": word, "pinyin": pinyin, "sure": sure, "level": level_of(word), "gloss": gloss}
        return as_json(told)[1:-1]


def _article(library: Library, article: str) -> Iterator[tuple[str, Sequence[Token]]]:
    opened = library.catalogue.open(article)
    for number, block in enumerate(opened.article.blocks):
        yield block.text, library.catalogue.tokens(opened, number)


def _lines(arguments: Namespace, output: Output) -> Iterator[str]:
    if arguments.file is None:
        text, warnings = read_text("stdin", sys.stdin.buffer.read(), arguments.encoding)
        for key in warnings:
            output.say(key, file="stdin")
    else:
        source = read_text_file(arguments.file, arguments.encoding)
        for key in source.warnings:
            output.say(key, file=source.name)
        text = source.text.text
    for line in StringIO(text, newline=None):
        yield line.removesuffix("\n")


def _word(token: Token) -> str:
    reading = "".join(tone_marks(syllable) for syllable in token.pinyin if syllable)
    return f"{token.word}[{reading}{'' if token.sure else '?'}]" if reading else token.word
