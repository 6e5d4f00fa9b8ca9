"""From arguments to an exit code."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from reader.cli.arguments import command_parser
from reader.problems import Problem, describe
from reader.settings import system_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.cli.common import Common


def run(common: Common, argv: Sequence[str]) -> int:
    """Run one command; 0 done, 1 the input could not be used (one sentence says why), 2 usage."""
    arguments = command_parser().parse_args(argv, Namespace(**common._asdict()))
    language = arguments.lang or system_language()
    try:
        from reader.cli.output import Output

        code = _command(arguments.command)(arguments, Output(language, as_json=arguments.json))
        sys.stdout.flush()  # here, where what goes wrong is told
        return code
    except Problem as problem:
        return _decline(problem, language)
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain once more while it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _decline(Problem("output-failed", why=error.strerror or str(error)), language)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if "XIDU_DEBUG" in os.environ:
            raise
        return _decline(Problem("failed", why=repr(error)), language)


def _decline(problem: Problem, language: str) -> int:
    print(describe(problem, language), file=sys.stderr)
    return 1


def _command(name: str) -> Callable[..., int]:
    """The function of a command; only its own modules are loaded."""
    if name == "rebuild":
        from reader.cli.rebuild import rebuild_command as command
    elif name == "outline":
        from reader.cli.outline import outline_command as command
    elif name == "analyse":
        from reader.cli.analyse import analyse_command as command
    elif name == "library":
        from reader.cli.shelf import library_command as command
    elif name == "notes":
        from reader.cli.notes import notes_command as command
    elif name in ("correct", "corrections"):
        from reader.cli.correct import corrections_command as command
    elif name == "check":
        from reader.cli.check import check_command as command
    else:
        command = _word_command(name)
    return command


def _word_command(name: str) -> Callable[..., int]:
    """The function of a command about words and their meanings."""
    if name == "words":
        from reader.cli.words import words_command as command
    elif name == "meanings":
        from reader.cli.meanings import meanings_command as command
    elif name == "names":
        from reader.cli.names import names_command as command
    else:
        from reader.cli.dictionaries import dictionaries_command as command
    return command
