"""The start of the window."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.paths import default_library, default_settings, system_packages
from reader.problems import Problem
from reader.settings import LANGUAGE, Settings, system_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.gui.main_window import MainWindow


def open_window(files: list[Path], library: Path | None, lang: str | None) -> int:
    """Open the window and stay until it closes; raises Problem if it cannot be opened.

    New `files` are imported first; `library` and `lang` are None where the user's own are meant.
    """
    settings = open_settings(library)
    application, window = start(files, library, settings, window_language(lang, settings))
    window.show()
    gc.freeze()
    _collect_garbage(application)
    code = application.exec()
    window.session.library.close()
    return code


def _collect_garbage(application: QApplication) -> None:
    from reader.gui.collector import Collector

    Collector(application)


def start(
    files: list[Path], folder: Path | None, settings: Settings, language: str
) -> tuple[QApplication, MainWindow]:
    """The application and its window, not yet shown; raises Problem."""
    demand_display()
    try:
        import_plainly()
        from reader.gui.start import make_application, make_window
    except ImportError as error:
        command = "sudo apt-get install " + " ".join(system_packages())
        raise Problem("qt-missing", why=str(error), command=command) from error
    application = make_application(language)
    if not has_chinese_font(application):
        raise Problem("font-missing", command="sudo apt-get install fonts-noto-cjk")
    return application, make_window(Library(folder or default_library()), settings, language, files)


def import_plainly() -> None:
    """Import as Python does, also after PySide has come.

    PySide puts an import of its own in place, which reads the source of every module that is
    imported from then on, to see whether it wants `__feature__`: 10 ms of our start, and we never do.
    """
    import PySide6.QtCore  # noqa: F401

    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original


def open_settings(library: Path | None) -> Settings:
    """The user's settings; a run with its own library keeps them all in there."""
    folder = library or default_library()
    machine = folder / "machine.json" if library else default_settings()
    return Settings(machine, folder / "settings.json")


def window_language(asked: str | None, settings: Settings) -> str:
    """The language asked for, or chosen before, or the system's: zh or en."""
    chosen = asked or settings.get(LANGUAGE)
    return chosen if chosen in ("zh", "en") else system_language()


def has_chinese_font(application: QApplication) -> bool:
    """Whether a Chinese character can be shown, in the interface's font or one that stands in."""
    from PySide6.QtGui import QFontMetrics

    return QFontMetrics(application.font()).inFontUcs4(ord("读"))


def demand_display() -> None:
    """Decline before Qt does: without a display it ends the process on the spot."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not os.environ.get("WAYLAND_DISPLAY") and not _has_x_server(os.environ.get("DISPLAY", "")):
        raise Problem("display-missing")


def _has_x_server(display: str) -> bool:
    """Whether DISPLAY names a server; a local one leaves a socket in /tmp."""
    host, _, number = display.partition(":")
    return bool(number) and (bool(host) or Path(f"/tmp/.X11-unix/X{number.partition('.')[0]}").exists())
