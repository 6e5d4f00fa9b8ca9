"""Changing the reading of a word: readings to choose from, and a field for any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from reader.gui.card_editor import CardEditor
from reader.gui.reading_choices import MOST, reading_choices
from reader.gui.word_told import plain

if TYPE_CHECKING:
    from reader.gui.theme import Theme
    from reader.language.token import Token

translate = QCoreApplication.translate

_IN_ROW: Final = 3


class ReadingEditor(CardEditor):
    """Buttons fill the field; what is in the field counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(translate("CardEditor", "Change the reading"), theme)
        self._field = QLineEdit()
        self._field.setAccessibleName(translate("CardEditor", "Reading"))
        self._field.setPlaceholderText("chong2 xin1  ·  chóng xīn")
        self._buttons = [QPushButton() for _ in range(MOST)]
        self._choices = QWidget()
        grid = QGridLayout(self._choices)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for at, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, button=button: self._field.setText(button.text()))
            grid.addWidget(button, at // _IN_ROW, at % _IN_ROW)
        self._put(self._choices, self._field)
        self._field.textChanged.connect(self.edited)
        self._field.returnPressed.connect(self.applied)

    def begin(self, token: Token) -> None:
        """Begin with a word as it is read now."""
        choices = reading_choices(token)
        for at, button in enumerate(self._buttons):
            button.setHidden(at >= len(choices))
            button.setText(plain(choices[at]) if at < len(choices) else "")
        self._choices.setHidden(len(choices) < 2)
        self._scope.set_current("here")
        self._field.setText(plain(token.pinyin))
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.TabFocusReason)

    def reading(self) -> str:
        """What is filled in."""
        return self._field.text()
