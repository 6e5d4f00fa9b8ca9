"""A long page becomes sheets: whole lines only, none left alone. All values, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.typeset.page import Laid

_FULL: Final = 0.5
"""how much of a sheet must be filled; rather than leave more empty, a line stands alone"""


class Row(NamedTuple):
    """A line on the long page."""

    top: int
    bottom: int
    free: bool = True
    """whether a sheet may begin with it"""


class Sheet(NamedTuple):
    """The part of the long page that stands on one sheet."""

    number: int
    top: int
    bottom: int


def make_sheets(parts: Iterable[Laid], height: float) -> Iterator[tuple[Sheet, list[Laid]]]:
    """The sheets of a page, given its parts in order; each with the parts that reach into it."""
    waiting: list[Laid] = []

    def hear() -> Iterator[Laid]:
        """The parts, each noted as it goes by."""
        for laid in parts:
            waiting.append(laid)
            yield laid

    for number, rows in enumerate(break_rows(make_rows(hear()), height), 1):
        sheet = Sheet(number, rows[0].top, rows[-1].bottom)
        yield sheet, [laid for laid in waiting if laid.line_top(0) < sheet.bottom]
        waiting = [laid for laid in waiting if laid.line_top(len(laid.lines)) > sheet.bottom]


def make_rows(parts: Iterable[Laid]) -> Iterator[Row]:
    """The lines of a page; headings stay together with two lines of what they head."""
    headed = False
    for laid in parts:
        heads = _is_heading(laid)
        last = len(laid.lines) - 1
        for number in range(last + 1):
            inside = number > 0 and (heads or number == 1 or number == last)
            free = not inside and not (number == 0 and headed)
            yield Row(laid.line_top(number), laid.line_top(number + 1), free)
        headed = heads


def _is_heading(laid: Laid) -> bool:
    return laid.kind.bold or not laid.kind.running


def break_rows(rows: Iterable[Row], height: float) -> Iterator[list[Row]]:
    """The lines of each sheet, as many as fit."""
    held: list[Row] = []
    for row in rows:
        held.append(row)
        while len(held) > 1 and held[-1].bottom - held[0].top > height:
            end = _end(held, height)
            yield held[:end]
            held = held[end:]
    if held:
        yield held


def _end(rows: Sequence[Row], height: float) -> int:
    """How many of the lines stand on the sheet: up to the last good place, if it is not too early."""
    for index in range(len(rows) - 1, 0, -1):
        if rows[index].free and rows[index - 1].bottom - rows[0].top > _FULL * height:
            return index
    return len(rows) - 1
