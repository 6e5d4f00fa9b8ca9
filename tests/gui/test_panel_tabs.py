"""The tabs of the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.panel_tabs import PanelTabs
from reader.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_tab_makes_room_for_a_count_that_comes_later(qtbot: QtBot) -> None:
    tabs = PanelTabs("Panel", load_theme("paper"))
    qtbot.addWidget(tabs)
    tabs.addTab("Notes")
    tabs.addTab("Original")
    tabs.show()
    narrow = tabs.tabRect(0).width()
    tabs.set_count(0, 2)
    assert tabs.tabRect(0).width() == tabs.tabSizeHint(0).width() > narrow
