"""Reads words aloud, as they are read here, by a speech program if the system has one."""

from __future__ import annotations

from shutil import which
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate

PROGRAMS: Final = ("espeak-ng", "espeak")
VOICES: Final = ("cmn-latn-pinyin", "cmn", "zh")
"""what takes syllables with tone numbers: in programs of today, and in older ones"""


class Voice(QObject):
    """Says one thing at a time; what is said anew cuts off what was being said."""

    failed = Signal(str)
    """"missing" if there is no speech program, "broken" if it cannot speak"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def say(self, syllables: Sequence[str | None]) -> None:
        """Read syllables aloud ("zhong4"); returns at once."""
        self.stop()
        program = next(filter(None, map(which, PROGRAMS)), None)
        if program is None:
            self.failed.emit("missing")
        else:
            self._try(program, " ".join(filter(None, syllables)), list(VOICES))

    def stop(self) -> None:
        """Say no more."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(100)
            process.deleteLater()

    def _try(self, program: str, text: str, voices: list[str]) -> None:
        """Say it in the first voice that the program has."""
        process = self._process = QProcess(self)
        process.finished.connect(lambda code, _status: self._end(process, code, (program, text, voices[1:])))
        process.errorOccurred.connect(lambda _error: self._break(process))
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.start(program, ["-v", voices[0], "--", text])

    def _end(self, process: QProcess, code: int, rest: tuple[str, str, list[str]]) -> None:
        if self._process is not process:
            return
        self._process = None
        process.deleteLater()
        if code and rest[2]:
            self._try(*rest)
        elif code:
            self.failed.emit("broken")

    def _break(self, process: QProcess) -> None:
        """It did not even start."""
        if self._process is process and process.state() == QProcess.ProcessState.NotRunning:
            self._process = None
            process.deleteLater()
            self.failed.emit("broken")


def why_silent(why: str) -> str:
    """What `failed` told, in a sentence for the reader."""
    if why == "missing":
        return translate(
            "WordCard",
            "To hear words, install the free program espeak-ng (Debian: apt install espeak-ng).",
        )
    return translate("WordCard", "The speech program espeak-ng has no Chinese voice, or cannot play sound.")
