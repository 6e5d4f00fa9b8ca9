"""Linking: chunks of prose become bodies, and headlines find them, all of a page weighed together.

Columns of several articles may alternate, and a headline may stand away from its body. A beam goes
through the page and keeps the readings that are most likely.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.issue import weights
from reader.issue.elements import Chunk, Element, HeadGroup
from reader.issue.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BEAM = 16
"""readings of a page that are kept"""
NARROW = 6
"""the same of a text that is longer than any page"""
HOPELESS = 8.0
"""nats below the best one from which a reading is given up"""
NEAREST = 8
"""articles, and headlines without a body, that are looked back for"""
RECENT = 16
"""chunks of an article by which it is known what it is about"""
STRETCH = 160
"""elements that are weighed together at most; a printed page has about forty"""


class Strand(NamedTuple):
    """An article of a page while it is put together."""

    chunks: tuple[int, ...]
    head: int
    """element that is its headline, -1 for none"""
    sections: tuple[int, ...] = ()
    """elements that head its sections"""

    @property
    def recent(self) -> tuple[int, ...]:
        """Its last chunks, by which it is known what it is about."""
        return self.chunks[-RECENT:]

    def moved(self, by: int) -> Strand:
        """The strand, its elements being counted from `by` elements above."""
        head = self.head + by if self.head >= 0 else -1
        return Strand(tuple(at + by for at in self.chunks), head, tuple(at + by for at in self.sections))

    def joined(self, below: Strand) -> Strand:
        """The strand, going on with another one."""
        return Strand(self.chunks + below.chunks, self.head, self.sections + below.sections)


class State(NamedTuple):
    """One way to read a page down to some element."""

    score: float
    strands: tuple[Strand, ...]
    running: int
    """the strand that the chunk before belongs to; -1 at first"""
    pool: tuple[int, ...]
    """headlines without a body"""
    section: int = -1
    """a section's heading that waits for its text"""

    @property
    def near(self) -> list[int]:
        """The strands that may go on: the running one and those begun last."""
        count = len(self.strands)
        begun = range(max(0, count - NEAREST), count)
        return [*([] if self.running < 0 or self.running in begun else [self.running]), *begun]

    def going_on(self, number: int, at: int, score: float) -> State:
        """The reading with a chunk added to a strand, below the heading of a section if one waits."""
        strand = self.strands[number]
        sections = (*strand.sections, self.section) if self.section >= 0 else strand.sections
        grown = Strand((*strand.chunks, at), strand.head, sections)
        return State(score, self._with(number, grown), number, self.pool)

    def begun(self, at: int, head: int, score: float) -> State:
        """The reading with a chunk that begins a strand below a headline, -1 for none."""
        pool = tuple(other for other in self.pool if other != head)
        return State(score, (*self.strands, Strand((at,), head)), len(self.strands), pool)

    def begun_below(self, at: int, score: float) -> State:
        """The reading with a chunk below its first section's heading, and that below its headline."""
        pool = tuple(other for other in self.pool if other not in (at - 2, at - 1))
        strands = (*self.strands, Strand((at,), at - 2, (at - 1,)))
        return State(score, strands, len(self.strands), pool)

    def pooled(self, at: int, score: float) -> State:
        """The reading with a headline that waits for its body."""
        return self._replace(score=score, pool=(*self.pool, at))

    def claimed(self, number: int, at: int, score: float) -> State:
        """The reading with a headline for a strand that has none."""
        headed = self.strands[number]._replace(head=at)
        return self._replace(score=score, strands=self._with(number, headed))

    def headed(self, at: int, score: float) -> State:
        """The reading with a headline that heads a section."""
        return self._replace(score=score, section=at)

    def _with(self, number: int, strand: Strand) -> tuple[Strand, ...]:
        return (*self.strands[:number], strand, *self.strands[number + 1 :])


Way = tuple[float, Callable[[float], State]]
"""the score of a reading, and what makes it of that; most are given up before they are made"""


class Linked(NamedTuple):
    """A page put together."""

    strands: tuple[Strand, ...]
    pool: tuple[int, ...]


def link(elements: Sequence[Element]) -> Linked:
    """The bodies of a page, and the headlines left over."""
    strands: list[Strand] = []
    pool: list[int] = []
    turns = _turns(elements)
    beam = BEAM if len(turns) == 2 else NARROW
    for start, end in pairwise(turns):
        found = _linked(elements[start:end], beam)
        moved = [strand.moved(start) for strand in found.strands]
        if moved and strands and isinstance(elements[start], Chunk):
            strands[-1] = strands[-1].joined(moved.pop(0))
        strands += moved
        pool += (head + start for head in found.pool)
    return Linked(tuple(strands), tuple(pool))


