"""The entry: window or command line."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.common import COMMANDS, LATER, common_options

if TYPE_CHECKING:
    from reader.cli.common import Common


def main() -> int:
    """Run the program with the arguments of the process; its exit code."""
    if hasattr(sys, "frozen"):
        # A worker of a frozen program starts here too, and must not open a second window.
        from multiprocessing import freeze_support

        freeze_support()
    _speak_utf8()
    common, argv = common_options(sys.argv[1:])
    if argv and argv[0] in COMMANDS:
        from reader.cli.run import run

        return run(common, argv)
    if argv and argv[0] in LATER:
        from reader.problems import sentence
        from reader.settings import system_language

        language = common.lang or system_language()
        print(sentence("command-later", {"command": argv[0]}, language), file=sys.stderr)
        return 2
    return _open_window(common, _files(argv))


def _files(argv: list[str]) -> list[Path]:
    if any(argument.startswith("-") for argument in argv):
        from reader.cli.arguments import window_parser

        files: list[Path] = window_parser().parse_args(argv).files
        return files
    return [Path(argument) for argument in argv]


def _open_window(common: Common, files: list[Path]) -> int:
    # Until the window stands nothing becomes garbage, but looking for it takes 5 % of the start.
    gc.disable()
    from reader.app import open_window
    from reader.problems import Problem, describe
    from reader.settings import system_language

    try:
        return open_window(files, *common)
    except Problem as problem:
        print(describe(problem, common.lang or system_language()), file=sys.stderr)
        if problem.key == "display-missing" and files:
            _print_tree(common, files)
        return 1


def _print_tree(common: Common, files: list[Path]) -> None:
    """Show files in words where there is no window to show them in."""
    from reader.cli.run import run

    run(common, ["rebuild", *map(str, files)])


def _speak_utf8() -> None:
    """Print Chinese also where the system's own encoding cannot."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
