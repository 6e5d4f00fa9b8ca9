"""What a word means to its reader, written in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout

from reader.gui.stylesheet import grown
from reader.gui.word_told import plain
from reader.library.meanings import LONGEST_GLOSS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.session import Session
    from reader.language.token import Token

translate = QCoreApplication.translate


class MeaningDialog(QDialog):
    """Asks for the meaning of one word; an empty one takes it away."""

    def __init__(self, session: Session, token: Token, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, token = session, token.closed_up
        self._word = token.word
        self._reading = " ".join(syllable for syllable in token.pinyin if syllable)
        self._there = {one.reading: one for one in session.library.meanings.own(token.word)}
        own = self._there.get(self._reading) or self._there.get("")
        self.setWindowTitle(translate("MeaningDialog", "My meaning of %1").replace("%1", token.word))
        self.line = QLineEdit(own.gloss if own else "")
        self.line.setMaxLength(LONGEST_GLOSS)
        self.line.setMinimumWidth(grown(self.font(), 360))
        self.line.setAccessibleName(self.windowTitle())
        only = translate("MeaningDialog", "&Only where it is read %1")
        self.only = QCheckBox(only.replace("%1", plain(token.pinyin)))
        self.only.setChecked(bool(own and own.reading))
        self._lay_out()

    def accept(self) -> None:
        """Keep what was written."""
        meanings = self._session.library.meanings
        reading = self._reading if self.only.isChecked() else ""
        level = self._there[reading].level if reading in self._there else ""
        kept = self._session.attempt(lambda: meanings.set(self._word, self.line.text(), reading, level))
        if kept is not None:
            super().accept()

    def _lay_out(self) -> None:
        said = QLabel(
            translate("MeaningDialog", "It is shown before those of the dictionaries. Empty: only theirs.")
        )
        said.setObjectName("quiet")
        said.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self.line, self.only, said, buttons):
            column.addWidget(part)
