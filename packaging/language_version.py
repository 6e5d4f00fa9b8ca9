"""Name the data that text is analysed with: a library renews words that were found with other data."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from language import TABLES

RESOURCES: Final = Path(__file__).resolve().parents[1] / "resources"
_APART: Final = {"given.txt", "glossary.tsv", "notices.txt", "system-packages.txt", "tagging.txt"}
"""tables of ours that are compiled into the others, or have nothing to do with words"""


def language_data(compiled: Path) -> list[Path]:
    """The files that an analysis reads: what was compiled for it, and tables of ours."""
    tables = [path for path in sorted(RESOURCES.glob("*.t[xs][tv]")) if path.name not in _APART]
    return [compiled / name for name in TABLES] + tables


def compile_version(target: Path) -> None:
    """Write 12 hex digits of SHA-256 over that data."""
    found = hashlib.sha256()
    for path in language_data(target.parent):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    target.write_text(found.hexdigest()[:12] + "\n", encoding="utf-8")
