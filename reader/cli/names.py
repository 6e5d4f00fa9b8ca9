"""`xidu names`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.library_folder import open_library
from reader.library.names import IssueNames
from reader.library.workers import without_names
from reader.problems import Problem

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from reader.cli.output import Output
    from reader.library.names import FoundName


def names_command(arguments: Namespace, output: Output) -> int:
    """List the names of an issue, after some were accepted, refused or left to the rules."""
    with open_library(arguments) as library:
        names = IssueNames(library, arguments.issue)
        _search(names)
        if chosen := arguments.accept or arguments.refuse or arguments.restore:
            _change(names, arguments, _called(names, chosen))
            _search(names)
        _list(names.all(), output)
    return 0


def _search(names: IssueNames) -> None:
    for _ in names.search():
        pass


def _called(names: IssueNames, words: Sequence[str]) -> list[FoundName]:
    there = {one.word: one for one in names.all()}
    called = ["".join(word.split()) for word in words]
    for word in called:
        if word not in there:
            raise Problem("name-missing", name=word)
    return [there[word] for word in dict.fromkeys(called)]


def _change(names: IssueNames, arguments: Namespace, chosen: list[FoundName]) -> None:
    if arguments.accept:
        names.accept(chosen, arguments.reach)
    elif arguments.refuse:
        cuts = without_names([form for name in chosen for form in name.forms])
        names.refuse(chosen, arguments.reach, cuts)
    else:
        names.restore(chosen)


def _list(found: Sequence[FoundName], output: Output) -> None:
    if output.as_json:
        output.json({"names": [_json(one) for one in found]})
        return
    for one in found:
        told = [output.sentence(f"name-{one.kind}"), output.sentence(f"name-{one.state}")]
        output.line(f"{len(one.places):4}  {one.word}  ({', '.join(told)})")


def _json(one: FoundName) -> dict[str, object]:
    places = [
        {"article": place.article, "start": place.span.start, "end": place.span.end} for place in one.places
    ]
    return {
        "name": one.word,
        "kind": one.kind,
        "state": one.state,
        "pinyin": one.pinyin,
        "count": len(one.places),
        "places": places,
    }
