"""What can be chosen about the text, in a panel and in menus: both made when they are first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.floating import APART
from reader.gui.text_panel import TextPanel
from reader.gui.text_rows import need_rows, text_rows
from reader.settings import THEME

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.gui.text_rows import TextRow
    from reader.gui.theme import Theme

translate = QCoreApplication.translate


class TextChoices(QObject):
    """Shows the values it was given last, in either form."""

    chosen = Signal(str, object)
    """key of the setting, and the value a reader asks for"""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        """`host` is what the panel floats over."""
        super().__init__(host)
        self._host = host
        self._values: Mapping[str, str | int] = {}
        self._theme = theme
        self._rows = text_rows()
        self._needs = need_rows()
        self._panels: dict[str, TextPanel] = {}

    def show_values(self, values: Mapping[str, str | int]) -> None:
        """Show what is chosen, by setting; emits nothing."""
        self._values = values
        for panel in self._panels.values():
            panel.show_values(values)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for panel in self._panels.values():
            panel.set_theme(theme)

    def toggle_panel(self, button: QWidget) -> None:
        """Open the panel of how the text is set by the button that leads to it, or close it."""
        self._toggle(translate("Text", "Text"), self._rows, button)

    def toggle_needs(self, button: QWidget) -> None:
        """The same of over which words readings stand."""
        self._toggle(translate("Text", "Pinyin over which words"), self._needs, button)

    def _toggle(self, name: str, rows: Sequence[TextRow], button: QWidget) -> None:
        panel = self._panels.get(name) or self._make(name, rows)
        if panel.isVisible():
            panel.close_panel()
        else:
            place = QRect(button.mapTo(self._host, QPoint()), button.size())
            panel.open_by(place, self._host.rect().adjusted(APART, 0, -APART, -APART))

    def _make(self, name: str, rows: Sequence[TextRow]) -> TextPanel:
        self._panels[name] = panel = TextPanel(name, rows, self._theme, self._host)
        panel.chosen.connect(self.chosen)
        panel.show_values(self._values)
        return panel

    def fill(self, menu: QMenu) -> None:
        """A submenu for each row but the theme, whose choices the menu above has."""
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        menu.clear()
        for row in (*self._rows, *self._needs):
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
