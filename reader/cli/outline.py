"""`xidu outline`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.rebuild import rebuild_files
from reader.issue.outline import clauses

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.output import Output
    from reader.issue.outline import Clause

SHOWN = 60
"""characters of a clause that are printed for people"""


def outline_command(arguments: Namespace, output: Output) -> int:
    """Print the headings and counted clauses of a file's articles."""
    issue = rebuild_files([arguments.file], arguments.encoding, output)
    found = [(article.id, clause) for article in issue.articles for clause in clauses(article)]
    if output.as_json:
        output.json({"clauses": [{**clause._asdict(), "article": article} for article, clause in found]})
    else:
        for _, clause in found:
            output.line(_line(clause))
    return 0


def _line(clause: Clause) -> str:
    words = (clause.number or "") + clause.text
    return "  " * (clause.level - 1) + (words if len(words) <= SHOWN else words[: SHOWN - 1] + "…")
