"""Wheel, touch pad and touch screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_reading_pane import ARTICLE, AT, point, tokens, word

from reader.gui.pane_marks import Mark
from reader.gui.reading_pane import ReadingPane
from tests.gui.windows import open_pane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Phase = Qt.ScrollPhase


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    return open_pane(qtbot, ARTICLE, tokens)


@pytest.fixture(scope="session")
def screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


def wheel(
    pane: ReadingPane,
    turned: QPoint,
    modifiers: Qt.KeyboardModifier = NONE,
    pixels: QPoint = QPoint(),  # noqa: B008 (is not changed)
    phase: Qt.ScrollPhase = Phase.NoScrollPhase,
) -> int:
    place, button = QPointF(200, 200), Qt.MouseButton.NoButton
    event = QWheelEvent(place, place, pixels, turned, button, modifiers, phase, False)
    QApplication.sendEvent(pane.viewport(), event)
    return pane.verticalScrollBar().value()


def zooms(pane: ReadingPane) -> list[int]:
    asked: list[int] = []
    pane.zoom_requested.connect(asked.append)
    return asked


def touch(pane: ReadingPane, screen: QPointingDevice, kind: QEvent.Type, place: QPoint) -> None:
    at, left = QPointF(place), Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, at, pane.viewport().mapToGlobal(at), left, held, NONE, screen)
    QApplication.sendEvent(pane.viewport(), event)


def stroke(pane: ReadingPane, screen: QPointingDevice, *places: QPoint) -> None:
    touch(pane, screen, QEvent.Type.MouseButtonPress, places[0])
    for place in places[1:]:
        touch(pane, screen, QEvent.Type.MouseMove, place)
    touch(pane, screen, QEvent.Type.MouseButtonRelease, places[-1])


def test_a_touch_pad_scrolls_by_its_pixels(pane: ReadingPane) -> None:
    assert wheel(pane, QPoint(0, -8), pixels=QPoint(0, -5), phase=Phase.ScrollUpdate) == 5


def test_small_turns_of_a_wheel_add_up(pane: ReadingPane) -> None:
    for _ in range(10):
        value = wheel(pane, QPoint(0, -12))
    pane.verticalScrollBar().setValue(0)
    assert abs(value - wheel(pane, QPoint(0, -120))) <= 10


@pytest.mark.parametrize(("turned", "modifiers"), [(QPoint(-120, 0), NONE), (QPoint(0, -120), SHIFT)])
def test_sideways_there_is_nothing(pane: ReadingPane, turned: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    assert wheel(pane, turned, modifiers) == 0


def test_a_wheel_of_high_resolution_zooms_by_whole_notches(pane: ReadingPane) -> None:
    asked = zooms(pane)
    for _ in range(16):
        wheel(pane, QPoint(0, 15), CTRL)
    assert asked == [1, 1]
    for _ in range(8):
        wheel(pane, QPoint(0, -15), CTRL)
    assert asked == [1, 1, -1]


def test_fingers_that_spread_on_a_touch_pad_zoom(pane: ReadingPane) -> None:
    asked, place = zooms(pane), QPointF(200, 200)
    for share in (0.04, 0.04, 0.04, -0.06, -0.06):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(),
            2, place, place, place, share, QPointF(),
        )  # fmt: skip
        QApplication.sendEvent(pane.viewport(), event)
    assert asked == [1, -1]


def test_a_finger_scrolls_and_selects_nothing(pane: ReadingPane, screen: QPointingDevice) -> None:
    pane.set_marks([Mark("a", AT, AT + 300, "yellow", "")])
    clicked: list[str] = []
    pane.mark_clicked.connect(clicked.append)
    start = point(pane, AT + 100)
    stroke(pane, screen, start, start - QPoint(0, 30), start - QPoint(0, 80))
    assert (pane.verticalScrollBar().value(), pane.selection(), clicked) == (80, None, [])


def test_a_tap_places_the_caret_and_chooses_a_highlight(
    pane: ReadingPane, screen: QPointingDevice, qtbot: QtBot
) -> None:
    pane.set_marks([Mark("a", AT, AT + 30, "yellow", "")])
    with qtbot.waitSignal(pane.mark_clicked):
        stroke(pane, screen, point(pane, AT + 3, 0.1))
    assert pane.caret() == AT + 3


def test_a_finger_that_rests_selects_the_word_and_goes_on(
    pane: ReadingPane, screen: QPointingDevice, qtbot: QtBot
) -> None:
    touch(pane, screen, QEvent.Type.MouseButtonPress, point(pane, word("学")))
    qtbot.waitUntil(lambda: pane.selected_text() == "学习")
    end = point(pane, word("贯"))
    touch(pane, screen, QEvent.Type.MouseMove, end)
    touch(pane, screen, QEvent.Type.MouseButtonRelease, end)
    assert pane.selected_text() == "学习贯彻"


def test_what_qt_makes_of_a_touch_is_known_as_a_finger(pane: ReadingPane, screen: QPointingDevice) -> None:
    start = point(pane, AT + 100)
    QTest.touchEvent(pane.viewport(), screen).press(0, start).commit()
    for way in (30, 80):
        QTest.touchEvent(pane.viewport(), screen).move(0, start - QPoint(0, way)).commit()
    QTest.touchEvent(pane.viewport(), screen).release(0, start - QPoint(0, 80)).commit()
    assert (pane.verticalScrollBar().value(), pane.selection()) == (80, None)
