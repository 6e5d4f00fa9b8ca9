"""What can be chosen about the text, in a panel and in menus: both made when they are first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.floating import APART
from reader.gui.text_panel import TextPanel
from reader.gui.text_rows import text_rows
from reader.settings import THEME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.gui.text_rows import TextRow
    from reader.gui.theme import Theme


class TextChoices(QObject):
    """Shows the values it was given last, in either form."""

    chosen = Signal(str, object)
    """key of the setting, and the value a reader asks for"""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        """`host` is what the panel floats over."""
        super().__init__(host)
        self._host = host
        self._values: Mapping[str, str | int] = {}
        self._rows = text_rows()
        self._panel = TextPanel(self._rows, theme, host)
        self._panel.chosen.connect(self.chosen)

    def show_values(self, values: Mapping[str, str | int]) -> None:
        """Show what is chosen, by setting; emits nothing."""
        self._values = values
        self._panel.show_values(values)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._panel.set_theme(theme)

    def toggle_panel(self, button: QWidget) -> None:
        """Open the panel by the button that leads to it, or close it."""
        if self._panel.isVisible():
            self._panel.close_panel()
        else:
            place = QRect(button.mapTo(self._host, QPoint()), button.size())
            self._panel.open_by(place, self._host.rect().adjusted(APART, 0, -APART, -APART))

    def fill(self, menu: QMenu) -> None:
        """A submenu for each row but the theme, whose choices the menu above has."""
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        menu.clear()
        for row in self._rows:
            if row.choices and row.setting is not THEME:
                self._add_row(menu.addMenu(row.label), row)

    def _add_row(self, menu: QMenu, row: TextRow) -> None:
        group, key = QActionGroup(menu), row.setting.key
        for choice in row.choices:
            action = menu.addAction(choice.text)
            action.setCheckable(True)
            action.setChecked(choice.key == self._values[key])
            action.setEnabled(not choice.lacking)
            action.triggered.connect(lambda _checked=False, value=choice.key: self.chosen.emit(key, value))
            group.addAction(action)
