"""What has just happened, said once over the foot of the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.gui.painting import FLOATING_RADIUS, draw_ground
from reader.gui.stylesheet import BODY, grown, sized

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate

STAYS_MS = 6000
WIDEST = 696
OVER_FOOT = 24
BESIDE = 16


class Toast(QFrame):
    """One message at a time, with at most one action; stays while pointed at."""

    action_triggered = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pane = parent
        self._text = QLabel()
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._act)
        self._lay_out()
        self.set_theme(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        parent.installEventFilter(self)
        self._action.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, action_text: str | None = None) -> None:
        """Show a message in place of the one before it, and tell screen readers."""
        self._text.setText(text)
        self._action.setText(action_text or "")
        self._action.setVisible(bool(action_text))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme: ink and paper change places."""
        self._theme = theme
        self._text.setStyleSheet(f"color: {theme.colours['paper']}")
        self._action.setStyleSheet(_ACTION.replace("@paper", theme.colours["paper"]))
        self.update()

    def _lay_out(self) -> None:
        self._text.setWordWrap(True)
        self._action.setFont(sized(self.font(), BODY, bold=True))
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(BESIDE, 10, BESIDE, 10)
        row.setSpacing(BESIDE)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)

    def _place(self) -> None:
        room = self._pane.rect()
        most = min(grown(self.font(), WIDEST), room.width() - 2 * OVER_FOOT)
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 2 * BESIDE + 2
        if self._action.text():
            wanted += self._action.sizeHint().width() + BESIDE
        width = min(most, wanted)
        self.setFixedSize(width, max(grown(self.font(), 44), self.heightForWidth(width)))
        self.move((room.width() - width) // 2, room.height() - OVER_FOOT - self.height())

    def _act(self) -> None:
        self.hide()
        self.action_triggered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place over the pane's foot; stay while the keyboard is on the action."""
        if event.type() == QEvent.Type.Resize and watched is self._pane and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.FocusIn and watched is self._action:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut and watched is self._action:
            self._timer.start()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while pointed at."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go, after the whole time again."""
        self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            draw_ground(painter, QRectF(self.rect()), self._theme["ink"], radius=FLOATING_RADIUS)


_ACTION = """
QPushButton { color: @paper; background: transparent; border: 0; padding: 4px; text-decoration: underline; }
QPushButton:focus { border: 2px solid @paper; padding: 2px; }
"""
