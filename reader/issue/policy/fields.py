"""Fields: rows become blocks; the pieces of a row join without a space, rows of a headline with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.issue.compose import FIELDS, block
from reader.issue.model import Block, Role, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.lines import Line
    from reader.issue.policy.rows import Row


def field(role: Role, rows: Sequence[Row]) -> Block:
    """One block of the rows."""
    if role is Role.STANDFIRST:  # the spaces in it part what it says; its lines break anywhere
        lines = [line for row in rows for line in row.lines]
        return _chain([block(Role.DECK, [line], _label(rows)) for line in lines])._replace(role=role)
    if role not in FIELDS:
        return prose(role, rows)
    return _chain([prose(role, [row]) for row in rows], [row.lines[-1] for row in rows])


def _chain(parts: Sequence[Block], ends: Sequence[Line] = ()) -> Block:
    """The parts as one block; `ends` are the lines whose ends are the spaces between them, if any."""
    text, runs = parts[0].text, list(parts[0].runs)
    for at, below in enumerate(parts[1:]):
        if ends:
            runs.append(Run(len(text), ends[at].page, ends[at].end, 1))
            text += " "
        runs += [run._replace(start=len(text) + run.start) for run in below.runs]
        text += below.text
    return parts[0]._replace(text=text, runs=tuple(runs))


def _label(rows: Sequence[Row]) -> str:
    return str(rows[0].lines[0].page + 1)


def prose(role: Role, rows: Sequence[Row]) -> Block:
    """One block of the rows, nothing between them."""
    lines = [line for row in rows for line in row.lines]
    if len(lines) == 1:
        return block(role, lines, _label(rows))
    return block(Role.BODY, lines, _label(rows))._replace(role=role)
