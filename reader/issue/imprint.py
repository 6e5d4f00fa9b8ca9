"""Which issue a page says it is of, and which page of it."""

from __future__ import annotations

from typing import NamedTuple

TOP, FOOT = 600, 300
"""characters at the top and the foot of a page among which it says so"""


class Imprint(NamedTuple):
    """What is printed at the edges of a page."""

    name: str | None = None
    date: str | None = None
    """ISO 8601"""
    page: str | None = None
    """as in the label of a page: 3 or A2"""


def imprint(text: str) -> Imprint:
    """The imprint of a page."""
    # Whoever groups pages names an Imprint; only who makes one reads pages.
    from reader.issue import masthead
    from reader.issue.assemble import read
    from reader.issue.lines import cut
    from reader.issue.policy.recognise import is_policy
    from reader.sources.model import SourceText

    edges = text if len(text) <= TOP + FOOT else f"{text[:TOP]}\n{text[-FOOT:]}"
    source, lines = SourceText("", "imprint", 0, None, edges), cut(edges, 0)
    if is_policy([lines], [source]):  # its issuer and its day are those of its other documents too
        return Imprint()
    label = masthead.label(lines, -1)
    page = read(lines, label)
    said = masthead.read([*page.cues.furniture, *page.elements.furniture])
    return Imprint(said.name, said.date, None if label == masthead.label((), -1) else label)
