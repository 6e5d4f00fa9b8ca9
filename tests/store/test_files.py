from __future__ import annotations

import hashlib
from pathlib import Path

from reader.store.files import is_whole, keep_bytes, source_path

DATA = "报纸".encode()
SHA256 = hashlib.sha256(DATA).hexdigest()


def test_bytes_are_kept_unchanged(tmp_path: Path) -> None:
    keep_bytes(tmp_path, SHA256, DATA)
    keep_bytes(tmp_path, SHA256, DATA)
    assert source_path(tmp_path, SHA256).read_bytes() == DATA
    assert is_whole(tmp_path, SHA256)
    assert not list(tmp_path.rglob("*.new"))


def test_changed_bytes_are_noticed(tmp_path: Path) -> None:
    keep_bytes(tmp_path, SHA256, DATA)
    source_path(tmp_path, SHA256).write_bytes(b"x")
    assert not is_whole(tmp_path, SHA256)
    assert not is_whole(tmp_path, "0" * 64)
