"""What worker processes are asked to do: values in, values out; no library, no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.issue.dates import infer_date
from reader.issue.rebuild import rebuild
from reader.sources.text import text_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.model import Issue
    from reader.sources.model import Source


class Rebuilt(NamedTuple):
    """The sources of an issue and what was made of them."""

    sources: tuple[Source, ...]
    issue: Issue
    inferred_date: str | None


def rebuild_files(files: Sequence[tuple[str, bytes]]) -> Rebuilt:
    """The issue whose pages are these files (name and bytes), in order; raises Problem."""
    sources = tuple(text_source(name, data) for name, data in files)
    issue = rebuild([source.text for source in sources])
    return Rebuilt(sources, issue, infer_date(issue))