def _turns(elements: Sequence[Element]) -> list[int]:
    """Where a long text is divided: above headlines, if there are any."""
    turns = [0]
    while len(elements) - turns[-1] > STRETCH:
        near = range(turns[-1] + STRETCH, turns[-1] + STRETCH // 2, -1)
        heads = (at for at in near if isinstance(elements[at], HeadGroup))
        turns.append(next(heads, turns[-1] + STRETCH))
    return [*turns, len(elements)]


def _linked(elements: Sequence[Element], beam: int) -> Linked:
    ways = _Ways(Weights(elements))
    states = [State(0.0, (), -1, ())]
    for at, element in enumerate(elements):
        onward = ways.over_chunk if isinstance(element, Chunk) else ways.over_head
        found = (way for state in states for way in onward(state, at))
        likely = sorted(found, key=itemgetter(0), reverse=True)[:beam]
        states = [make(score) for score, make in likely if score > likely[0][0] - HOPELESS]
    best = max(states, key=ways.whole)
    return Linked(best.strands, best.pool)


class _Ways:
    """The ways on from one reading of a page."""

    def __init__(self, weigh: Weights) -> None:
        self._weigh = weigh

    def over_chunk(self, state: State, at: int) -> Iterator[Way]:
        """The readings with one chunk more."""
        chunk = self._weigh.chunks[at]
        if state.section >= 0:
            yield state.score, partial(state.going_on, state.running, at)
        elif chunk.jump_from is not None:
            yield state.score, partial(state.begun, at, -1)
        else:
            for number in state.near:
                if not self._weigh.chunks[state.strands[number].chunks[-1]].closed:
                    gain = self._continues(state, number, at)
                    yield state.score + gain, partial(state.going_on, number, at)
            yield from self._begins(state, at)

    def over_head(self, state: State, at: int) -> Iterator[Way]:
        """The readings with one headline more."""
        yield state.score + weights.HEADLINE, partial(state.pooled, at)
        yield from self._claimed(state, at)
        if state.running >= 0 and state.section < 0 and self._weigh.may_be_section(at):
            strand = state.strands[state.running]
            alike = self._weigh.topic(strand.recent, at + 1) + self._weigh.divides(
                strand.head, strand.sections
            )
            yield state.score + self._weigh.section(at) + alike, partial(state.headed, at)

    def whole(self, state: State) -> float:
        """How likely a reading is when the page is at its end."""
        left = sum(map(self._weigh.left_over, state.pool))
        return (
            state.score
            + left
            + sum(
                self._weigh.ends(strand.chunks[0], strand.chunks[-1], strand.head) for strand in state.strands
            )
        )

    def _continues(self, state: State, number: int, at: int) -> float:
        """What speaks for a chunk going on with a strand."""
        strand = state.strands[number]
        score = self._weigh.link(strand.chunks[-1], at)
        if not self._weigh.chunks[at].adjacent:
            return score + weights.RETURN + self._weigh.topic(strand.recent, at)
        if number == state.running:
            return score
        running = state.strands[state.running]
        other = self._weigh.topic(strand.recent, at) - self._weigh.topic(running.recent, at)
        return score + weights.SWITCH + other

    def _begins(self, state: State, at: int) -> Iterator[Way]:
        """The readings in which a chunk begins an article, or is a piece torn from one."""
        if self._weigh.chunks[at].resumes:
            yield state.score + weights.TORN, partial(state.begun, at, -1)
            return
        fresh = self._weigh.fresh(at)
        gain = self._weigh.opens(at) + self._below(state, at)
        for head in state.pool[-NEAREST:]:
            suits = self._weigh.tie(head, at) + weights.NEAR * (head == at - 1)
            yield state.score + (gain + suits), partial(state.begun, at, head)
            if head == at - 2 and at - 1 in state.pool and self._weigh.has_more_sections(at):
                yield state.score + (gain + suits + weights.OPENS), partial(state.begun_below, at)
        gain += weights.FRESH_HEADLESS if fresh else weights.HEADLESS
        yield state.score + gain, partial(state.begun, at, -1)

    def _below(self, state: State, at: int) -> float:
        """What it costs that an article begins right below another's text."""
        chunk = self._weigh.chunks[at]
        if not chunk.adjacent or state.running < 0:
            return 0.0
        alike = self._weigh.topic(state.strands[state.running].recent, at)
        return (weights.FRESH_BELOW if self._weigh.fresh(at) else weights.BEGINS_BELOW) - alike

    def _claimed(self, state: State, at: int) -> Iterator[Way]:
        """The readings in which a headline is that of an article above it."""
        for number in state.near:
            strand = state.strands[number]
            if strand.head < 0 and not self._weigh.chunks[strand.chunks[0]].jump_from:
                gain = self._weigh.tie(at, strand.chunks[0]) + weights.CLAIMS
                yield state.score + gain, partial(state.claimed, number, at)
