"""The entry: window or command line."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace


def main() -> int:
    """Run the program with the arguments of the process; its exit code."""
    if hasattr(sys, "frozen"):
        # A worker of a frozen program starts here too, and must not open a second window.
        from multiprocessing import freeze_support

        freeze_support()
    _speak_utf8()
    from reader.cli.arguments import COMMANDS, common_options

    common, argv = common_options(sys.argv[1:])
    if argv and argv[0] in COMMANDS:
        from reader.cli.run import run

        return run(common, argv)
    return _open_window(common, argv)


def _open_window(common: Namespace, argv: list[str]) -> int:
    # Until the window stands nothing becomes garbage, but looking for it takes 5 % of the start.
    gc.disable()
    from reader.app import open_window
    from reader.cli.arguments import window_parser
    from reader.problems import Problem, describe
    from reader.settings import system_language

    arguments = window_parser().parse_args(argv, common)
    try:
        return open_window(arguments)
    except Problem as problem:
        print(describe(problem, arguments.lang or system_language()), file=sys.stderr)
        if problem.key == "display-missing" and arguments.files:
            _print_tree(arguments)
        return 1


def _print_tree(arguments: Namespace) -> None:
    """Show files in words where there is no window to show them in."""
    from reader.cli.run import run

    run(arguments, ["rebuild", *map(str, arguments.files)])


def _speak_utf8() -> None:
    """Print Chinese also where the system's own encoding cannot."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
