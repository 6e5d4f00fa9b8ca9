"""The values a file becomes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """What one reader, in one version, made of a file's bytes; stored and never decoded again.

    Offsets into `text` are code points. Another encoding or another extraction of the same
    bytes is another source text with another `id`.
    """

    source: str
    """sha256 of the bytes, 64 hex digits"""
    reader: str
    version: int
    encoding: str | None
    text: str
    chosen: bool = False
    """whether a reader chose this encoding against the guess"""

    @property
    def id(self) -> str:
        """16 hex digits that name this text on every machine."""
        key = f"{self.source}:{self.reader}:{self.version}:{self.encoding or ''}"
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    @property
    def root(self) -> str:
        """What the ids of articles are made from: the bytes, and how they are read if not as is usual."""
        return f"{self.source}:{self.encoding}" if self.chosen else self.source


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was given: its bytes, unchanged, and the text made of them."""

    name: str
    sha256: str
    data: bytes
    text: SourceText
    warnings: tuple[str, ...] = ()
    """keys of sentences in `resources/problems`: what had to be mended to read it"""
