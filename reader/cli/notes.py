"""`xidu notes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.library_folder import open_library
from reader.issue.model import Span

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.output import Output
    from reader.library.annotations import Placed
    from reader.library.library import Library


def notes_command(arguments: Namespace, output: Output) -> int:
    """Add, list or remove."""
    action = {"add": _add, "list": _list, "remove": _remove}[arguments.action]
    with open_library(arguments) as library:
        return action(library, arguments, output)


def _add(library: Library, arguments: Namespace, output: Output) -> int:
    opened = library.catalogue.open(arguments.article)
    span = Span(arguments.start, arguments.end)
    made = library.annotations.add(opened, span, arguments.colour, arguments.note, arguments.tags)
    if output.as_json:
        output.json({"id": made.id, "state": made.state})
    else:
        output.line(made.id)
    return 0


def _list(library: Library, _arguments: Namespace, output: Output) -> int:
    notes = library.annotations.all()
    if output.as_json:
        output.json({"notes": [_note_json(placed) for placed in notes]})
        return 0
    for placed in notes:
        one = placed.highlight
        note = f"  {one.note}" if one.note else ""
        output.line(f"{one.id}  {one.colour}  {_one_line(one.anchor.quote)}{note}")
    return 0


def _note_json(placed: Placed) -> dict[str, object]:
    one, span = placed
    return {
        "id": one.id,
        "article": one.article,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "quote": one.anchor.quote,
        "colour": one.colour,
        "note": one.note,
        "tags": list(one.tags),
        "state": one.state,
        "candidates": [],
        "created": one.created,
        "modified": one.modified,
    }


def _remove(library: Library, arguments: Namespace, output: Output) -> int:
    library.annotations.remove([arguments.id])
    if output.as_json:
        output.json({"removed": arguments.id})
    else:
        output.line(output.sentence("note-removed", note=arguments.id))
    return 0


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
