"""Dictionaries as StarDict has them, written for tests."""

from __future__ import annotations

import gzip
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_stardict(
    folder: Path,
    texts: Mapping[str, bytes],
    kinds: str = "m",
    *,
    packed: bool = False,
    others: Mapping[str, int] | None = None,
    **told: object,
) -> Path:
    """The .ifo of a dictionary; `told` are lines of it, instead of the true ones."""
    folder.mkdir(exist_ok=True)
    index = data = b""
    for word, text in texts.items():
        index += word.encode() + b"\0" + struct.pack(">II", len(data), len(text))
        data += text
    (folder / "small.idx").write_bytes(index)
    (folder / ("small.dict.dz" if packed else "small.dict")).write_bytes(
        gzip.compress(data) if packed else data
    )
    if others:
        names = [word.encode() + b"\0" + struct.pack(">I", number) for word, number in others.items()]
        (folder / "small.syn").write_bytes(b"".join(names))
    lines = {"version": "2.4.2", "bookname": "小词典", "wordcount": len(texts), "idxfilesize": len(index)}
    lines |= {"sametypesequence": kinds} if kinds else {}
    path = folder / "small.ifo"
    about = "".join(f"{key}={value}\n" for key, value in (lines | told).items())
    path.write_text(f"StarDict's dict ifo file\n{about}", encoding="utf-8")
    return path
