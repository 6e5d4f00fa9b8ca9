"""Plain text files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from reader.problems import Problem
from reader.sources.model import Source, SourceText

if TYPE_CHECKING:
    from pathlib import Path

READER = "text"
VERSION = 1


def read_text_file(path: Path) -> Source:
    """The Source of a UTF-8 text file, with or without a byte order mark.

    Raises Problem when the file is missing, cannot be read, is empty, or is not UTF-8 text.
    """
    data = read_bytes(path)
    return text_source(path.name, data)


def text_source(name: str, data: bytes) -> Source:
    """The Source of bytes that should be UTF-8 text; raises Problem as `read_text_file`."""
    text, encoding = _decode(name, data)
    if not text.strip():
        raise Problem("file-empty", file=name)
    sha256 = hashlib.sha256(data).hexdigest()
    # SQLite's length() stops at a NUL and fonts cannot show one; one for one, so that offsets stay.
    warnings = ("nul-replaced",) if "\0" in text else ()
    source_text = SourceText(sha256, READER, VERSION, encoding, text.replace("\0", "\ufffd"))
    return Source(name, sha256, data, source_text, warnings)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; raises Problem with the reason when there are none to be had."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Problem("file-missing", file=str(path)) from None
    except IsADirectoryError:
        raise Problem("file-is-folder", file=str(path)) from None
    except OSError as error:
        raise Problem("file-unreadable", file=str(path), why=error.strerror or str(error)) from None


def _decode(name: str, data: bytes) -> tuple[str, str]:
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise Problem("file-not-utf8", file=name, byte=error.start) from None
