"""Putting a word right on its card: what is common to readings and to where words begin and end."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.segments import Choice, Segments
from reader.gui.stylesheet import BODY, LABEL, sized

if TYPE_CHECKING:
    from reader.gui.theme import Theme

translate = QCoreApplication.translate


class CardEditor(QWidget):
    """A title, what is filled in, how far it reaches, and what it would change."""

    edited = Signal()
    """what is filled in, or how far it reaches, is another"""
    applied = Signal()
    left = Signal()

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self._title = QLabel(title)
        self._title.setFont(sized(self.font(), BODY, bold=True))
        self._scope = Segments(translate("CardEditor", "Where"), _scopes(), theme)
        self._scope.set_current("here")
        self._told = QLabel(wordWrap=True)
        self._told.setFont(sized(self.font(), LABEL))
        self._told.setMinimumHeight(2 * self._told.fontMetrics().lineSpacing())
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._apply = QPushButton(translate("CardEditor", "Apply"))
        self._apply.setProperty("primary", True)
        self._back = QPushButton(translate("CardEditor", "Back"))
        for button in (self._apply, self._back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(True)
        self._lay_out()
        self._scope.chosen.connect(self.edited)
        self._apply.clicked.connect(self.applied)
        self._back.clicked.connect(self.left)

    def scope(self) -> str:
        """One of `correction.SCOPES`."""
        return self._scope.current() or "here"

    def say(self, text: str, *, possible: bool) -> None:
        """Say what would change, or why it cannot."""
        self._told.setText(text)
        self._apply.setEnabled(possible)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._scope.set_theme(theme)

    def _put(self, *parts: QWidget) -> None:
        """Put what is filled in under the title."""
        for at, part in enumerate(parts, 1):
            self._column.insertWidget(at, part)
        ways = (*parts, self._scope, self._apply, self._back)
        for before, behind in itertools.pairwise(ways):
            self.setTabOrder(before, behind)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._back)
        foot.addWidget(self._apply)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._title, self._scope, self._told):
            self._column.addWidget(part)
        self._column.addLayout(foot)


def _scopes() -> tuple[Choice, ...]:
    return (
        Choice("here", translate("CardEditor", "Here")),
        Choice("article", translate("CardEditor", "This article")),
        Choice("everywhere", translate("CardEditor", "Everywhere")),
    )
