"""What the reading pane is told of a highlight."""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """A highlight at article positions `start` up to `end`."""

    id: str
    start: int
    end: int
    colour: str
    """one of the kinds of highlight"""
    note: str
    """empty if there is none"""
