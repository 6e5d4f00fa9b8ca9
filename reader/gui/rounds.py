"""Going from part to part of the window by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_REASON = Qt.FocusReason.ShortcutFocusReason


def go_on(parts: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the part after (1) or before (-1) the one that has it, of those in sight."""
    shown = [part for part in parts if part.isVisible()]
    focus = QApplication.focusWidget()
    here = next((at for at, part in enumerate(shown) if focus and part.isAncestorOf(focus)), -step)
    for way in range(1, len(shown) + 1):
        if _take_keyboard(shown[(here + way * step) % len(shown)]):
            return


def _take_keyboard(part: QWidget) -> bool:
    """Focus a part, or the first in it that Tab reaches."""
    proxy = part.focusProxy()
    if proxy is not None and proxy.isVisible():
        part.setFocus(_REASON)
        return True
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and _is_stop(widget):
            widget.setFocus(_REASON)
            return True
        widget = widget.nextInFocusChain()
    return False


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
