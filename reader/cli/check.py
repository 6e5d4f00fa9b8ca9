"""`xidu check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.library_folder import open_library
from reader.library.check import check
from reader.problems import Problem, describe

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.output import Output
    from reader.library.check import Finding


def check_command(arguments: Namespace, output: Output) -> int:
    """Say what is wrong with the library and what would be done; 1 if anything is."""
    try:
        with open_library(arguments) as library:
            findings = check(library)
    except Problem as problem:
        if not output.as_json:
            raise
        # A library that cannot even be opened is an answer too, for the program that asked.
        what = describe(problem, output.language)
        output.json({"ok": False, "problems": [{"what": what, "where": "library.db", "would": ""}]})
        return 1
    if output.as_json:
        problems = [_finding_json(finding, output) for finding in findings]
        output.json({"ok": not findings, "problems": problems})
    else:
        _print(findings, output)
    return 1 if findings else 0


def _print(findings: list[Finding], output: Output) -> None:
    if not findings:
        output.line(output.sentence("check-ok"))
    for finding in findings:
        what, would = output.sentence(finding.what), output.sentence(finding.would)
        output.line(f"{what}: {finding.where} → {would}")


def _finding_json(finding: Finding, output: Output) -> dict[str, str]:
    return {
        "what": output.sentence(finding.what),
        "where": finding.where,
        "would": output.sentence(finding.would),
    }
