from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.library.library import Library
from tests.gui.windows import open_window


@pytest.fixture
def _undressed(qapp: QApplication) -> Iterator[None]:
    """Other tests want an application without our style."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def window(qtbot: QtBot, library: Library, _undressed: None) -> Iterator[MainWindow]:
    """The window on the sample issue, closed before its library is."""
    opened = open_window(qtbot, library)
    yield opened
    opened.close()
