"""`xidu correct` and `xidu corrections`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.library_folder import open_library
from reader.issue.model import Span
from reader.library.exchange import export_corrections, import_corrections

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.annotation.correction import Correction
    from reader.cli.output import Output
    from reader.library.corrections import Listed
    from reader.library.library import Library


def corrections_command(arguments: Namespace, output: Output) -> int:
    """Make a correction, or list, remove, export or import what was made."""
    actions = {"make": _make, "list": _list, "remove": _remove, "export": _export, "import": _import}
    with open_library(arguments) as library:
        actions[arguments.action](library, arguments, output)
    return 0


def _make(library: Library, arguments: Namespace, output: Output) -> None:
    opened = library.catalogue.open(arguments.article)
    span, corrections = Span(arguments.start, arguments.end), library.corrections
    if arguments.name is not None:
        made = corrections.correct_name(opened, span, arguments.name, arguments.scope)
    elif arguments.reading is None:
        made = corrections.correct_words(opened, span, arguments.words, arguments.scope)
    else:
        made = corrections.correct_reading(opened, span, arguments.reading, arguments.scope)
    if output.as_json:
        output.json({"id": made.id})
    else:
        output.line(made.id)
    if arguments.scope == "everywhere":
        output.say("correction-everywhere", n=corrections.places(made))


def _list(library: Library, _arguments: Namespace, output: Output) -> None:
    listed = library.corrections.all()
    if output.as_json:
        output.json({"corrections": [_json(one) for one in listed]})
        return
    for one in listed:
        correction = one.correction
        idle = f"  ({output.sentence('correction-list-idle')})" if one.idle else ""
        output.line(
            f"{correction.id}  {correction.scope}  {correction.quote} → {_told(correction, output)}{idle}"
        )


def _told(correction: Correction, output: Output) -> str:
    """What a correction says, in words."""
    if correction.kind == "name":
        return output.sentence(f"name-{correction.value[0]}")
    return (" " if correction.kind == "reading" else ",").join(correction.value)


def _json(one: Listed) -> dict[str, object]:
    correction, value = one.correction, list(one.correction.value)
    return {
        "id": correction.id,
        "article": one.article or correction.article,
        "start": one.span.start if one.span else None,
        "end": one.span.end if one.span else None,
        "quote": correction.quote,
        "kind": correction.kind,
        "reading": [syllable or None for syllable in value] if correction.kind == "reading" else None,
        "words": value if correction.kind == "words" else None,
        "name": value[0] if correction.kind == "name" else None,
        "scope": correction.scope,
        "idle": one.idle,
        "created": correction.created,
        "modified": correction.modified,
    }


def _remove(library: Library, arguments: Namespace, output: Output) -> None:
    library.corrections.remove([arguments.id])
    if output.as_json:
        output.json({"removed": arguments.id})
    else:
        output.line(output.sentence("correction-removed", correction=arguments.id))


def _export(library: Library, arguments: Namespace, output: Output) -> None:
    written = export_corrections(library)
    if arguments.file is None:
        output.line(written.removesuffix("\n"))
    else:
        arguments.file.write_text(written, encoding="utf-8")


def _import(library: Library, arguments: Namespace, output: Output) -> None:
    taken = import_corrections(library, arguments.file)
    if output.as_json:
        output.json({"new": taken.new, "known": taken.known})
    else:
        output.line(output.sentence("corrections-imported", n=taken.new, known=taken.known))
