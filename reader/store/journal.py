"""The journal: every change again, one JSON object a line, in a file that is only appended to.

The rows of `change` come first; the journal follows them and is on the disk before a change is
acknowledged. It can rebuild what a reader made if the database is lost.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.store.durable import locked, sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TAIL = 1 << 12
"""bytes read from the end at first: a change takes about 600"""
_WAIT = 10.0
"""seconds to wait for another program"""


class Journal:
    """The journal of one device in a library's folder."""

    def __init__(self, folder: Path, device: str) -> None:
        """Open the journal, or begin it."""
        self.path = folder / "journal" / f"{device}.jsonl"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        is_new = not self.path.exists()
        self._file = self.path.open("a+b")
        if is_new:
            sync_folder(self.path.parent)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the journal from before a commit until its rows are appended.

        Only so do the lines stand in the order of the rows when two programs write. A line that a
        power cut tore is cut off first.
        """
        with locked(self._file, _WAIT):
            self._cut_torn_line()
            yield

    def append(self, changes: Iterable[dict[str, object]]) -> None:
        """Add changes; they are on the disk when this returns. Only while it is held."""
        encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        lines = [encode(change) for change in changes]
        if not lines:
            return
        self._file.seek(0, os.SEEK_END)
        self._file.write(("\n".join(lines) + "\n").encode())
        self._file.flush()
        os.fsync(self._file.fileno())

    def last_id(self) -> str | None:
        """The id of the newest change in the journal; None if it is empty. Only while it is held."""
        last = next(reversed(self._tail().splitlines()), b"")
        return str(json.loads(last)["id"]) if last else None

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _tail(self) -> bytes:
        """The end of the file, with at least its whole last line."""
        size, length = self._file.seek(0, os.SEEK_END), _TAIL
        while True:
            self._file.seek(max(0, size - length))
            tail = self._file.read()
            if length >= size or tail.count(b"\n") > 1:
                return tail
            length *= 4

    def _cut_torn_line(self) -> None:
        tail = self._tail()
        torn = len(tail) - (tail.rfind(b"\n") + 1)
        if torn:
            self._file.truncate(self._file.seek(0, os.SEEK_END) - torn)


def read_journal(path: Path) -> Iterator[dict[str, object]]:
    """The changes of a journal file, oldest first; a line that is not one is skipped."""
    with path.open("rb") as file:
        for line in file:
            try:
                yield json.loads(line)
            except ValueError:
                continue
