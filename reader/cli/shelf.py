"""`xidu library`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.counting import count, coverage
from reader.cli.library_folder import open_library
from reader.issue.as_json import article_json
from reader.library.grouping import by_masthead, together
from reader.library.importing import Import
from reader.problems import describe

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.output import Output
    from reader.library.importing import Report
    from reader.library.library import Library
    from reader.library.shelf import ArticleRow, IssueRow

_WAIT = 0.1
"""seconds between two looks at the workers"""


def library_command(arguments: Namespace, output: Output) -> int:
    """Add, list, show or remove."""
    action = {"add": _add, "list": _list, "show": _show, "remove": _remove}[arguments.action]
    with open_library(arguments) as library:
        return action(library, arguments, output)


def _add(library: Library, arguments: Namespace, output: Output) -> int:
    batches = [arguments.paths] if arguments.issue else [[path] for path in arguments.paths]
    gather = together if arguments.issue else by_masthead
    work = Import(library, batches, gather, arguments.encoding)
    while not work.finished:
        output.progress(*work.poll())
        work.wait(_WAIT)
    _print_report(work.report, output)
    return 1 if work.report.failed and not (work.report.added or work.report.known) else 0


def _print_report(report: Report, output: Output) -> None:
    for failed in report.failed:
        output.problem(failed.why)
    for file, key in report.warnings:
        output.say(key, file=file)
    if output.as_json:
        output.json(_report_json(report, output.language))
        return
    for issue in report.added:
        output.line(output.sentence("library-added", issue=issue))
    for file, issue in report.known:
        output.line(output.sentence("library-known", file=file, issue=issue))


def _report_json(report: Report, language: str) -> dict[str, object]:
    return {
        "issues": report.added,
        "known": [file for file, _ in report.known],
        "failed": [{"file": failed.file, "why": describe(failed.why, language)} for failed in report.failed],
    }


def _list(library: Library, _arguments: Namespace, output: Output) -> int:
    issues = library.catalogue.issues()
    if output.as_json:
        count(library, output)
        output.json({"issues": [_issue_json(library, issue) for issue in issues]})
        return 0
    if not issues:
        output.line(output.sentence("library-empty"))
    for issue in issues:
        _print_issue(issue, output)
    return 0


def _print_issue(issue: IssueRow, output: Output) -> None:
    name = issue.name or output.sentence("tree-no-name")
    output.line(" · ".join(filter(None, (issue.id, name, issue.date, issue.number, *issue.files))))
    for page in issue.pages:
        for article in page.articles:
            title = article.title or output.sentence("tree-no-title", words=article.first_words)
            output.line(f"  {article.id}  {title}")


def _issue_json(library: Library, issue: IssueRow) -> dict[str, object]:
    covered = coverage(library, issue.id)
    return {
        "id": issue.id,
        "name": issue.name,
        "date": None if issue.date_inferred else issue.date,
        "number": issue.number,
        "files": [{"file": file, "sha256": sha256} for file, sha256 in library.catalogue.files(issue.id)],
        "articles": [
            _article_json(article, covered.get(article.id))
            for page in issue.pages
            for article in page.articles
        ],
        "unplaced": issue.unplaced,
    }


def _article_json(article: ArticleRow, covered: float | None) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "page": article.page,
        "characters": article.characters,
        "notes": article.highlights,
        "coverage": covered,
    }


def _show(library: Library, arguments: Namespace, output: Output) -> int:
    article = library.catalogue.open(arguments.article).article
    if output.as_json:
        output.json(article_json(article))
    else:
        output.line(article.text)
    return 0


def _remove(library: Library, arguments: Namespace, output: Output) -> int:
    library.remove_issue(arguments.issue)
    if output.as_json:
        output.json({"removed": arguments.issue})
    else:
        output.line(output.sentence("library-removed", issue=arguments.issue))
    return 0
