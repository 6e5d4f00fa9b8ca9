"""`xidu analyse`."""

from __future__ import annotations

import sys
from io import StringIO
from typing import TYPE_CHECKING

from reader.cli.library_folder import open_library
from reader.language.analyse import analyse
from reader.language.marks import tone_marks
from reader.language.meanings import gloss_before
from reader.sources.text import read_text, read_text_file

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from reader.cli.output import Output
    from reader.language.token import Token


def analyse_command(arguments: Namespace, output: Output) -> int:
    """Print the words of each line with their readings."""
    if arguments.article:
        analysed = _article(arguments)
    else:
        analysed = ((line, analyse(line)) for line in _lines(arguments, output))
    for text, tokens in analysed:
        if output.as_json:
            behind = [token.word for token in tokens[1:]] + [""]
            output.json({"text": text, "tokens": list(map(token_json, tokens, behind))})
        else:
            output.line(" ".join(_word(token) for token in tokens if token.word.strip()))
    return 0


def token_json(token: Token, behind: str) -> dict[str, object]:
    """A token in the form of the contract, by the word behind it."""
    return {
        "start": token.start,
        "end": token.end,
        "word": token.word,
        "pinyin": list(token.pinyin),
        "sure": token.sure,
        "level": None,
        "gloss": gloss_before(token, behind) if any(token.pinyin) else None,
    }


def _article(arguments: Namespace) -> Iterator[tuple[str, Sequence[Token]]]:
    with open_library(arguments) as library:
        opened = library.catalogue.open(arguments.article)
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
