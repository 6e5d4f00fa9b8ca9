"""The commands and their arguments."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.annotation.colours import COLOURS
from reader.annotation.correction import NAMES, SCOPES
from reader.cli.common import COMMANDS, LANGUAGES
from reader.cli.word_arguments import add_dictionaries, add_gloss, add_known, add_meanings, add_names

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def window_parser() -> argparse.ArgumentParser:
    """`xidu [FILE…]`."""
    parser = argparse.ArgumentParser(
        "xidu",
        description="Close reading of Chinese newspapers and policy texts.",
        epilog=f"commands: {', '.join(COMMANDS)}; each has its own --help",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="new files are added first")
    parser.add_argument("--version", action="version", version=f"xidu {__version__}")
    _add_common(parser)
    return parser


def command_parser() -> argparse.ArgumentParser:
    """`xidu COMMAND …`."""
    parser = argparse.ArgumentParser("xidu")
    commands = parser.add_subparsers(dest="command", required=True)
    _add_rebuild(commands)
    _add_outline(commands)
    _add_analyse(commands)
    _add_library(commands)
    _add_notes(commands)
    _add_correct(commands)
    _add_corrections(commands)
    words = _group(commands, "words", "words and what you know of them")
    add_gloss(words, _command)
    add_known(words, _command, _add_encoding)
    add_meanings(commands, _group, _command, _add_encoding)
    add_dictionaries(commands, _group, _command)
    add_names(commands, _command)
    _command(commands, "check", "look the library over and say what is wrong")
    return parser


def _add_rebuild(commands: Commands) -> None:
    rebuild = _command(commands, "rebuild", "print the section tree of one issue")
    rebuild.add_argument("files", nargs="+", type=Path, metavar="FILE", help="its pages, in order")
    _add_encoding(rebuild)


def _add_outline(commands: Commands) -> None:
    outline = _command(commands, "outline", "print the headings and numbered clauses of a policy document")
    outline.add_argument("file", type=Path, metavar="FILE")
    _add_encoding(outline)


def _add_analyse(commands: Commands) -> None:
    analyse = _command(commands, "analyse", "print words with their readings")
    text = analyse.add_mutually_exclusive_group()
    text.add_argument("file", nargs="?", type=Path, metavar="FILE", help="standard input if none is named")
    text.add_argument("--article", metavar="ARTICLE", help="an article of the library")
    _add_encoding(analyse)


def _add_library(commands: Commands) -> None:
    shelf = _group(commands, "library", "what stands in the library")
    add = _command(shelf, "add", "add files; a folder means the text files in it")
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    add.add_argument("--issue", action="store_true", help="all files are the pages of one issue")
    _add_encoding(add)
    _command(shelf, "list", "list issues and articles")
    show = _command(shelf, "show", "print one article")
    show.add_argument("article", metavar="ARTICLE")
    remove = _command(shelf, "remove", "take an issue off the shelf; notes are kept")
    remove.add_argument("issue", metavar="ISSUE")


def _add_notes(commands: Commands) -> None:
    notes = _group(commands, "notes", "highlights and notes")
    add = _command(notes, "add", "highlight characters START up to END of an article")
    add.add_argument("article", metavar="ARTICLE")
    add.add_argument("start", type=int, metavar="START")
    add.add_argument("end", type=int, metavar="END")
    add.add_argument("--colour", default=COLOURS[0], metavar="C", help=", ".join(COLOURS))
    add.add_argument("--note", default="", metavar="T")
    add.add_argument("--tag", action="append", default=[], metavar="T", dest="tags")
    _command(notes, "list", "list highlights and notes")
    remove = _command(notes, "remove", "remove a highlight")
    remove.add_argument("id", metavar="ID")


def _add_correct(commands: Commands) -> None:
    correct = _command(commands, "correct", "put words or their readings right in an article")
    correct.add_argument("article", metavar="ARTICLE")
    correct.add_argument("start", type=int, metavar="START")
    correct.add_argument("end", type=int, metavar="END")
    value = correct.add_mutually_exclusive_group(required=True)
    value.add_argument("--reading", metavar="PINYIN", help='a syllable for each character: "chong2 xin1"')
    value.add_argument("--words", metavar="W,W", help="the words it is cut into; one word joins it")
    value.add_argument("--name", choices=NAMES, help="one word that is a name, or that is none")
    correct.add_argument("--scope", required=True, choices=SCOPES[::-1], help="how far it reaches")
    correct.set_defaults(action="make")


def _add_corrections(commands: Commands) -> None:
    corrections = _group(commands, "corrections", "what was put right in words")
    _command(corrections, "list", "list corrections and where they hold")
    remove = _command(corrections, "remove", "take a correction back")
    remove.add_argument("id", metavar="ID")
    export = _command(corrections, "export", "write all corrections as JSON")
    export.add_argument("-o", dest="file", type=Path, metavar="FILE", help="standard output if none is named")
    taken = _command(corrections, "import", "take corrections over that were exported")
    taken.add_argument("file", type=Path, metavar="FILE")


def _group(commands: Commands, name: str, help_text: str) -> Commands:
    group = commands.add_parser(name, help=help_text, description=help_text)
    return group.add_subparsers(dest="action", required=True)


def _command(commands: Commands, name: str, help_text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_text, description=help_text)
    _add_common(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add_encoding(parser: argparse.ArgumentParser) -> None:
    names = "UTF-8, GB18030, Big5, UTF-16; without it the likeliest is taken"
    parser.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help=f"how the files are encoded: {names}"
    )


def _encoding(name: str) -> str:
    from reader.sources.encodings import known

    if (found := known(name)) is None:
        raise argparse.ArgumentTypeError(f"unknown encoding {name}")
    return found


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Name the common options in the help, and refuse what `common_options` did not take of them."""
    parser.add_argument("--library", metavar="DIR", help="the library's folder", default=argparse.SUPPRESS)
    parser.add_argument("--lang", choices=LANGUAGES, help="language of messages", default=argparse.SUPPRESS)
