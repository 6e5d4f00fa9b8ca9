"""What each way into the program loads: start-up time and small machines depend on it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def loaded_by(code: str, *arguments: object) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in run.stdout.splitlines()[-1].split()}


def test_rebuild_loads_no_window(seed: Path) -> None:
    code = "from reader.__main__ import main\nmain()"
    modules = loaded_by(code, "rebuild", seed, "--json")
    assert not modules & {"PySide6", "jieba", "pypinyin", "sqlite3", "sqlite_utils"}


def test_opening_an_article_loads_neither_jieba_nor_pypinyin(folder: Path) -> None:
    code = """
from pathlib import Path
from reader.library.library import Library
library = Library(Path(sys.argv[1]))
for issue in library.catalogue.issues():
    for row in issue.pages[0].articles:
        opened = library.catalogue.open(row.id)
        assert library.catalogue.tokens(opened, 1)[0].word
"""
    modules = loaded_by(code, folder)
    assert "sqlite3" in modules
    assert not modules & {"jieba", "pypinyin", "sqlite_utils", "multiprocessing"}
