"""`xidu words`: what the reader knows, listed, marked, taken over and given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.library_folder import open_library
from reader.cli.meanings import gloss_command
from reader.library.known_words import KNOWN
from reader.library.state_lists import as_csv, read_list, told
from reader.problems import Problem, describe

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.output import Output
    from reader.library.library import Library

_TOLD = 20
"""lines that were not taken that are told one by one"""


def words_command(arguments: Namespace, output: Output) -> int:
    """List, mark, import or export words, or give one a meaning."""
    if arguments.action == "gloss":
        return gloss_command(arguments, output)
    action = {"list": _list, "mark": _mark, "import": _import, "export": _export}[arguments.action]
    with open_library(arguments) as library:
        action(library, arguments, output)
    return 0


def _list(library: Library, arguments: Namespace, output: Output) -> None:
    found = told(library, arguments.article, arguments.issue)
    if output.as_json:
        output.json({"words": [one._asdict() for one in found], **library.known.counts()})
        return
    for one in found:
        output.line(
            "\t".join((one.word, one.state, one.level or "", "" if one.times is None else str(one.times)))
        )


def _mark(library: Library, arguments: Namespace, output: Output) -> None:
    _say_marked(output, library.known.mark(arguments.words, arguments.state), arguments.state)


def _import(library: Library, arguments: Namespace, output: Output) -> None:
    found = read_list(arguments.file, arguments.encoding)
    number = library.known.mark(found.words, KNOWN)
    if output.as_json:
        left = [{"line": one.line, "why": describe(one.why, output.language)} for one in found.left]
        output.json({"marked": number, "known": len(found.words) - number, "left": left})
        return
    _say_marked(output, number, KNOWN)
    for one in found.left[:_TOLD]:
        output.say("meanings-line", line=one.line, why=describe(one.why, output.language))
    if len(found.left) > _TOLD:
        output.say("meanings-more", n=len(found.left) - _TOLD)


def _export(library: Library, arguments: Namespace, output: Output) -> None:
    if arguments.format == "apkg":
        raise Problem("command-later", command="words export --format apkg")
    written = as_csv(told(library, arguments.article, arguments.issue), only_learning=arguments.learning)
    if arguments.file is None:
        output.line(written.removesuffix("\n"))
    else:
        # With a byte order mark: spreadsheets take a file without one for another encoding.
        arguments.file.write_text(written, encoding="utf-8-sig", newline="")


def _say_marked(output: Output, number: int, state: str) -> None:
    if output.as_json:
        output.json({"marked": number})
    else:
        output.line(output.sentence("words-marked", n=number, state=output.sentence(f"state-{state}")))
