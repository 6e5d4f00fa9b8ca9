"""The bytes of sources, one file each, named by their sha256."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from reader.store.durable import sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def source_path(folder: Path, sha256: str) -> Path:
    """Where the library in `folder` keeps the bytes with this sha256."""
    return folder / "sources" / sha256[:2] / sha256


def keep_bytes(folder: Path, sha256: str, data: bytes) -> None:
    """Store bytes under their sha256, on the disk when this returns; once is enough."""
    path = source_path(folder, sha256)
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def is_whole(folder: Path, sha256: str) -> bool:
    """Whether the bytes are there and still are what their name says."""
    path = source_path(folder, sha256)
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256
