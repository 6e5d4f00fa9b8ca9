"""A highlight made with the mouse is on the disk as soon as its colour can be seen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.prove.scale import scaled

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from reader import app
from reader.gui.theme import load_theme
from reader.issue.model import Span

folder, quote, marks = Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "mark"
application, window = app.start([], folder, app.open_settings(folder), "en")
window.show()
QTest.qWaitForWindowExposed(window)
pane = window.view.pane
start = window.session.opened.article.text.index(quote)
rect = pane.span_rect(Span(start, start + len(quote)))

def seen():
    fill = load_theme("paper")["fill_yellow"]
    image = pane.viewport().grab().toImage()
    row = range(rect.left(), rect.right())  # here and there a stroke of a character is in the way
    return any(image.pixelColor(x, rect.top() + 4) == fill for x in row)

if marks:
    left = QPoint(rect.left() + 2, rect.center().y())
    right = QPoint(rect.right() - 2, rect.center().y())
    QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=left)
    QTest.mouseMove(pane.viewport(), left + QPoint(12, 0))
    QTest.mouseMove(pane.viewport(), right)
    QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=right)
    QTest.keyClick(pane, "1")
print("seen" if seen() else "not seen", flush=True)
sys.stdin.readline()
"""

QUOTES = ("惠企利民的政策措施", "营商环境", "标准化", "首问负责", "高频事项")


def window(folder: Path, quote: str, task: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(folder), quote, task],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def seen_then_killed(folder: Path, quote: str, task: str) -> str:
    """What the window's process said of the colour before it was killed."""
    with window(folder, quote, task) as process:
        assert process.stdout
        said = process.stdout.readline().strip()
        process.send_signal(signal.SIGKILL)
    return said


@pytest.mark.prove
def test_a_colour_that_was_seen_is_seen_after_a_kill(folder: Path) -> None:
    for quote in QUOTES[: scaled(5, least=2)]:
        assert seen_then_killed(folder, quote, "look") == "not seen"
        assert seen_then_killed(folder, quote, "mark") == "seen"
        assert seen_then_killed(folder, quote, "look") == "seen"
