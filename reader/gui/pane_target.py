"""The ring around the place that a reader was taken to: it shows where to look, and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEasingCurve, QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reader.issue.model import Span

STAYS: Final = 600
"""ms until it has gone"""


class Ring(NamedTuple):
    """Around what it is drawn, and how strongly, 0 to 1."""

    span: Span
    strength: float = 1.0


class TargetRing(QObject):
    """Fades; where the system's effects are off it stays as long, then is gone at once."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ring: Ring | None = None
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(STAYS)
        self._fading.setEasingCurve(QEasingCurve.Type.InQuad)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self.hide)

    def show(self, span: Span) -> None:
        """Draw it around a span, and around no other."""
        self.hide()
        self.ring = Ring(span)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0 if QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu) else 1.0)
        self._fading.start()
        self.changed.emit()

    def hide(self) -> None:
        """Draw it no more."""
        self._fading.stop()
        self.changed.emit()  # while what it covered is still known
        self.ring = None

    def _fade(self, strength: float) -> None:
        if self.ring is not None:
            self.ring = self.ring._replace(strength=strength)
            self.changed.emit()
