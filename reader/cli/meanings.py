"""`xidu words gloss` and `xidu meanings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli.library_folder import open_library
from reader.problems import describe

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.output import Output
    from reader.library.library import Library
    from reader.library.word_lists import NotTaken

_TOLD: Final = 20
"""lines that were not taken that are told one by one"""


def gloss_command(arguments: Namespace, output: Output) -> int:
    """Give a word a meaning, or take it away."""
    with open_library(arguments) as library:
        made = library.meanings.set(arguments.word, arguments.gloss, arguments.reading)
    if output.as_json:
        output.json(made._asdict())
    else:
        key = "meaning-set" if made.gloss else "meaning-removed"
        output.line(output.sentence(key, word=made.word, gloss=made.gloss))
    return 0


def meanings_command(arguments: Namespace, output: Output) -> int:
    """List the reader's meanings, or take over a list of words."""
    actions = {"list": _list, "import": _import}
    with open_library(arguments) as library:
        actions[arguments.action](library, arguments, output)
    return 0


def _list(library: Library, _arguments: Namespace, output: Output) -> None:
    found = library.meanings.all()
    if output.as_json:
        output.json({"meanings": [one._asdict() for one in found]})
        return
    for one in found:
        output.line("\t".join(one))


def _import(library: Library, arguments: Namespace, output: Output) -> None:
    from reader.library.word_lists import import_word_list

    taken, found = import_word_list(library, arguments.file, arguments.encoding)
    if output.as_json:
        left = [{"line": one.line, "why": describe(one.why, output.language)} for one in found.left]
        output.json({**taken._asdict(), "left": left})
        return
    output.line(output.sentence("meanings-taken", **taken._asdict(), left=len(found.left)))
    _tell(found.left, output)


def _tell(left: tuple[NotTaken, ...], output: Output) -> None:
    for one in left[:_TOLD]:
        output.say("meanings-line", line=one.line, why=describe(one.why, output.language))
    if len(left) > _TOLD:
        output.say("meanings-more", n=len(left) - _TOLD)
