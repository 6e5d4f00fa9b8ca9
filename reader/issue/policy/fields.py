"""Fields: rows become blocks; the pieces of a row join without a space, rows of a headline with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.issue.compose import FIELDS, block
from reader.issue.model import Block, Role, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.rows import Row


def field(role: Role, rows: Sequence[Row]) -> Block:
    """One block of the rows."""
    if role not in FIELDS:
        return prose(role, rows)
    made = [prose(role, [row]) for row in rows]
    text, runs = made[0].text, list(made[0].runs)
    for above, below in zip(rows, made[1:], strict=False):
        last = above.lines[-1]
        runs.append(Run(len(text), last.page, last.end, 1))
        runs += [run._replace(start=len(text) + 1 + run.start) for run in below.runs]
        text += " " + below.text
    return made[0]._replace(text=text, runs=tuple(runs))


def prose(role: Role, rows: Sequence[Row]) -> Block:
    """One block of the rows, nothing between them."""
    lines = [line for row in rows for line in row.lines]
    page = str(lines[0].page + 1)
    if len(lines) == 1:
        return block(role, lines, page)
    return block(Role.BODY, lines, page)._replace(role=role)
