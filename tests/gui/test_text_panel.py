"""The panel of what can be chosen about the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.gui import text_rows
from reader.gui.segments import Segment
from reader.gui.text_panel import TextPanel
from reader.gui.theme import load_theme
from reader.gui.zoom_control import TextButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

VALUES = {
    "face": "song",
    "zoom": 110,
    "spacing": "normal",
    "measure": "narrow",
    "script": "pinyin",
    "tones": "plain",
    "sandhi": "spoken",
    "theme": "system",
}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    window.field = QLineEdit(window)  # type: ignore[attr-defined]
    window.show()
    qtbot.waitExposed(window)
    window.field.setFocus()  # type: ignore[attr-defined]
    return window


@pytest.fixture
def panel(window: QWidget) -> TextPanel:
    panel = TextPanel("Text", text_rows.text_rows(), load_theme("paper"), window)
    panel.show_values(VALUES)
    panel.open_by(QRect(500, 0, 32, 32), window.rect())
    return panel


def segment(panel: TextPanel, row: str, name: str) -> Segment:
    found = panel.findChildren(Segment)
    return next(each for each in found if (each.parent().accessibleName(), each.text()) == (row, name))  # type: ignore[attr-defined]


def chosen(panel: TextPanel) -> list[str]:
    return [each.key for each in panel.findChildren(Segment) if each.isChecked()]


def test_it_shows_what_is_chosen(panel: TextPanel) -> None:
    assert chosen(panel) == ["song", "normal", "narrow", "pinyin", "plain", "spoken", "system"]
    assert any(button.text() == "110 %" for button in panel.findChildren(TextButton))


def test_it_fits_the_narrowest_window(panel: TextPanel, window: QWidget) -> None:
    assert window.rect().contains(panel.geometry())
    assert panel.width() >= panel.sizeHint().width()


@pytest.mark.parametrize(
    ("row", "name", "asked"),
    [
        ("Typeface", "Hei", ["face", "hei"]),
        ("Line spacing", "Open", ["spacing", "wide"]),
        ("Line length", "Normal", ["measure", "normal"]),
        ("Theme", "Dark", ["theme", "dark"]),
    ],
)
def test_a_choice_is_asked_for(qtbot: QtBot, panel: TextPanel, row: str, name: str, asked: list[str]) -> None:
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.mouseClick(segment(panel, row, name), Qt.MouseButton.LeftButton)
    assert caught.args == asked


def test_the_size_is_asked_for_in_steps(qtbot: QtBot, panel: TextPanel) -> None:
    larger = next(each for each in panel.findChildren(TextButton) if each.accessibleName() == "Larger text")
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert caught.args == ["zoom", 125]


def test_tab_and_arrows_reach_every_row(qtbot: QtBot, panel: TextPanel) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_Tab)
    assert panel.focusWidget() is segment(panel, "Typeface", "Song")
    for _ in range(4):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert panel.focusWidget() is segment(panel, "Line spacing", "Normal")
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Right)
    assert caught.args == ["spacing", "wide"]


def test_tab_goes_round(qtbot: QtBot, panel: TextPanel) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_Backtab)
    assert panel.focusWidget() is segment(panel, "Theme", "System")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert panel.focusWidget() is segment(panel, "Typeface", "Song")


def test_escape_closes_and_gives_the_keyboard_back(qtbot: QtBot, panel: TextPanel, window: QWidget) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.focusWidget() is window.field  # type: ignore[attr-defined]


def test_it_closes_when_the_reader_goes_on_elsewhere(panel: TextPanel, window: QWidget) -> None:
    window.field.setFocus()  # type: ignore[attr-defined]
    assert not panel.isVisible()


def test_it_closes_when_the_window_is_resized(panel: TextPanel, window: QWidget) -> None:
    window.resize(700, 480)
    assert not panel.isVisible()


def test_a_typeface_that_is_missing_says_what_to_install(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_rows, "is_installed", lambda families: "LXGW WenKai" not in families)
    panel = TextPanel("Text", text_rows.text_rows(), load_theme("dark"), window)
    assert segment(panel, "Typeface", "Song").isEnabled()
    kai = segment(panel, "Typeface", "Kai")
    assert not kai.isEnabled()
    assert "fonts-lxgw-wenkai" in kai.toolTip()
    assert kai.accessibleDescription() == kai.toolTip()
    panel.show_values({**VALUES, "face": "kai"})
    assert segment(panel, "Typeface", "Song").focusPolicy() is Qt.FocusPolicy.TabFocus
