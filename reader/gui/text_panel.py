"""The panel of everything that can be chosen about the text; each choice shows at once behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

from reader.gui.floating import FloatingPanel
from reader.gui.segments import Segments
from reader.gui.stylesheet import LABEL, sized
from reader.gui.zoom_control import ZoomControl

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from reader.gui.text_rows import TextRow
    from reader.gui.theme import Theme

INSIDE = 16


class TextPanel(FloatingPanel):
    """Rows of a label and its choices; closes by Esc or when the reader goes on elsewhere."""

    chosen = Signal(str, object)
    """key of the setting, and the value a reader asks for"""

    def __init__(self, name: str, rows: Sequence[TextRow], theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._before: QWidget | None = None
        self._controls = {row.setting.key: self._control(row) for row in rows}
        self._lay_out(rows)
        parent.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._close_if_left)

    def open_by(self, rect: QRect, within: QRect) -> None:
        """Show the panel by the rectangle of what opened it, and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._place_by(rect, within)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Put the panel away and give the keyboard back."""
        if self._before is not None:
            self._before.setFocus()
        self.hide()

    def show_values(self, values: Mapping[str, str | int]) -> None:
        """Show what is chosen, by setting; emits nothing."""
        for key, control in self._controls.items():
            value = values[key]
            if isinstance(control, ZoomControl):
                control.set_percent(int(value))
            else:
                control.set_current(str(value))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for control in self._controls.values():
            control.set_theme(theme)
        self.update()

    def _control(self, row: TextRow) -> Segments | ZoomControl:
        key = row.setting.key
        control = Segments(row.label, row.choices, self._theme) if row.choices else ZoomControl(self._theme)
        control.chosen.connect(lambda value: self.chosen.emit(key, value))
        return control

    def _lay_out(self, rows: Sequence[TextRow]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(INSIDE // 2)
        for number, row in enumerate(rows):
            label, control = QLabel(row.label), self._controls[row.setting.key]
            label.setFont(sized(self.font(), LABEL))
            label.setObjectName("quiet")
            grid.addWidget(label, number, 0)
            grid.addWidget(control, number, 1)
            if isinstance(control, Segments):
                control.stretch()

    def _close_if_left(self, _old: QWidget | None, now: QWidget | None) -> None:
        """No widget has the focus while another window does: then it stays."""
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the window's size changes: the panel would stand elsewhere."""
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802
        """Tab goes round inside."""
        stops = [each for each in self.findChildren(QWidget) if _is_tab_stop(each)]
        if not stops:  # Qt asks while it hides what has the focus
            return super().focusNextPrevChild(next)
        focus = self.focusWidget()
        at = stops.index(focus) if focus in stops else -1 if next else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches the text below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        event.accept()


def _is_tab_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isEnabled() and widget.isVisible()
