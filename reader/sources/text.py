"""Plain text files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from reader.problems import Problem
from reader.sources import encodings
from reader.sources.model import Source, SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READER = "text"
VERSION = 1


class Decoded(NamedTuple):
    """What bytes say in an encoding."""

    text: str
    encoding: str
    unusual: bool
    """whether it is another encoding than the likeliest"""
    warnings: tuple[str, ...]
    """keys of sentences: what had to be mended"""


def read_text_file(path: Path, encoding: str | None = None) -> Source:
    """The Source of a text file, in an encoding of `encodings.ENCODINGS` or else in the likeliest.

    Raises Problem when the file is missing, cannot be read, is empty, or is no text.
    """
    return text_source(path.name, read_bytes(path), encoding)


def text_source(name: str, data: bytes, encoding: str | None = None) -> Source:
    """The Source of bytes that should be text; raises Problem as `read_text_file`."""
    found = _decoded(name, data, encoding)
    if not found.text.strip():
        raise Problem("file-empty", file=name)
    sha256 = hashlib.sha256(data).hexdigest()
    source_text = SourceText(sha256, READER, VERSION, found.encoding, found.text, chosen=found.unusual)
    return Source(name, sha256, data, source_text, found.warnings)


def read_text(name: str, data: bytes, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of bytes that may be nothing at all, and the keys of what was mended; raises Problem."""
    found = _decoded(name, data, encoding)
    return found.text, found.warnings


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


def _decoded(name: str, data: bytes, encoding: str | None) -> Decoded:
    usual = encodings.guess(data) if data else "utf-8"
    used = encodings.exact(encoding, data) if encoding else usual
    if used is None:
        raise Problem("file-not-text", file=name)
    text, broken = encodings.decode(data, used)
    _demand(name, text, broken, encoding and used)
    warnings = tuple(_mended(text, broken))
    # SQLite's length() stops at a NUL and fonts cannot show one; one for one, so that offsets stay.
    return Decoded(text.replace("\0", "\ufffd"), used, used != usual, warnings)


def _demand(name: str, text: str, broken: int, chosen: str | None) -> None:
    """Decline what is too broken; of an encoding that was chosen more is put up with."""
    if chosen and not encodings.is_readable(text, broken, encodings.IF_CHOSEN):
        raise Problem("file-wrong-encoding", file=name, encoding=encodings.NAMES[chosen])
    if not chosen and not encodings.is_readable(text, broken, encodings.IF_GUESSED):
        raise Problem("file-not-text", file=name)


def _mended(text: str, broken: int) -> Iterator[str]:
    """The keys of what had to be mended."""
    if "\0" in text:
        yield "nul-replaced"
    if broken:
        yield "cut-short" if broken == 1 and text.endswith("\ufffd") else "bytes-broken"
