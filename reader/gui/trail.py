"""Where a reader came from, and where they can go back to: a history without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MOST: Final = 200
"""places kept"""


class Place(NamedTuple):
    """A place that was read."""

    article: str
    """its id"""
    position: int
    """article position of the first character that was seen"""


class Trail:
    """The places behind and ahead of the present one; the present one is told by who asks.

    `exists` says whether the article of a place can be opened: places that have gone are passed over.
    """

    def __init__(self, exists: Callable[[str], bool]) -> None:
        self._exists = exists
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, here: Place) -> None:
        """Go on from a place to a new one: what was ahead is forgotten."""
        self._ahead.clear()
        if self._behind[-1:] != [here]:
            self._behind.append(here)
            del self._behind[:-MOST]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place behind."""
        return any(self._exists(place.article) for place in self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place ahead."""
        return any(self._exists(place.article) for place in self._ahead)

    def back(self, here: Place | None) -> Place | None:
        """The place before this one, which is then ahead; None if there is none."""
        return self._walk(self._behind, self._ahead, here)

    def forward(self, here: Place | None) -> Place | None:
        """The place that `back` was called from; None if there is none."""
        return self._walk(self._ahead, self._behind, here)

    def _walk(self, source: list[Place], target: list[Place], here: Place | None) -> Place | None:
        while source:
            place = source.pop()
            if place != here and self._exists(place.article):
                if here is not None:
                    target.append(here)
                return place
        return None
