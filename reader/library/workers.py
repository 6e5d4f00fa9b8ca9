"""What worker processes are asked to do: values in, values out; no library, no widgets.

What it takes to do it is imported there, and not in the window, which only names these functions.
"""

from __future__ import annotations

import os
from multiprocessing import parent_process
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from reader.library.grouping import Glance, natural
from reader.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reader.sources.model import Source
    from reader.store.records import ArticleRecord, IssueRecord


class Rebuilt(NamedTuple):
    """The sources of an issue, and what is written of it."""

    sources: tuple[Source, ...]
    issue: IssueRecord
    articles: tuple[ArticleRecord, ...]


class Kept(NamedTuple):
    """A file that a library keeps: where, what it is called, and how it is encoded."""

    path: Path
    name: str
    encoding: str


def survey(batches: Sequence[Sequence[Path]]) -> list[list[Path]]:
    """Each batch with its folders replaced by the text files in them."""
    return [text_files(batch) for batch in batches]


def text_files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and the text files in the folders named, by name; hidden ones are left out."""
    return [file for path in paths for file in (_text_files_in(path) if _is_folder(path) else [path])]


def glance_at(paths: Sequence[Path], encoding: str | None) -> list[Glance]:
    """What the files say of themselves, or why they cannot be read."""
    return [_glance(path, encoding) for path in paths]


def rebuild_files(paths: Sequence[Path], encoding: str | None) -> Rebuilt:
    """The issue whose pages are these files, in order; raises Problem."""
    from reader.sources.text import read_text_file

    return _rebuilt([read_text_file(path, encoding) for path in paths])


def rebuild_kept(files: Sequence[Kept]) -> Rebuilt:
    """The issue whose pages are files of a library, in order; raises Problem."""
    from reader.sources.text import read_bytes, text_source

    return _rebuilt([text_source(file.name, read_bytes(file.path), file.encoding) for file in files])


def analyse_pieces(texts: Sequence[str]) -> list[bytes]:
    """Each piece's tokens, packed."""
    from reader.language import analyse

    return analyse.analyse_pieces(texts)


def without_names(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The words of what was taken for names and is none."""
    from reader.language.segment import without_name

    return {name: without_name(name) for name in names}


def begin(niceness: int) -> None:
    """What a worker does first: give way by so much to everything else, and end when the program ends.

    A worker waits for work at a pipe that it holds itself, and would never hear that nobody is left.
    """
    if niceness and hasattr(os, "nice"):  # not on Windows
        os.nice(niceness)
    Thread(target=_end_with_the_program, daemon=True).start()


def _end_with_the_program() -> None:
    program = parent_process()
    if program is not None:
        program.join()
        os._exit(1)


def _rebuilt(sources: Sequence[Source]) -> Rebuilt:
    from reader.issue.dates import infer_date
    from reader.issue.rebuild import rebuild
    from reader.store.records import article_record, issue_record

    issue = rebuild([source.text for source in sources])
    articles = tuple(map(article_record, issue.articles))
    return Rebuilt(tuple(sources), issue_record(issue, infer_date(issue)), articles)


def _glance(path: Path, encoding: str | None) -> Glance:
    from reader.issue.imprint import imprint
    from reader.sources.text import read_text_file

    try:
        text = read_text_file(path, encoding).text
    except Problem as problem:
        return Glance(path, problem=problem)
    return Glance(path, text.root, imprint(text.text))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # Reading it will say what is wrong with it.
        return False


def _text_files_in(folder: Path) -> Iterator[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() == ".txt")
    return iter(
        sorted((path for path in found if not path.name.startswith(".") and path.is_file()), key=natural)
    )
