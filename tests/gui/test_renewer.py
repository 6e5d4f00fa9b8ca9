"""The window renews words in the background, and what is read stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.renewer import Renewer
from reader.issue.model import Span
from reader.library.library import Library
from tests.gui.windows import open_window, place_of
from tests.library.test_renewal import outdate, versions


@pytest.fixture
def library(library: Library) -> Library:
    outdate(library)
    return library


def word_at(window: MainWindow, quote: str) -> Span:
    found = window.view.pane._words.at(place_of(window, quote).start)  # type: ignore[union-attr]
    assert found
    return found[0]


def test_the_open_article_shows_its_new_words_and_does_not_move(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.view.pane
    pane.go_to(place_of(window, "自启动").start)
    pane.select(place_of(window, "一楼专门"))
    before = pane.span_rect(place_of(window, "一楼专门"))
    assert word_at(window, "政务").end == place_of(window, "政务").start + 1
    with qtbot.waitSignal(window.session.words_changed, timeout=30_000):
        renewer = Renewer(window.session, window)
    assert word_at(window, "政务").end > place_of(window, "政务").start + 1
    assert pane.selection() == place_of(window, "一楼专门")
    assert abs(pane.span_rect(place_of(window, "一楼专门")).top() - before.top()) <= 1
    qtbot.waitUntil(lambda: renewer.work.finished, timeout=30_000)


def test_a_window_that_is_open_for_a_while_renews_its_library(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: "older" not in versions(window.session.library), timeout=30_000)


def test_a_window_that_closes_stops_renewing(qtbot: QtBot, library: Library) -> None:
    window = open_window(qtbot, library)
    window._outside.timeout.emit()
    renewer = window._renewer
    assert renewer
    assert not renewer.work.finished
    window.close()
    QCoreApplication.processEvents()
    assert renewer.work.finished
