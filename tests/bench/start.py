"""Start of the program to the article on screen, against an empty PySide6 window (process CPU time)."""

from __future__ import annotations

from typing import Final

from tests.bench.process import run
from tests.bench.row import Row

RUNS: Final = 25

EMPTY: Final = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1400, 900)
window.show()
application.processEvents()
"""

# All that `xidu` does up to its event loop, and then until what is pending is painted.
XIDU: Final = """
import sys
from reader import app
start = app.start
def started(*arguments):
    application, window = start(*arguments)
    application.exec = application.processEvents
    return application, window
app.start = started
from reader.__main__ import main
sys.argv = ["xidu", "--library", {folder!r}, "--lang", "zh"]
main()
"""

REPORT: Final = """
import os, time
print(time.process_time() * 1000, flush=True)
os._exit(0)
"""


def start_row(folder: str) -> Row:
    """The row `start`."""
    xidu = XIDU.format(folder=folder)
    cpu(xidu), cpu(EMPTY)
    pairs = [(cpu(EMPTY), cpu(xidu)) for _ in range(RUNS)]
    baseline, samples = (list(column) for column in zip(*pairs, strict=True))
    return Row("start", "ms", samples, baseline, {"ratio": 1.8})


def cpu(code: str) -> float:
    """CPU milliseconds of a process that runs `code`."""
    return float(run("-c", code + REPORT))
