"""Draw the README's pictures: the sample issue in the window, marked by real mouse and key events."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader import app
from reader.gui.side_panel import WORDS
from reader.issue.model import Span
from reader.language.levels import words_up_to
from reader.library.importing import Import
from reader.library.library import Library
from reader.paths import seeds

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

PICTURES = Path(__file__).parents[1] / "resources" / "pictures"
MARKS = (
    ("惠企利民的政策措施", "1", "“惠企利民”对照省里的原文"),
    ("营商环境", "5", "提法，会前核对出处"),
    ("首问负责、限时办结", "3", "五项制度，课上逐个讲"),
    ("公布两批高频事项", "4", "两批合计？对照清单"),
)


def main() -> int:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        add_sample(folder)
        _, window = app.start([], folder, app.open_settings(folder), "zh")
        window.resize(1400, 880)
        window.show()
        settle()
        mark(window)
        take(window, "study-light", "study", "paper")
        window.view.pane.select(None)
        take(window, "review-dark", "review", "dark")
        window.appearance.set_pinyin("all")
        window.appearance.choose("tones", "coloured")
        take(window, "pinyin-sepia", "study", "sepia")
        dress(window, "study", "paper")
        learn(window)
        grab(window, "words-light")
        window.close()
        window.session.library.close()
    return 0


def add_sample(folder: Path) -> None:
    library = Library(folder)
    work = Import(library, [[path] for path in seeds()])
    while not work.finished:
        work.poll()
        work.wait(0.1)
    library.close()


def mark(window: MainWindow) -> None:
    for quote, key, note in MARKS:
        drag_over(window, quote)
        QTest.keyClick(window.view.pane, key)
        window.session.write_note(window.session.marks()[-1].id, note)
    drag_over(window, "各乡镇民政助理")


def drag_over(window: MainWindow, quote: str) -> None:
    pane, start = window.view.pane, window.session.opened.article.text.index(quote)
    rect = pane.span_rect(Span(start, start + len(quote)))
    left, right = QPoint(rect.left() + 2, rect.center().y()), QPoint(rect.right() - 2, rect.center().y())
    QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=left)
    QTest.mouseMove(pane.viewport(), left + QPoint(12, 0))
    QTest.mouseMove(pane.viewport(), right)
    QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=right)
    settle()


def learn(window: MainWindow) -> None:
    """Know three lists of the HSK, and have the words of the article beside it and one on its card."""
    window.session.library.known.mark(words_up_to(3), "known")
    window.appearance.set_pinyin("new")
    window.side.show()
    window.side.choose(WORDS)
    settle()
    start = window.session.opened.article.text.index("简政放权")
    place = window.view.pane.span_rect(Span(start, start + 4)).center()
    QTest.mouseMove(window.view.pane.viewport(), place)
    QTest.mouseClick(window.view.pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()


def take(window: MainWindow, name: str, desk: str, theme: str) -> None:
    dress(window, desk, theme)
    grab(window, name)


def dress(window: MainWindow, desk: str, theme: str) -> None:
    window.appearance.set_desk(desk)
    window.appearance.set_theme(theme)
    settle()


def grab(window: MainWindow, name: str) -> None:
    window.grab().save(str(PICTURES / f"{name}.png"))


def settle() -> None:
    QTest.qWait(200)


if __name__ == "__main__":
    sys.exit(main())
