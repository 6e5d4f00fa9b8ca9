"""Memory: `python -m tests.bench.memory pane|browser LIBRARY LENGTH` prints MB over the empty window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench.process import run
from tests.bench.row import Row
from tests.bench.sample import make_browser, make_pane, make_sample

RUNS = 3
SHOWN = 300
"""steps scrolled through before what is held is looked at"""


def memory_row(name: str, folder: str, length: int, limits: dict[str, float]) -> Row:
    """Our pane against the browser."""
    pairs = [[added(kind, folder, length) for kind in ("pane", "browser")] for _ in range(RUNS)]
    samples, baseline = (list(column) for column in zip(*pairs, strict=True))
    return Row(name, "MB", samples, baseline, limits)


def added(kind: str, folder: str, length: int) -> float:
    """What the article adds to a window, in a process of its own."""
    return float(run("-m", "tests.bench.memory", kind, folder, str(length)))


def main() -> None:
    kind, folder, length = sys.argv[1:]
    application = QApplication([])
    make_sample(folder, 3600)
    view = make_pane() if kind == "pane" else make_browser()
    before = held()
    sample = make_sample(folder, int(length))
    if kind == "pane":
        view.show_article(*sample)
    else:
        view.setPlainText(sample.article.text)
        view.document().size()
    for number in range(SHOWN):
        view.verticalScrollBar().setValue(60 * number)
        application.processEvents()
    print(held() - before)


def held() -> float:
    """MB of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()
