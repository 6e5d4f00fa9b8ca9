"""Pointing at words and asking for them, by real events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.gui.windows import place_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow
    from reader.gui.word_card import WordCard

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def middle(window: MainWindow, quote: str) -> QPoint:
    """The middle of the first character of a quote, in the viewport."""
    rect = window.view.pane.span_rect(place_of(window, quote)._replace(end=place_of(window, quote).start + 1))
    return rect.center()


def rest(window: MainWindow, quote: str) -> None:
    """Let the pointer rest over a quote."""
    viewport, point = window.view.pane.viewport(), middle(window, quote)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))


def move(window: MainWindow, point: QPoint) -> None:
    """Move the pointer over the text, with no button held."""
    viewport, none = window.view.pane.viewport(), Qt.MouseButton.NoButton
    place = QPointF(viewport.mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, none, none, NONE)
    QApplication.sendEvent(viewport, event)


def click(qtbot: QtBot, window: MainWindow, quote: str) -> None:
    qtbot.wait(QApplication.doubleClickInterval() + 20)  # or it would be a double click
    qtbot.mouseClick(window.view.pane.viewport(), LEFT, NONE, middle(window, quote))


def look_up(qtbot: QtBot, window: MainWindow, quote: str) -> WordCard:
    """Bring the caret to a quote and press Enter."""
    pane = window.view.pane
    pane.select(place_of(window, quote))
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    return card_of(window)


def card_of(window: MainWindow) -> WordCard:
    card = window.view.cards._card
    assert card is not None
    return card
