"""The toolbar's menu: what it has no room to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.swatches import theme_name
from reader.gui.theme import THEMES
from reader.gui.zoom_control import larger, percentage, smaller

translate = QCoreApplication.translate

Choose = Callable[[str], None]


class MoreMenu(QMenu):
    """A menu made for one opening; the toolbar adds a part for each group it has hidden."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("MoreMenu", "More"))

    def add_choices(self, choices: Iterable[tuple[str, str]], current: str | None, choose: Choose) -> None:
        """Exclusive entries; each one says its text and hands on its key."""
        group = QActionGroup(self)
        for key, text in choices:
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _checked=False, key=key: choose(key))
            group.addAction(action)
        self.addSeparator()

    def add_themes(self, current: str, choose: Choose) -> None:
        """The themes."""
        self.add_choices([(name, theme_name(name)) for name in THEMES], current, choose)

    def add_zoom(self, percent: int, choose: Callable[[int], None]) -> None:
        """Larger, smaller, and back to 100 %."""
        self._add_zoom_step(translate("MoreMenu", "Larger text"), larger(percent), choose)
        self._add_zoom_step(translate("MoreMenu", "Smaller text"), smaller(percent), choose)
        self._add_zoom_step(percentage(100), 100, choose)
        self.addSeparator()

    def add_text(self, ask: Callable[[], None]) -> None:
        """The way to all about the text."""
        self.addAction(translate("MoreMenu", "Text…")).triggered.connect(lambda: ask())
        self.addSeparator()

    def add_needs(self, ask: Callable[[], None]) -> None:
        """The way to over which words pinyin stands."""
        self.addAction(translate("MoreMenu", "Pinyin over which words…")).triggered.connect(lambda: ask())
        self.addSeparator()

    def add_actions(self, actions: Iterable[QAction]) -> None:
        """Actions that live elsewhere."""
        self.addActions(list(actions))
        self.addSeparator()

    def _add_zoom_step(self, text: str, percent: int, choose: Callable[[int], None]) -> None:
        action = self.addAction(text)
        action.triggered.connect(lambda: choose(percent))
