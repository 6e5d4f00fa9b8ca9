"""The printed lines behind what is read, from the source texts that the library keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.issue.model import Span
from reader.issue.printed import PrintedLine, printed
from reader.issue.turns import page_labels
from reader.sources.encodings import NAMES
from reader.store.issues import file_rows, source_text

if TYPE_CHECKING:
    from reader.library.catalogue import OpenArticle
    from reader.store.database import Database

MOST = 3000
"""characters of a span whose lines are given: as much as anybody looks through"""


class Original(NamedTuple):
    """Lines of one page that stand one under the other."""

    file: str
    page: str
    lines: tuple[PrintedLine, ...]
    encoding: str = ""
    """in which the file was read, as people call it"""


def originals(
    database: Database, opened: OpenArticle, span: Span, chosen: Span | None = None
) -> list[Original]:
    """The printed lines of a span; of a very long one those around what is chosen."""
    span = _shortened(span, chosen.start if chosen else span.start)
    files = [(row["file"], NAMES.get(row["encoding"], "")) for row in file_rows(database, opened.issue)]
    texts = [source_text(database, text) for text in opened.texts]
    labels = page_labels(opened.article)
    return [
        Original(file, labels[passage.text], passage.lines, encoding)
        for passage in printed(opened.article, span, texts, chosen)
        for file, encoding in [files[passage.text]]
    ]


def _shortened(span: Span, around: int) -> Span:
    if span.end - span.start <= MOST:
        return span
    start = max(span.start, around - MOST // 2)
    return Span(start, min(span.end, start + MOST))
