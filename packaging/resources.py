"""Compile what the program reads only compiled: translations, the dictionary, the table of pairs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dictionary import compile_dictionary
from glossary import GLOSSARY
from language import MODULES, SOURCES, TABLES
from language_version import compile_version, language_data
from levels import compile_levels
from pairs import compile_pairs

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parent / "resources"
COMPILED = RESOURCES / "compiled"


def compile_all() -> None:
    """Compile each source that is newer than what was made of it."""
    COMPILED.mkdir(exist_ok=True)
    for source in sorted((RESOURCES / "translations").glob("*.ts")):
        compile_one(f"{source.stem}.qm", partial(compile_translation, source), source)
    compile_one("pairs.txt", compile_pairs, HERE / "pairs.py")
    scripts = [HERE / name for name in ("dictionary.py", "cedict.py", "glossary.py", "constraints.txt")]
    compile_one("dictionary.db", compile_dictionary, *scripts, GLOSSARY)
    compile_one("levels.txt", compile_levels, HERE / "levels.py", HERE / "constraints.txt")
    told = [HERE / f"{name}.py" for name in MODULES] + [RESOURCES / name for name in SOURCES]
    for name, compiler in TABLES.items():
        compile_one(name, compiler, *told)
    compile_one("language.txt", compile_version, *language_data(COMPILED))  # last, as it names the others


def compile_one(name: str, compiler: Callable[[Path], None], *sources: Path) -> None:
    """Have a file made if it is not there or one of its sources is newer."""
    target = COMPILED / name
    newest = max(source.stat().st_mtime for source in sources if source.exists())
    if not target.exists() or target.stat().st_mtime < newest:
        compiler(target)


def compile_translation(source: Path, target: Path) -> None:
    subprocess.run([lrelease(), "-silent", source, "-qm", target], check=True)


def lrelease() -> str:
    """The translation compiler that comes with PySide6."""
    beside_python = Path(sys.executable).parent / "pyside6-lrelease"
    found = str(beside_python) if beside_python.exists() else shutil.which("pyside6-lrelease")
    if found is None:
        raise SystemExit("pyside6-lrelease is missing: install PySide6-Essentials first")
    return found


if __name__ == "__main__":
    compile_all()
