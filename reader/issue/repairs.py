"""Repairs: what a reader says of printed lines where the rebuilding was wrong.

They are data, keyed by lines of source texts, and act on what was rebuilt: a better rebuild later
keeps them. `mending` applies them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reader.issue.model import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

FURNITURE = "furniture"
"""the role of what belongs to no article: page heads, names of staff, advertisements"""
ROLES = (*(role.value for role in Role), FURNITURE)


class Place(NamedTuple):
    """A printed line, whatever became of it."""

    text: str
    """id of a source text"""
    at: int
    """code point in it, of a character of the line"""


class Join(NamedTuple):
    """The line goes on in the paragraph of the line before it."""

    line: Place


class Break(NamedTuple):
    """A paragraph starts at the line."""

    line: Place


class Retype(NamedTuple):
    """The line has another role in its article, or is furniture.

    Lines of a field that stand below one another are one field; a line of prose is a paragraph,
    until it is joined to another.
    """

    line: Place
    role: str
    """one of ROLES"""


class Move(NamedTuple):
    """The line stands after another one, in the article of that one.

    Within a paragraph it becomes part of it; after the last line it is a paragraph of its own.
    """

    line: Place
    after: Place


class Split(NamedTuple):
    """Another article starts at the line."""

    line: Place


class Merge(NamedTuple):
    """The article that holds the line goes on with the one that holds the other line."""

    line: Place
    other: Place


Repair = Join | Break | Retype | Move | Split | Merge

KINDS: dict[str, type[Repair]] = {
    "join": Join,
    "break": Break,
    "role": Retype,
    "move": Move,
    "split": Split,
    "merge": Merge,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


class Idle(NamedTuple):
    """A repair that does not apply to what was rebuilt, and the key of a sentence that says why."""

    repair: Repair
    why: str


def repair_json(repair: Repair) -> dict[str, Any]:
    """A repair as JSON has it."""
    return {"repair": _NAMES[type(repair)], **repair._asdict()}


def load_repair(record: Mapping[str, Any]) -> Repair:
    """The repair of a JSON record; raises ValueError where it is none."""
    fields = {name: value for name, value in record.items() if name != "repair"}
    kind = KINDS.get(str(record.get("repair")))
    if kind is None or fields.keys() != set(kind._fields):
        raise ValueError(f"no repair: {record}")
    values: dict[str, Any] = {
        name: _role(value) if name == "role" else _place(value) for name, value in fields.items()
    }
    return kind(**values)


def _role(value: object) -> str:
    if value not in ROLES:
        raise ValueError(f"no role: {value}")
    return str(value)


def _place(value: object) -> Place:
    match value:
        case [str(text), int(at)] if at >= 0:
            return Place(text, at)
    raise ValueError(f"no place: {value}")
