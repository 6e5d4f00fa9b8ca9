"""Opening word cards: `python -m tests.bench.cards FOLDER` prints ms until each is painted, from the rest on.

In a library with thousands of corrections and known words; beside a plain label with the same meanings.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel

from reader import app
from reader.issue.model import Span
from reader.library.exchange import import_corrections
from reader.library.library import Library
from reader.paths import resource
from tests.bench.process import make_library, run
from tests.bench.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.gui.main_window import MainWindow
    from reader.gui.pane_answers import Asked

CORRECTIONS, KNOWN, CARDS = 5_000, 10_000, 60
GOAL: Final = 30
"""ms"""


def card_row() -> Row:
    """The row `word card`."""
    with TemporaryDirectory() as folder:
        make_library(folder)
        pairs = json.loads(run("-m", "tests.bench.cards", folder))
    samples, baseline = (list(column) for column in zip(*pairs, strict=True))
    return Row("word card", "ms", samples, baseline, {"median": GOAL})


def main() -> None:
    folder = Path(sys.argv[1])
    _fill(folder)
    application, window = app.start([], folder, app.open_settings(folder), "zh")
    window.resize(1400, 900)
    window.show()
    window.view.cards.prepare()
    application.processEvents()
    print(json.dumps(list(_pairs(window))))


def _fill(folder: Path) -> None:
    """Put thousands of words right, and know thousands of others."""
    library = Library(folder)
    with sqlite3.connect(resource("compiled") / "dictionary.db") as dictionary:
        words = [row[0] for row in dictionary.execute("SELECT word FROM word WHERE length(word) = 2")]
    words = [word for word in words if all("一" <= letter <= "鿿" for letter in word)]
    random.Random(5).shuffle(words)
    file = folder / "corrections.json"
    made = [_correction(number, word) for number, word in enumerate(words[:CORRECTIONS])]
    file.write_text(json.dumps({"corrections": made, "meanings": []}), encoding="utf-8")
    import_corrections(library, file)
    library.known.mark(words[CORRECTIONS : CORRECTIONS + KNOWN], "known")
    for _ in library.vocabulary.count():
        pass
    library.close()


def _correction(number: int, word: str) -> dict[str, object]:
    now = "2026-01-01T00:00:00Z"
    head = {"id": f"{number:08}-0000-4000-8000-000000000000", "kind": "reading", "scope": "everywhere"}
    rest = {"value": ["zhong4", "xin1"], "article": "0" * 12, "ranges": []}
    return {**head, "quote": word, **rest, "created": now, "modified": now}


def _pairs(window: MainWindow) -> Iterator[tuple[float, float]]:
    label = QLabel(window.view)
    label.setWordWrap(True)
    for asked in _words(window):
        yield _timed(window, asked), _labelled(window, label)
        window.view.cards.close()
        label.hide()
        QApplication.processEvents()


def _words(window: MainWindow) -> Iterator[Asked]:
    """Words that are on the screen, from the top."""
    pane, at, found = window.view.pane, 0, 0
    while found < CARDS and at < len(pane.text()):
        asked = pane.asked_at(at)
        at = asked.span.end if asked else at + 1
        if asked and any(asked.token.pinyin) and not pane.span_rect(asked.span).isEmpty():
            found += 1
            yield asked


def _timed(window: MainWindow, asked: Asked) -> float:
    viewport = window.view.pane.viewport()
    point = window.view.pane.span_rect(Span(asked.span.start, asked.span.start + 1)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    begun = time.perf_counter()
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begun)


def _labelled(window: MainWindow, label: QLabel) -> float:
    card = window.view.cards._card
    assert card is not None
    begun = time.perf_counter()
    label.setText(card._told.text())
    label.adjustSize()
    label.show()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
