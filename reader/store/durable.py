"""What survives a power cut, and what two programs may not do at the same time."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.005
"""seconds between two tries for a lock; what it guards takes about one millisecond"""


def sync_folder(folder: Path) -> None:
    """Make new names in a folder survive a power cut, on systems that can open a folder."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(file: IO[bytes], wait: float) -> Iterator[None]:
    """Hold a file against other programs; the system lets go of it if we die.

    Raises OSError if another program still holds it after `wait` seconds.
    """
    until = time.monotonic() + wait
    while not _lock(file):
        if time.monotonic() > until:
            raise BlockingIOError("another program holds " + str(file.name))
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        _unlock(file)


if sys.platform != "win32":
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

else:
    import msvcrt

    # Far behind the end: Windows' locks keep others from reading what they cover.
    _PLACE = 1 << 40

    def _lock(file: IO[bytes]) -> bool:
        file.seek(_PLACE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        file.seek(_PLACE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
