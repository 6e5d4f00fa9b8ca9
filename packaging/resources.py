"""Compile what the program reads only compiled: translations (.ts) to .qm, and the table of pairs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from pairs import compile_pairs

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
COMPILED = RESOURCES / "compiled"


def compile_all() -> None:
    """Compile each source that is newer than what was made of it."""
    COMPILED.mkdir(exist_ok=True)
    for source in sorted((RESOURCES / "translations").glob("*.ts")):
        target = COMPILED / f"{source.stem}.qm"
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            subprocess.run([lrelease(), "-silent", source, "-qm", target], check=True)
    pairs = COMPILED / "pairs.txt"
    if not pairs.exists() or pairs.stat().st_mtime < Path(__file__).with_name("pairs.py").stat().st_mtime:
        compile_pairs(pairs)


def lrelease() -> str:
    """The translation compiler that comes with PySide6."""
    beside_python = Path(sys.executable).parent / "pyside6-lrelease"
    found = str(beside_python) if beside_python.exists() else shutil.which("pyside6-lrelease")
    if found is None:
        raise SystemExit("pyside6-lrelease is missing: install PySide6-Essentials first")
    return found


if __name__ == "__main__":
    compile_all()
