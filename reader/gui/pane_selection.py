"""What is selected: one end stays, the other follows mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.issue.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    Snap = Callable[[Span], Span]


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

    def extend(self, step: int, length: int) -> None:
        """Moves the end that follows by so many characters, within a text of this length."""
        start, end = self.span or (self._caret, self._caret)
        fixed, head = (end, start) if self._backward else (start, end)
        head = max(0, min(head + step, length))
        self.begin(Span(fixed, fixed))
        self.reach(head, lambda span: span)

    def select(self, span: Span | None) -> None:
        """Selects a span whose start stays; None selects nothing."""
        if span:
            self.begin(Span(span.start, span.start))
            self.reach(span.end, lambda whole: whole)
        else:
            self.span = None
