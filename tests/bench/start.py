"""Start of the program to the article on screen, against an empty PySide6 window (process CPU time)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from reader.paths import seeds
from tests.bench.row import Row

RUNS = 25

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1400, 900)
window.show()
application.processEvents()
"""

# All that `xidu` does up to its event loop, and then until what is pending is painted.
XIDU = """
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

REPORT = """
import os, time
print(time.process_time() * 1000, flush=True)
os._exit(0)
"""


def rows() -> list[Row]:
    """The row `start`."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "reader", "library", "add", str(seeds()[0]), "--library", folder],
            check=True,
            capture_output=True,
        )
        xidu = XIDU.format(folder=folder)
        samples, baseline = [], []
        cpu(xidu), cpu(EMPTY)
        for _ in range(RUNS):
            baseline.append(cpu(EMPTY))
            samples.append(cpu(xidu))
    return [Row("start", "ms", samples, baseline, 2.2)]


def cpu(code: str) -> float:
    """CPU milliseconds of a process that runs `code`."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("XIDU_BENCH_PLATFORM", "offscreen")}
    run = subprocess.run(
        [sys.executable, "-c", code + REPORT],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
    )
    return float(run.stdout.split()[-1])
