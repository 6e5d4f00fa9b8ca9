"""`xidu rebuild`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.issue.as_json import rebuild_json
from reader.issue.model import Role
from reader.issue.rebuild import rebuild
from reader.sources.text import read_text_file

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reader.cli.output import Output
    from reader.issue.model import Article, Issue


def rebuild_command(arguments: Namespace, output: Output) -> int:
    """Print the section tree of the issue whose pages are the files named."""
    issue = rebuild_files(arguments.files, arguments.encoding, output)
    if output.as_json:
        output.json(rebuild_json(issue))
    else:
        print_tree(issue, output)
    return 0


def rebuild_files(files: Sequence[Path], encoding: str | None, output: Output) -> Issue:
    """The issue whose pages are these files; what had to be mended is said on stderr."""
    sources = [read_text_file(path, encoding) for path in files]
    for source in sources:
        for key in source.warnings:
            output.say(key, file=source.name)
    return rebuild([source.text for source in sources])


def print_tree(issue: Issue, output: Output) -> None:
    """The section tree as indented lines."""
    for line in _tree(issue, output):
        output.line(line)


def _tree(issue: Issue, output: Output) -> Iterator[str]:
    name = issue.name or output.sentence("tree-no-name")
    yield " · ".join(filter(None, (name, issue.date, issue.number)))
    page = None
    for article in issue.articles:
        if issue.labels and article.page != page:
            page = article.page
            yield "  " + output.sentence("tree-page", page=page)
        yield from _article(article, output)
    if issue.unplaced:
        yield "  " + output.sentence("tree-unplaced", n=len(issue.unplaced))


def _article(article: Article, output: Output) -> Iterator[str]:
    title = article.field(Role.TITLE) or output.sentence("tree-no-title", words=article.text[:16])
    jump = output.sentence("tree-jump", page=article.jump_to.page) if article.jump_to else ""
    yield f"    {title}{jump}"
    for block in article.blocks:
        if block.role is Role.SECTION:
            yield "      " + "  " * block.level + block.text
