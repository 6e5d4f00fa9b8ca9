"""What each way into the program loads: start-up time and small machines depend on it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.start import XIDU

# What no first picture shows, of an article with a jump and without highlights.
LATER = {
    "annotation": "anchor correction highlight",
    "gui": "about article_words banner colour_swatches colours counter coverage encoding_dialog"
    " find_bar find_text finding knowledge learning more_menu note_editor notes_list"
    " notes_panel original_lines originals pane_copy pane_keys pane_moves pane_need"
    " pane_tooltip printing renewer rounds selection_bar speech text_choices text_panel"
    " text_rows toast tray word_delegate word_rows words_list words_panel",
    "issue": "articles assemble bodies compose crossing cues elements fragments galley headcues headlines"
    " heads imposing imprint jumps likeness lines linking masthead measures mending names numbering outline"
    " pieces policy printed rebuild repairs roles seeing steps tagging turns weights",
    "language": "analyse dictionary levels meanings sandhi syllables version zhuyin",
    "library": "analysis correcting corrections decoding exchange grouping importing known_words laying"
    " originals overlay places pool renewal state_lists unplaced vocabulary word_lists workers",
    "sources": "encodings likelihood text",
    "store": "corrections known_words records schema word_index words",
    "typeset": "copied paper sheets",
}
OTHERS = {"PySide6.QtPrintSupport", "jieba", "locale", "multiprocessing", "pypinyin", "sqlite_utils", "uuid"}
# Qt's classes with so many names that Python takes milliseconds to make them.
NEVER_NAMED = {"QAccessible", "QGradient", "QIcon", "QPointingDevice"}


def loaded_by(code: str, *arguments: object) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


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


def test_the_window_imports_files_without_loading_dictionaries() -> None:
    modules = loaded_by("import reader.library.decoding, reader.library.importing")
    assert not modules & {"PySide6", "jieba", "pypinyin"}


def test_first_picture_loads_only_what_it_shows(folder: Path) -> None:
    code = XIDU.format(folder=str(folder)) + "import PySide6.QtGui as gui\nprint(*vars(gui), *sys.modules)"
    loaded = loaded_by(code)
    assert "reader.gui.pane_painter" in loaded
    later = {f"reader.{package}.{name}" for package, names in LATER.items() for name in names.split()}
    assert not loaded & (later | OTHERS | NEVER_NAMED)
