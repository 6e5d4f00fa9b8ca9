"""What SQLite and the disk say, as Problems."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Primary result codes that are the world's fault; anything else is a bug of ours and stays one.
# https://www.sqlite.org/rescode.html
_PROBLEMS = {
    sqlite3.SQLITE_BUSY: "library-busy",
    sqlite3.SQLITE_LOCKED: "library-busy",
    sqlite3.SQLITE_READONLY: "library-readonly",
    sqlite3.SQLITE_PERM: "library-readonly",
    sqlite3.SQLITE_CANTOPEN: "library-readonly",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_IOERR: "disk-failed",
    sqlite3.SQLITE_CORRUPT: "library-damaged",
    sqlite3.SQLITE_NOTADB: "library-damaged",
}


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn what the world did to the library in `folder` into a Problem; let our bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        key = _PROBLEMS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if key is None:
            raise
        raise Problem(key, folder=str(folder)) from error
    except BlockingIOError as error:
        raise Problem("library-busy", folder=str(folder)) from error
    except OSError as error:
        raise Problem("library-unwritable", folder=str(folder), why=error.strerror or str(error)) from error
