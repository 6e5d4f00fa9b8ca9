from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.library.library import Library
from tests.gui.windows import open_window

GARBAGE: Final = 20_000
"""objects; a window is some thousands"""


gc.disable()  # as the program does: `reader.gui.collector` says why


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """What a test leaves behind is collected before the next one, in this thread."""
    yield
    if gc.get_count()[0] > GARBAGE:
        gc.collect()


@pytest.fixture
def _undressed(qapp: QApplication) -> Iterator[None]:
    """Other tests want an application without our style, and without the windows of this one."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield
    # pytest-qt has closed them; what Qt shall delete later it would only delete in a loop of its own.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def window(qtbot: QtBot, library: Library, _undressed: None) -> MainWindow:
    """The window on the sample issue; pytest-qt closes it before its library is closed."""
    return open_window(qtbot, library)
