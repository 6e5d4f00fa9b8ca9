"""From settings to an application and its window."""

from __future__ import annotations

import os
import sys
import traceback
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from reader.gui.appearance import chosen_theme, dress
from reader.gui.main_window import MainWindow
from reader.gui.session import Session
from reader.gui.stylesheet import interface_font
from reader.paths import resource, system_packages
from reader.problems import sentence

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

    from reader.library.library import Library
    from reader.settings import Settings


def make_application(language: str) -> QApplication:
    """The one application object, speaking `language` (zh or en)."""
    doubts: list[str] = []
    qInstallMessageHandler(partial(_hear_before_start, language, doubts))
    # As an argument: `setStyle` would make Python's side of QStyle, 30 ms that nothing else needs.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    qInstallMessageHandler(_say_qt_message)
    application.setApplicationName("xidu")
    application.setDesktopFileName("xidu")
    application.setFont(interface_font())
    if language == "zh":
        _translate(application)
    return application


def make_window(library: Library, settings: Settings, language: str, files: list[Path]) -> MainWindow:
    """The window on a library, as it was when it was last closed; new files are imported."""
    dress(chosen_theme(settings))
    session = Session(library, language)
    window = MainWindow(session, settings)
    _show_failures(session, window, library.folder / "errors.log")
    window.restore()
    if files:
        window.add_files(files)
    return window


def _translate(application: QApplication) -> None:
    translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        ("qtbase_zh_CN", translations),
        ("xidu_zh_CN", str(resource("compiled"))),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def _show_failures(session: Session, window: MainWindow, log: Path) -> None:
    """Show a failure of ours as one sentence; its traceback goes to a file in the library."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a failure and put it into one sentence."""
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exception(kind, error, trace, file=file)
        if not window.isVisible():
            print(sentence("failed", {"why": repr(error)}, session.language), file=sys.stderr)
        session.problem_met.emit(sentence("failed", {"why": repr(error)}, session.language))

    sys.excepthook = hook


def _hear_before_start(
    language: str, doubts: list[str], kind: QtMsgType, _context: QMessageLogContext, text: str
) -> None:
    """Say why Qt cannot start in one sentence, where Qt would say it in five and dump its core."""
    if kind is not QtMsgType.QtFatalMsg:
        doubts.append(text)
        return
    why = next(iter(doubts), text).partition("\n")[0].strip()
    values = {"why": why, "command": "sudo apt-get install " + " ".join(system_packages())}
    key = "display-missing" if "display" in why else "qt-missing"
    print(sentence(key, values, language), file=sys.stderr, flush=True)
    os._exit(1)


def _say_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Print what Qt says while the window is open."""
    if kind is not QtMsgType.QtDebugMsg and sys.stderr is not None:
        print(text, file=sys.stderr, flush=True)
