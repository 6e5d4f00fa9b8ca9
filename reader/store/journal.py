"""The journal: every change again, one JSON object a line, in a file that is only appended to.

The rows of `change` come first; the journal follows them and is on the disk before a change is
acknowledged. It can rebuild what a reader made if the database is lost.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from reader.store.durable import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TAIL = 1 << 16


class Journal:
    """The journal of one device in a library's folder."""

    def __init__(self, folder: Path, device: str) -> None:
        """Open (or begin) the journal; a line torn by a power cut is cut off."""
        self.path = folder / "journal" / f"{device}.jsonl"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        is_new = not self.path.exists()
        self._file = self.path.open("a+b")
        if is_new:
            sync_folder(self.path.parent)
        self._cut_torn_line()

    def append(self, changes: Iterable[dict[str, object]]) -> None:
        """Add changes; they are on the disk when this returns."""
        lines = [json.dumps(change, ensure_ascii=False, separators=(",", ":")) for change in changes]
        if not lines:
            return
        self._file.write(("\n".join(lines) + "\n").encode())
        self._file.flush()
        os.fsync(self._file.fileno())

    def last_id(self) -> str | None:
        """The id of the newest change in the journal; None if it is empty."""
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
        size = self._file.seek(0, os.SEEK_END)
        tail = self._tail()
        torn = len(tail) - (tail.rfind(b"\n") + 1)
        if torn:
            self._file.truncate(size - torn)
            self._file.seek(0, os.SEEK_END)


def read_journal(path: Path) -> Iterator[dict[str, object]]:
    """The changes of a journal file, oldest first; a line that is not one is skipped."""
    with path.open("rb") as file:
        for line in file:
            try:
                yield json.loads(line)
            except ValueError:
                continue
