"""The window on a library with an ear on the bus: does some steps and prints what was heard, as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess, Qt, QTimer
from PySide6.QtTest import QTest

from reader import app
from reader.issue.model import Span

EAR = Path(__file__).with_name("bus_ear.py")
LOOK, WAIT = 10, 2000
"""ms between two looks, and how many until it is too late"""
CALM = 150
"""ms after a step in which all events of it arrive"""
Key = Qt.Key


class Ear:
    """The other process, asked without ever blocking this one: it must answer the bus meanwhile."""

    def __init__(self, python: str) -> None:
        self.heard: list[dict[str, object]] = []
        self._process = QProcess()
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.start(python, ["-W", "ignore", str(EAR)])

    def ask(self, question: str) -> object:
        self._process.write(f"{question}\n".encode())
        return self.wait_for(question)

    def wait_for(self, key: str) -> object:
        wait_until(lambda: any(key in value for value in self.heard))
        values = [value[key] for value in self.heard if key in value]
        if not values:
            sys.exit(f"the ear did not answer: {key}")
        self.heard.clear()
        return values[-1]

    def close(self) -> None:
        self._process.closeWriteChannel()
        wait_until(lambda: self._process.state() == QProcess.ProcessState.NotRunning)

    def _read(self) -> None:
        while self._process.canReadLine():
            self.heard.append(json.loads(bytes(self._process.readLine().data())))


def wait_until(done: Callable[[], bool]) -> None:
    """Go on when something is done; the bus is answered at once meanwhile."""
    loop, look = QEventLoop(), QTimer(interval=LOOK)
    steps = count()
    look.timeout.connect(lambda: loop.quit() if done() or next(steps) > WAIT else None)
    look.start()
    loop.exec()


def calm() -> None:
    """Let all events of a step arrive."""
    loop = QEventLoop()
    QTimer.singleShot(CALM, loop.quit)
    loop.exec()


def main(folder: Path, python: str) -> None:
    _, window = app.start([], folder, app.open_settings(folder), "zh")
    window.show()
    window.activateWindow()
    ear, pane = Ear(python), window.view.pane  # the first who asks for the bus has it started
    ear.wait_for("ready")
    wait_until(lambda: window.view.speech is not None)
    pane.setFocus()
    heard: dict[str, object] = {"tree": ear.ask("tree")}

    def step(name: str, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        ear.heard.clear()
        for key in keys:
            QTest.keyClick(window.focusWidget() or window, key, modifier)
        calm()
        heard[name] = {"events": list(ear.heard), **(ear.ask("text") or {})}  # type: ignore[dict-item]

    step("home", Key.Key_Home, modifier=Qt.KeyboardModifier.ControlModifier)
    step("right", Key.Key_Right, Key.Key_Right)
    step("selected", Key.Key_Right, Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    step("marked", Key.Key_1)
    window.session.write_note(window.session.marks()[0].id, "对照原文")
    step("left", Key.Key_Home, modifier=Qt.KeyboardModifier.ControlModifier)
    step("entered", Key.Key_Right, Key.Key_Right)
    assert window.session.opened
    body = window.session.opened.article.text.index("自启动")
    pane.bring_into_view(Span(body, body + 3))
    pane.select(Span(body, body + 3))
    step("far")
    print(json.dumps(heard, ensure_ascii=False))
    ear.close()
    window.close()
    window.session.library.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
