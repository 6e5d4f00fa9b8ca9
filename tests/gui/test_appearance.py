"""What a reader chooses about the text shows at once, everywhere, and is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.app import open_settings
from reader.gui.segments import Segment
from reader.gui.text_panel import TextPanel
from reader.settings import FACE, MEASURE, SPACING, THEME
from reader.typeset.style import Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow
    from reader.library.library import Library


def text_panel(window: MainWindow) -> TextPanel:
    window.actions_by_name["text"].trigger()
    found = window.findChild(TextPanel)
    assert isinstance(found, TextPanel)
    return found


def checked(panel: TextPanel) -> list[str]:
    return [each.key for each in panel.findChildren(Segment) if each.isChecked()]


def test_choices_set_the_text_and_are_kept(window: MainWindow, library: Library) -> None:
    for key, value in (("face", "hei"), ("spacing", "wide"), ("measure", "narrow"), ("zoom", 125)):
        window.appearance.choose(key, value)
    assert window.view.pane._look == Look(1.25, "hei", "wide", "narrow")
    window.close()
    kept = open_settings(library.folder)
    assert [kept.get(each) for each in (FACE, SPACING, MEASURE)] == ["hei", "wide", "narrow"]


def test_an_unknown_choice_reads_as_the_first(window: MainWindow) -> None:
    window._settings.set(FACE, "cursive")
    window.appearance.restore()
    assert window.view.pane._look.face == "song"


def test_the_panel_opens_by_its_key_and_closes_by_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    panel = window.findChild(TextPanel)
    assert panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not panel.isVisible()


def test_the_panel_shows_what_was_chosen_elsewhere(window: MainWindow) -> None:
    panel = text_panel(window)
    window.toolbar.theme_chosen.emit("dark")
    window.appearance.choose("spacing", "close")
    assert checked(panel) == ["song", "close", "normal", "pinyin", "plain", "citation", "dark"]
    assert panel._theme.name == "dark"


@pytest.mark.parametrize("width", [640, 900, 1300])
def test_the_panel_stays_in_the_window(window: MainWindow, width: int) -> None:
    window.resize(width, 600)
    panel = text_panel(window)
    assert panel.isVisible()
    assert window.rect().contains(panel.geometry())


def test_the_menu_offers_the_same(window: MainWindow) -> None:
    menu = window.actions_by_name["text_style"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][:3] == ["Typeface", "Line spacing", "Line length"]
    next(action for action in menu.actions()[1].menu().actions() if action.text() == "Open").trigger()
    assert window.view.pane._look.spacing == "wide"
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()[1].menu().actions()] == [False, False, True]


def test_the_theme_follows_the_system(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hints:
        scheme = Qt.ColorScheme.Dark
        colorSchemeChanged = QGuiApplication.styleHints().colorSchemeChanged  # noqa: N815

        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
            return self.scheme

    hints = Hints()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    window.actions_by_name["system_theme"].trigger()
    assert window.toolbar._theme.name == "dark"
    assert window._settings.get(THEME) == "system"
    hints.scheme = Qt.ColorScheme.Light
    hints.colorSchemeChanged.emit(hints.scheme)
    assert window.toolbar._theme.name == "paper"
    window.appearance.set_theme("sepia")
    hints.colorSchemeChanged.emit(hints.scheme)
    assert window.toolbar._theme.name == "sepia"
