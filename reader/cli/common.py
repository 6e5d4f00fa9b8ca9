"""What the process is asked for, as far as it can be told without argparse: 4 ms of the window's start."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

COMMANDS = (
    *("rebuild", "outline", "analyse", "library", "notes", "correct", "corrections"),
    *("words", "meanings", "dictionaries", "names", "check"),
)
"""the first words that mean a command; anything else opens the window"""
LATER = (
    *("search", "handout", "facts", "compare", "concordance"),
    *("backup", "restore"),
)
"""words that will mean commands; a script must not find itself in front of a window"""
LANGUAGES = ("zh", "en")


class Common(NamedTuple):
    """The options that every command takes."""

    library: Path | None = None
    lang: str | None = None


def common_options(argv: list[str]) -> tuple[Common, list[str]]:
    """`--library DIR` and `--lang L`, which may stand anywhere, and the rest of the arguments.

    What is wrong in them stays in the rest, for argparse to complain about.
    """
    found: dict[str, str] = {}
    rest: list[str] = []
    waiting = iter(argv)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if name not in ("--library", "--lang"):
            rest.append(argument)
            continue
        taken = value if equals else next(waiting, None)
        if taken is None or (name == "--lang" and taken not in LANGUAGES):
            rest += [argument] if equals or taken is None else [argument, taken]
        else:
            found[name] = taken
    library = found.get("--library")
    return Common(Path(library) if library else None, found.get("--lang")), rest
