"""Paragraphs: visual lines and paragraphs are found together, as the cheapest reading of all rows.

A full line fills the measure and the first of a paragraph two em less; a row that could have held
the next row's first word was ended on purpose; pieces that an extraction took apart are glued to a
visual line before its width is judged. Each of these is a cost, and so is what the words, the
indent and the blank lines say; the sum decides, not one cue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.lines import width
from reader.issue.policy import measure as measures
from reader.issue.policy.indents import Indents
from reader.issue.policy.marks import DIVISIONS, mark_of
from reader.issue.policy.openings import is_bare_mark, openings
from reader.issue.roles import LIST_END, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.policy.rows import Row

PIECES: Final = 14
"""pieces that a visual line is taken apart into at most"""
NEVER: Final = 12.0
UNENDED: Final = 5.0
"""cost of a paragraph that ends without a mark"""
UNENDED_HEADING: Final = 2.0
TOKEN: Final = re.compile(r"(?:[0-9A-Za-z.%]+|.)[，。、；：！？）》”’]*")
GAP: Final = re.compile(r"\S(?: {3,}|\u3000{2,})\S")
"""between the cells of a table"""


class _Step(NamedTuple):
    """The cheapest way to a place between two rows."""

    cost: float
    start: int
    """the row that the last visual line starts with"""
    opened: bool
    """whether that line is the first of its paragraph"""


class Turn(NamedTuple):
    """What it costs to go on, or to end a paragraph, between two rows."""

    go_on: float
    end: float


SAMPLE: Final = 150
"""rows that show the measure"""
WRAPPED: Final = 0.2
"""share of rows that go on with one above them, from which a narrow text is wrapped"""


def measure_of(rows: Sequence[Row], *, apart: bool) -> float:
    """The measure under which the first rows read best."""
    sample = rows[:SAMPLE]
    readings = [_Reading(sample, measure, apart=apart) for measure in measures.measures(sample)]
    best = min(readings, key=_Reading.cost)
    wrapped = len(sample) - len(best.paragraphs())
    if best.measure < measures.NARROW and wrapped < WRAPPED * len(sample):
        return measures.UNBOUND
    return best.measure


def paragraphs(rows: Sequence[Row], measure: float, *, apart: bool) -> list[list[Row]]:
    """The rows of each paragraph or heading."""
    if not rows:
        return []
    return _Reading(rows, measure, apart=apart).paragraphs()


class _Reading:
    """Rows with everything about them that costs something."""

    def __init__(self, rows: Sequence[Row], measure: float, *, apart: bool) -> None:
        self.rows, self.measure, self.apart = rows, measure, apart
        self.marks = openings(rows, measure)
        self.indents = Indents(rows)
        self.seams = [NEVER, *(self._seam(at) for at in range(1, len(rows)))]
        self.turns = [self._turn(at) for at in range(1, len(rows))]

    def paragraphs(self) -> list[list[Row]]:
        """The cheapest reading."""
        ends = self._trace(*self._steps_to())
        return [list(self.rows[start:stop]) for start, stop in zip([0, *ends], ends, strict=False)]

    def cost(self) -> float:
        """What the cheapest reading costs."""
        last = self._steps_to()[1][-1]
        return last.cost if last else 0.0

    def _steps_to(self) -> tuple[list[_Step | None], list[_Step | None]]:
        """The cheapest way to each place: within a paragraph, and at the end of one."""
        going: list[_Step | None] = [None]
        ended: list[_Step | None] = [_Step(0.0, 0, opened=True)]
        for stop in range(1, len(self.rows) + 1):
            ways = list(self._ways(stop, going, ended))
            going.append(min((go for go, _ in ways), default=None) if stop < len(self.rows) else None)
            ended.append(min(end for _, end in ways))
        return going, ended

    def _ways(
        self, stop: int, going: Sequence[_Step | None], ended: Sequence[_Step | None]
    ) -> Iterator[tuple[_Step, _Step]]:
        """Each visual line that may end at `stop`: as one that goes on, and as a paragraph's last."""
        wide = glue = 0.0
        for start in range(stop - 1, max(-1, stop - 1 - PIECES), -1):
            wide += self.rows[start].width
            for before, opened in ((ended[start], True), (going[start], False)):
                if before is not None:
                    cost = before.cost + glue + self._overflow(wide, opened=opened)
                    yield self._steps(start, stop, wide, cost, opened=opened)
            glue += self.seams[start]
            if glue >= NEVER or wide > self.measure + 3:
                return

    def _steps(self, start: int, stop: int, wide: float, cost: float, *, opened: bool) -> tuple[_Step, _Step]:
        if stop == len(self.rows):
            last = _Step(cost, start, opened)
            return last, last
        turn = self.turns[stop - 1]
        room = self._room(opened=opened) - wide - self._token(stop)
        go_on = turn.go_on + (min(NEVER, 1.2 * room) if room > 0.5 else 0.0)
        end = turn.end
        if end >= UNENDED and opened and self._is_heading(start, room):
            end += UNENDED_HEADING - UNENDED
        return _Step(cost + go_on, start, opened), _Step(cost + end, start, opened)

    def _is_heading(self, start: int, room: float) -> bool:
        mark = self.marks.get(start)
        return (
            mark is not None
            and mark.kind not in ("条", "formula", "label")
            and (room > 0.5 or mark.kind in DIVISIONS)
        )

    def _trace(self, going: Sequence[_Step | None], ended: Sequence[_Step | None]) -> list[int]:
        ends: list[int] = []
        at, step = len(self.rows), ended[-1]
        fresh = True
        while at and step is not None:
            if fresh:
                ends.append(at)
            at, fresh = step.start, step.opened
            step = ended[at] if fresh else going[at]
        return ends[::-1]

    def _room(self, *, opened: bool) -> float:
        return self.measure - measures.INDENT if opened else self.measure

    def _overflow(self, wide: float, *, opened: bool) -> float:
        over = max(0.0, wide - self._room(opened=opened))
        return min(NEVER, 0.3 * over + 1.5 * max(0.0, over - 1))

    def _token(self, at: int) -> float:
        """The width of what would have had to fit on the line above a row."""
        found = TOKEN.match(self.rows[at].text)
        return width(found[0]) if found else 1.0

    def _seam(self, at: int) -> float:
        """What it costs to read two rows as pieces of one visual line."""
        above, below = self.rows[at - 1], self.rows[at]
        if above.sheet != below.sheet or at in self.marks:
            return NEVER
        cost = _certain(above.text, below.text)
        if cost is None and self.indents.abut(at):
            cost = 0.2
        if cost is None:
            cost = 0.3 if self.apart and _may_part(above.text, below.text) else NEVER
        return cost + 3 * below.blank * (cost > 0)

    def _turn(self, at: int) -> Turn:
        """What row `at` and the one above say about the place between them."""
        above, below = self.rows[at - 1], self.rows[at]
        end, go_on = self._end(at, above), 0.0
        if is_bare_mark(above.text) or measures.CLOSING.match(below.text):
            return Turn(go_on, end + 2 * NEVER)
        if at in self.marks:
            end, go_on = min(end, UNENDED_HEADING) - 1, go_on + 4
        if has_gap(below) or has_gap(above):
            end, go_on = min(end, 1.0) - 1, go_on + 4
        if self.indents.blank(at):
            end, go_on = end - 0.5, go_on + 2
        if (starts := self.indents.starts(at)) is not None:
            end, go_on = (end - 2, go_on + 5) if starts else (end + 4, go_on)
        return Turn(go_on, end)

    def _end(self, at: int, above: Row) -> float:
        text = above.text if len(above.text) > 2 or at < 2 else self.rows[at - 2].text + above.text
        if ends_sentence(text) or text.endswith(LIST_END):
            return 0.5
        return UNENDED + 4 if text[-1] in "，、（(《“‘—" else UNENDED


def has_gap(row: Row) -> bool:
    """Whether a row is of a table: there is space between its cells."""
    return any(GAP.search(line.text) for line in row.lines)


def _certain(above: str, below: str) -> float | None:
    """0 if two rows cannot but be pieces of one visual line."""
    if is_bare_mark(above) or measures.OPENING.search(above):
        return 0.0
    return 0.0 if measures.CLOSING.match(below) and not below.startswith("…") else None


def _may_part(above: str, below: str) -> bool:
    """Whether an extraction takes text apart at such a place: behind a mark, around a number."""
    if measures.SQUEEZED.search(above) or below[0] in "“‘（《〈「":
        return True
    return (above[-1].isdigit() or below[0].isdigit()) and not mark_of(below)
