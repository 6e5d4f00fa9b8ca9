"""The bar over the panels: desks, pinyin, size, theme, undo, and what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.gui.buttons import IconButton, Themed, name_button
from reader.gui.segments import Choice, Segments
from reader.gui.stylesheet import LABEL, grown, sized
from reader.gui.swatches import theme_row
from reader.gui.zoom_control import ZoomControl
from reader.typeset.paint import fill

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.gui.more_menu import MoreMenu
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

HEIGHT = 48
NARROW = 760
"""below this many px only the desks, the panels' toggles and the menu of the rest stay"""
BESIDE = 16
"""px before and after the line between two groups"""
FIRST_TO_GO = ("theme", "undo", "zoom", "pinyin")
"""which group moves into the menu first when room gets short"""


class Group(QWidget):
    """Some controls of the bar with a line before them; the bar hides a group it has no room for."""

    def __init__(self, theme: Theme, *controls: QWidget) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * BESIDE, 0, 0, 0)
        row.setSpacing(BESIDE // 2)
        for control in controls:
            row.addWidget(control)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line before the controls."""
        line = grown(self.font(), 20)
        with QPainter(self) as painter:
            fill(painter, QRect(BESIDE, (self.height() - line) // 2, 1, line), self._theme["line"])


class ToolBar(QWidget):
    """What a reader changes most, in one row; shows state given to it and emits requests."""

    desk_chosen = Signal(str)
    """study, review or prepare"""
    pinyin_chosen = Signal(str)
    zoom_chosen = Signal(int)
    """percent"""
    theme_chosen = Signal(str)
    """one of THEMES"""
    text_requested = Signal()
    """all that can be chosen about the text"""
    needs_requested = Signal()
    """all that decides over which words pinyin stands"""
    panel_toggled = Signal(bool)
    tree_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions: tuple[QAction, ...] = ()
        self.setAccessibleName(translate("ToolBar", "Toolbar"))
        self.setFixedHeight(grown(self.font(), HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._make_controls(theme)
        self._make_groups(theme)
        self._themed: tuple[Themed, ...] = (
            self._tree, self._panel, self._more, self._undo, self._redo, self._text, self._needs,
            self._desks, self._pinyin, self._zoom, self._themes,
        )  # fmt: skip
        self._lay_out()
        self._connect()

    def set_actions(self, undo: QAction, redo: QAction) -> None:
        """The actions that the undo and redo buttons trigger."""
        self._actions = (undo, redo)
        self._undo.follow(undo)
        self._redo.follow(redo)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show shortcuts in tooltips: by desk, `tree`, `panel`, `text`."""
        self._desks.set_keys(keys)
        for name, button in (("tree", self._tree), ("panel", self._panel), ("text", self._text)):
            name_button(button, button.accessibleName(), keys.get(name, ""))

    def set_desk(self, key: str) -> None:
        """Show which desk is open."""
        self._desks.set_current(key)

    def set_pinyin(self, key: str) -> None:
        """Show where pinyin stands."""
        self._pinyin.set_current(key)

    def set_zoom(self, percent: int) -> None:
        """Show the size of the text."""
        self._zoom.set_percent(percent)

    def text_button(self) -> IconButton:
        """What leads to all about the text: its own button, or the menu's where there is no room."""
        return self._more if self._groups["zoom"].isHidden() else self._text

    def needs_button(self) -> IconButton:
        """What leads to over which words pinyin stands."""
        return self._more if self._groups["pinyin"].isHidden() else self._needs

    def set_panel_open(self, is_open: bool) -> None:
        """Show whether the side panel is open."""
        self._panel.setChecked(is_open)

    def set_tree_open(self, is_open: bool) -> None:
        """Show whether the contents are open."""
        self._tree.setChecked(is_open)

    def set_tree_toggle_visible(self, visible: bool) -> None:
        """Offer the contents' toggle: where the tree is an overlay, or hidden."""
        self._tree_group.setVisible(visible)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme, and ring its swatch."""
        self._theme = theme
        for part in (*self._themed, *self._groups.values()):
            part.set_theme(theme)
        self._themes.set_current(theme.name)
        self.update()

    def hidden_groups(self) -> list[str]:
        """Names of the groups that have moved into the menu."""
        return [name for name, group in self._groups.items() if group.isHidden()]

    def _make_controls(self, theme: Theme) -> None:
        desk, pinyin = translate("ToolBar", "Desk"), translate("ToolBar", "Pinyin")
        self._tree = IconButton("contents", translate("ToolBar", "Contents"), theme)
        self._panel = IconButton("panel-right", translate("ToolBar", "Side panel"), theme)
        self._more = IconButton("more", translate("ToolBar", "More"), theme)
        self._undo = IconButton("undo", translate("ToolBar", "Undo"), theme)
        self._redo = IconButton("redo", translate("ToolBar", "Redo"), theme)
        self._desks = Segments(desk, _desks(), theme, accent=True)
        self._pinyin_label = QLabel(pinyin)
        self._pinyin = Segments(pinyin, _pinyin(), theme)
        self._needs = IconButton("chevron-down", translate("ToolBar", "Pinyin over which words"), theme)
        self._zoom = ZoomControl(theme)
        self._text = IconButton("sliders", translate("ToolBar", "Text"), theme)
        self._themes = theme_row(theme)
        self._tree.setCheckable(True)
        self._panel.setCheckable(True)
        self._pinyin_label.setFont(sized(self.font(), LABEL))
        self._pinyin_label.setObjectName("quiet")

    def _make_groups(self, theme: Theme) -> None:
        self._tree_group = QWidget()
        tree_row = QHBoxLayout(self._tree_group)
        tree_row.setContentsMargins(0, 0, BESIDE // 2, 0)
        tree_row.addWidget(self._tree)
        self._groups = {
            "pinyin": Group(theme, self._pinyin_label, self._pinyin, self._needs),
            "zoom": Group(theme, self._zoom, self._text),
            "theme": Group(theme, self._themes),
            "undo": Group(theme, self._undo, self._redo),
        }

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(BESIDE, 0, BESIDE, 1)
        row.setSpacing(0)
        row.addWidget(self._tree_group)
        row.addWidget(self._desks)
        for group in self._groups.values():
            row.addWidget(group)
        row.addStretch()
        row.addWidget(self._panel)
        row.addWidget(self._more)
        self._more.hide()
        self._tree_group.hide()

    def _connect(self) -> None:
        self._tree.clicked.connect(self.tree_toggled)
        self._panel.clicked.connect(self.panel_toggled)
        self._desks.chosen.connect(self.desk_chosen)
        self._pinyin.chosen.connect(self.pinyin_chosen)
        self._zoom.chosen.connect(self.zoom_chosen)
        self._text.clicked.connect(self.text_requested)
        self._needs.clicked.connect(self.needs_requested)
        self._themes.chosen.connect(self.theme_chosen)
        self._more.clicked.connect(self._open_more)

    def _fit(self) -> None:
        """Hide the groups there is no room for, the least used first."""
        narrow = self.width() < NARROW
        gone = set(FIRST_TO_GO) if narrow else set()
        for name in FIRST_TO_GO:
            if self._needed(gone) <= self.width():
                break
            gone.add(name)
        for name, group in self._groups.items():
            group.setHidden(name in gone)
        self._more.setHidden(not gone)

    def _needed(self, gone: set[str]) -> int:
        fixed = [self._desks, self._panel]
        fixed += [self._more] if gone else []
        fixed += [] if self._tree_group.isHidden() else [self._tree_group]
        shown = [group for name, group in self._groups.items() if name not in gone]
        return sum(part.sizeHint().width() for part in (*fixed, *shown)) + 3 * BESIDE

    def _open_more(self) -> None:
        menu = self._more_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _more_menu(self) -> MoreMenu:
        from reader.gui.more_menu import MoreMenu  # few windows are narrow

        menu, gone = MoreMenu(self), self.hidden_groups()
        if "pinyin" in gone:
            menu.add_choices(self._pinyin.choices(), self._pinyin.current(), self.pinyin_chosen.emit)
            menu.add_needs(self.needs_requested.emit)
        if "zoom" in gone:
            menu.add_zoom(self._zoom.percent(), self.zoom_chosen.emit)
            menu.add_text(self.text_requested.emit)
        if "undo" in gone:
            menu.add_actions(self._actions)
        if "theme" in gone:
            menu.add_themes(self._theme.name, self.theme_chosen.emit)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move groups into the menu, or back."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar and the line below it."""
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._theme["panel"])
            fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._theme["line"])


def _desks() -> list[Choice]:
    return [
        Choice("study", translate("ToolBar", "Study"), "book"),
        Choice("review", translate("ToolBar", "Review"), "check-page"),
        Choice("prepare", translate("ToolBar", "Prepare"), "printer"),
    ]


def _pinyin() -> list[Choice]:
    return [
        Choice("off", translate("ToolBar", "Off")),
        Choice("hover", translate("ToolBar", "Hover")),
        Choice("new", translate("ToolBar", "New words")),
        Choice("level", translate("ToolBar", "By level")),
        Choice("all", translate("ToolBar", "All")),
    ]
