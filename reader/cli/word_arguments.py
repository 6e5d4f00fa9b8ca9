"""The arguments of the commands about meanings of words, and where they come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    Group = Callable[[Commands, str, str], Commands]
    Command = Callable[[Commands, str, str], argparse.ArgumentParser]

_STATES = ("known", "learning", "new")
"""those of `known_words`, told here, as to ask for them would load a database for every command"""


def add_gloss(words: Commands, command: Command) -> None:
    """`xidu words gloss`."""
    gloss = command(words, "gloss", "give a word a meaning of your own; an empty one takes it away")
    gloss.add_argument("word", metavar="WORD")
    gloss.add_argument("gloss", metavar="TEXT")
    gloss.add_argument("--reading", default="", metavar="PINYIN", help="only where the word is read so")


def add_known(words: Commands, command: Command, encoding: Callable[[argparse.ArgumentParser], None]) -> None:
    """`xidu words list`, `mark`, `import` and `export`."""
    _add_texts(command(words, "list", "list words with what you know of them; without a text your own"))
    mark = command(words, "mark", "say that you know words, are learning them, or that they are new")
    mark.add_argument("words", nargs="+", metavar="WORD")
    mark.add_argument("--state", required=True, choices=_STATES)
    taken = command(words, "import", "take over a list of words that you know: one a line, or a CSV table")
    taken.add_argument("file", type=Path, metavar="FILE")
    encoding(taken)
    export = command(words, "export", "write words with what you know of them")
    export.add_argument("--format", required=True, choices=("csv", "apkg"))
    export.add_argument("-o", dest="file", type=Path, metavar="FILE", help="standard output if none is named")
    export.add_argument("--learning", action="store_true", help="only words that you are learning")
    _add_texts(export)


def _add_texts(parser: argparse.ArgumentParser) -> None:
    text = parser.add_mutually_exclusive_group()
    text.add_argument("--article", metavar="ID", help="the words of an article")
    text.add_argument("--issue", metavar="ID", help="the words of an issue")


def add_meanings(
    commands: Commands, group: Group, command: Command, encoding: Callable[[argparse.ArgumentParser], None]
) -> None:
    """`xidu meanings`."""
    meanings = group(commands, "meanings", "your own meanings of words")
    command(meanings, "list", "list them")
    taken = command(meanings, "import", "take over a CSV list: word, reading, gloss, level")
    taken.add_argument("file", type=Path, metavar="FILE")
    encoding(taken)


def add_dictionaries(commands: Commands, group: Group, command: Command) -> None:
    """`xidu dictionaries`."""
    dictionaries = group(commands, "dictionaries", "further dictionaries of this library")
    command(dictionaries, "list", "list them")
    add = command(dictionaries, "add", "add a StarDict dictionary")
    add.add_argument("file", type=Path, metavar="IFO", help="its .ifo file; the others stand beside it")
    for action, told in {
        "on": "ask a dictionary for words",
        "off": "do not ask a dictionary for words",
        "first": "show a dictionary before CC-CEDICT",
        "last": "show a dictionary behind CC-CEDICT",
        "remove": "remove a dictionary from this library",
    }.items():
        command(dictionaries, action, told).add_argument("id", metavar="ID")


def add_names(commands: Commands, command: Command) -> None:
    """`xidu names`."""
    names = command(commands, "names", "list the names of an issue that no dictionary has")
    names.add_argument("issue", metavar="ISSUE")
    action = names.add_mutually_exclusive_group()
    action.add_argument("--accept", action="append", metavar="NAME", help="it is a name for good")
    action.add_argument("--refuse", action="append", metavar="NAME", help="it is none, and cut into words")
    action.add_argument("--restore", action="append", metavar="NAME", help="it is what was found")
    names.add_argument("--reach", choices=("issue", "everywhere"), default="issue", help="how far that holds")
