"""The contents panel: trays, buttons, and what it says while empty."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader.gui.buttons import IconButton
from reader.gui.contents_panel import ContentsPanel, TrayButton
from reader.gui.empty_state import EmptyState
from reader.gui.theme import load_theme
from reader.library.shelf import ArticleRow, IssueRow, PageRow

LEFT = Qt.MouseButton.LeftButton
ISSUE = IssueRow(
    "i", "报", None, False, None, (PageRow("1", (ArticleRow("a", "题", "", "1", 9, 0, 0, None),)),), 0, ()
)


@pytest.fixture
def panel(qtbot):
    panel = ContentsPanel(load_theme("paper"))
    qtbot.addWidget(panel)
    panel.resize(288, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def named(panel, kind, name: str):
    return next(child for child in panel.findChildren(kind) if name in child.accessibleName())


def test_empty_panel_offers_a_sample(qtbot, panel):
    button = panel.findChild(EmptyState).findChild(QPushButton)
    with qtbot.waitSignal(panel.sample_requested):
        qtbot.mouseClick(button, LEFT)
    assert panel.tree.isHidden()


def test_tree_replaces_the_empty_state(panel):
    panel.model.set_issues([ISSUE])
    assert panel.tree.isVisible()
    assert panel.findChild(EmptyState).isHidden()


def test_empty_state_comes_back(panel):
    panel.model.set_issues([ISSUE])
    panel.model.remove_issue("i")
    assert panel.findChild(EmptyState).isVisible()


def test_an_empty_tray_cannot_be_opened(panel):
    panel.set_trays(2, 0)
    assert named(panel, TrayButton, "confirm").isEnabled()
    assert not named(panel, TrayButton, "Unplaced").isEnabled()


@pytest.mark.parametrize(("name", "tray"), [("confirm", "confirm 2"), ("Unplaced", "unplaced")])
def test_tray_is_asked_for(qtbot, panel, name, tray):
    panel.set_trays(2, 1)
    with qtbot.waitSignal(panel.tray_requested) as asked:
        qtbot.mouseClick(named(panel, TrayButton, name), LEFT)
    assert asked.args == [tray.split()[0]]


def test_trays_are_named_with_their_number(panel):
    panel.set_trays(2, 4)
    names = [tray.accessibleName() for tray in panel.findChildren(TrayButton)]
    assert names == ["Highlights to confirm 2", "Unplaced lines 4"]


def badge_colours(tray) -> set[str]:
    image = tray.grab().toImage()
    return {
        image.pixelColor(x, image.height() // 2).name().upper()
        for x in range(image.width() - 40, image.width())
    }


def test_only_highlights_to_confirm_have_an_accent_badge(panel):
    accent = load_theme("paper").colours["accent"]
    panel.set_trays(2, 4)
    confirm, unplaced = panel.findChildren(TrayButton)
    assert accent in badge_colours(confirm)
    assert accent not in badge_colours(unplaced)
    panel.set_trays(0, 4)
    assert accent not in badge_colours(confirm)


def test_open_button_asks_for_files(qtbot, panel):
    with qtbot.waitSignal(panel.open_requested):
        qtbot.mouseClick(named(panel, IconButton, "Open"), LEFT)


def test_collapse_button_folds_all(qtbot, panel):
    panel.model.set_issues([ISSUE])
    panel.tree.open_pages()
    qtbot.mouseClick(named(panel, IconButton, "Collapse"), LEFT)
    assert panel.tree.expanded_keys() == []


def test_every_icon_button_says_what_it_does(panel):
    assert all(button.accessibleName() and button.toolTip() for button in panel.findChildren(IconButton))
