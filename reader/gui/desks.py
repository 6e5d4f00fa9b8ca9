"""The three desks: which panels stand beside the text."""

from __future__ import annotations

from typing import NamedTuple

DESKS = ("study", "review", "prepare")


class Panels(NamedTuple):
    """What is shown beside the reading pane."""

    tree: bool
    side: bool


_DEFAULTS = {
    "study": Panels(tree=True, side=False),
    "review": Panels(tree=True, side=True),
    "prepare": Panels(tree=False, side=False),
}


def panels_of(desk: str, chosen: list[str]) -> Panels:
    """The panels of a desk; `chosen` holds "desk:tree:side" (0 or 1) for desks a reader changed."""
    for entry in chosen:
        name, _, flags = entry.partition(":")
        if name == desk and len(flags) == 3:
            return Panels(flags[0] == "1", flags[2] == "1")
    return _DEFAULTS[desk]


def with_panels(desk: str, panels: Panels, chosen: list[str]) -> list[str]:
    """`chosen` with the panels of one desk changed."""
    others = [entry for entry in chosen if not entry.startswith(desk + ":")]
    return [*others, f"{desk}:{panels.tree:d}:{panels.side:d}"]
