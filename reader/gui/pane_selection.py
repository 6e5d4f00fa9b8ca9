"""What is selected: one end stays, the other, the caret, follows mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    Snap = Callable[[Span], Span]


class Caret(NamedTuple):
    """Where the reader is in the text: the end of a selection that moves, or a place between characters."""

    position: int
    late: bool | None = None
    """where one line ends and the next begins, whether it stands at that end; None if not yet known"""
    x: float | None = None
    """from where it moves by lines, so that a short line in between does not matter"""


class Selection:
    """A span of the article, or none."""

    def __init__(self) -> None:
        self.span: Span | None = None
        self.started = False
        """whether there is a place to go on from"""
        self._anchor = Span(0, 0)
        self._caret = 0
        self._backward = False

    def begin(self, anchor: Span) -> None:
        """Starts at a place (an empty span), or with a word or a paragraph that stays selected."""
        self.started = True
        self._anchor = anchor
        self._caret = anchor.end
        self._backward = False
        self.span = anchor if anchor.start < anchor.end else None

    def reach(self, position: int, snap: Snap) -> None:
        """Goes on to a position, to the edge of the word or paragraph there if `snap` says so."""
        self._caret = position
        self._backward = position < self._anchor.start
        span = Span(min(self._anchor.start, position), max(self._anchor.end, position))
        self.span = snap(span) if span.start < span.end else None

    @property
    def head(self) -> int:
        """The end that follows."""
        return self._ends()[1]

    @property
    def forward(self) -> bool:
        """Whether that is the later end of a selection."""
        fixed, head = self._ends()
        return head > fixed

    def extend(self, position: int) -> None:
        """Moves the end that follows to a position."""
        fixed = self._ends()[0]
        self.begin(Span(fixed, fixed))
        self.reach(position, lambda span: span)

    def select(self, span: Span | None) -> None:
        """Selects a span whose start stays; None selects nothing."""
        if span:
            self.begin(Span(span.start, span.start))
            self.reach(span.end, lambda whole: whole)
        else:
            self.span = None

    def _ends(self) -> tuple[int, int]:
        """The end that stays and the one that follows."""
        start, end = self.span or (self._caret, self._caret)
        return (end, start) if self._backward else (start, end)
