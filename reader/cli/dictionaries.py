"""`xidu dictionaries`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli.library_folder import open_library

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.output import Output
    from reader.library.dictionaries import AddedDictionary
    from reader.library.library import Library

_PAUSE: Final = 0.2
"""seconds between two looks at how far it is"""


def dictionaries_command(arguments: Namespace, output: Output) -> int:
    """Add dictionaries, list, switch or remove them."""
    actions = {"list": _list, "add": _add, "on": _change, "off": _change, "first": _change, "last": _change}
    with open_library(arguments) as library:
        actions.get(arguments.action, _remove)(library, arguments, output)
    return 0


def _list(library: Library, _arguments: Namespace, output: Output) -> None:
    found = library.dictionaries.all()
    if output.as_json:
        output.json({"dictionaries": [_json(one) for one in found]})
        return
    for one in found:
        states = {"dictionary-off": not one.is_on, "dictionary-first": one.is_first}
        told = [output.sentence("dictionary-words", n=one.words)]
        told += [output.sentence(key) for key, holds in states.items() if holds]
        output.line(f"{one.id}  {one.name}  ({', '.join(told)})")


def _json(one: AddedDictionary) -> dict[str, object]:
    return {"id": one.id, "name": one.name, "words": one.words, "on": one.is_on, "first": one.is_first}


def _add(library: Library, arguments: Namespace, output: Output) -> None:
    from reader.library.adding import Adding

    adding = Adding(library.dictionaries, arguments.file)
    try:
        while not adding.finished:
            adding.wait(_PAUSE)
            adding.poll()
            output.progress(round(1000 * adding.share), adding.info.name)
    finally:
        adding.cancel()
    if adding.problem:
        raise adding.problem
    if output.as_json:
        output.json({"id": adding.id, "name": adding.info.name, "words": adding.words})
    else:
        told = {"dictionary": adding.id, "name": adding.info.name, "words": adding.words}
        output.line(output.sentence("dictionary-added", **told))


def _change(library: Library, arguments: Namespace, output: Output) -> None:
    if arguments.action in ("on", "off"):
        library.dictionaries.switch(arguments.id, on=arguments.action == "on")
    else:
        library.dictionaries.put_first(arguments.id, first=arguments.action == "first")
    _list(library, arguments, output)


def _remove(library: Library, arguments: Namespace, output: Output) -> None:
    library.dictionaries.remove(arguments.id)
    if output.as_json:
        output.json({"removed": arguments.id})
    else:
        output.line(output.sentence("dictionary-removed", dictionary=arguments.id))
