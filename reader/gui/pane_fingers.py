"""The page under fingers: wheel, touch pad and touch screen scroll and zoom it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBasicTimer, QEvent, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent

from reader.gui.pane_answers import AnsweringView

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QTimerEvent
    from PySide6.QtGui import QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_NOTCH: Final = 120
"""what a wheel turns from one notch to the next; a touch pad tells much smaller turns"""
_PINCH: Final = 0.1
"""by how much fingers have to spread for one step of zoom"""
_STILL: Final = 10
"""pixels a finger may slip while it taps or rests"""
_LONG: Final = 500
"""milliseconds after which a resting finger selects"""


class FingerView(AnsweringView):
    """A finger on the screen scrolls; a tap is a click; one that rests selects the word, then more."""

    zoom_requested = Signal(int)
    """a step larger (1) or smaller (-1)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turned = 0.0
        """of the next step of zoom, what was turned or spread already"""
        self._finger: QPointF | None = None
        """where a finger is that has not begun to select"""
        self._slipped = False
        self._resting = QBasicTimer()

    def _zoom_by(self, share: float) -> None:
        """Asks for a step of zoom when shares of it make up a whole one."""
        self._turned = self._turned + share if self._turned * share >= 0 else share
        steps = int(self._turned)
        self._turned -= steps
        if steps:
            self.zoom_requested.emit(1 if steps > 0 else -1)

    def _pressing(self) -> bool:
        return super()._pressing() or (self._finger is not None and not self._slipped)

    def _lift(self) -> None:
        self._finger = None
        self._resting.stop()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zooms when two fingers spread on a touch pad."""
        zoom = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == zoom:
            self._zoom_by(event.value() / _PINCH)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls, from a touch pad by pixels; with Ctrl asks for another zoom; sideways there is nothing."""
        modifiers, pixels = event.modifiers(), event.pixelDelta()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(event.angleDelta().y() / _NOTCH)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or not event.angleDelta().y():
            event.accept()
        elif not pixels.isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - pixels.y())
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes a finger; everything else selects."""
        from PySide6.QtGui import QPointingDevice  # 3 ms that no start needs

        if event.pointerType() != QPointingDevice.PointerType.Finger:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._finger, self._slipped = event.position(), False
            self._pressed_at = event.position()
            self._resting.start(_LONG, self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrolls by a finger that has left its place; everything else selects."""
        if self._finger is None:
            super().mouseMoveEvent(event)
            return
        if (event.position() - self._pressed_at).manhattanLength() >= _STILL:
            self._slipped = True
            self._resting.stop()
        if self._slipped:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(event.position().y() - self._finger.y()))
            self._finger = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger that stayed in its place has clicked."""
        if self._finger is not None and not self._slipped:
            super().mousePressEvent(event)
        self._lift()
        super().mouseReleaseEvent(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        """A finger rests: it selects the word."""
        if event.timerId() != self._resting.timerId() or self._finger is None or self._words is None:
            super().timerEvent(event)
            return
        whole = self._whole_at(self._finger.toPoint())
        self._lift()
        if whole:
            self._begin(whole, self._words.whole_words)
            self._announce_selection()
