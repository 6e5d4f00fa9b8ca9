"""What commands print: JSON or words on stdout, progress and problems on stderr."""

from __future__ import annotations

import json
import sys

from reader.problems import Problem, describe, sentence


def as_json(value: object) -> str:
    """A value as JSON in one line, its characters as they are."""
    return json.dumps(value, ensure_ascii=False)


class Output:
    """Prints in one language, as JSON or as words."""

    def __init__(self, language: str, *, as_json: bool) -> None:
        self.language = language
        self.as_json = as_json

    def json(self, value: object) -> None:
        """One JSON value on a line of stdout."""
        print(as_json(value), flush=True)

    def line(self, text: str) -> None:
        """One line on stdout."""
        print(text)

    def say(self, key: str, **values: object) -> None:
        """A sentence on stderr."""
        print(self.sentence(key, **values), file=sys.stderr)

    def problem(self, problem: Problem) -> None:
        """A problem's sentence on stderr."""
        print(describe(problem, self.language), file=sys.stderr)

    def sentence(self, key: str, **values: object) -> str:
        """A sentence of the table in this language."""
        return sentence(key, values, self.language)

    def progress(self, thousandths: int, label: str) -> None:
        """How far something is, on a terminal only."""
        if sys.stderr.isatty():
            end = "\n" if thousandths >= 1000 else ""
            print(f"\r\x1b[K{thousandths / 10:5.1f} %  {label}", end=end, file=sys.stderr, flush=True)
