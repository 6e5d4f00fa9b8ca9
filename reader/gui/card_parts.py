"""What a word card is made of: its head, the row of a doubtful reading, its places, its actions."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.buttons import IconButton, Themed, name_button
from reader.gui.painting import CONTROL_RADIUS
from reader.gui.stylesheet import BODY, LABEL, SMALL, grown, sized
from reader.gui.word_told import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.occurrences import Occurrences
    from reader.gui.theme import Theme
    from reader.language.token import Token

translate = QCoreApplication.translate

BUTTON: Final = 28
_CANDIDATES: Final = 4
"""buttons of readings: what is read now, and the likeliest others"""


class Part(QWidget):
    """A part whose buttons the keyboard can reach, or not."""

    def set_focusable(self, wanted: bool) -> None:
        """Let Tab reach its buttons."""
        policy = Qt.FocusPolicy.TabFocus if wanted else Qt.FocusPolicy.NoFocus
        for button in self.findChildren(QPushButton) + self.findChildren(IconButton):
            button.setFocusPolicy(policy)


class Head(Part):
    """Word and reading, with the buttons to hear and to copy it, level and kind as chips."""

    aloud_requested = Signal()
    copy_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._word = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._aloud = IconButton("speaker", translate("WordCard", "Read aloud"), theme, key="A", size=BUTTON)
        self._copy = IconButton("copy", translate("WordCard", "Copy"), theme, key="C", size=BUTTON)
        self._chips = (Chip(theme, accent=True), Chip(theme, accent=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._word, 1)
        for button in (self._aloud, self._copy):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for chip in self._chips:
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self._aloud.clicked.connect(self.aloud_requested)
        self._copy.clicked.connect(self.copy_requested)

    def show_word(self, html: str, level: str, kind: str) -> None:
        """Show a word, its level, and what it is the name of."""
        self._word.setText(html)
        for chip, text in zip(self._chips, (level, kind), strict=True):
            chip.setText(text)
            chip.setHidden(not text)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        themed: tuple[Themed, ...] = (self._aloud, self._copy, *self._chips)
        for part in themed:
            part.set_theme(theme)


class Chip(QLabel):
    """A few words in a small frame, as high as the buttons beside it."""

    def __init__(self, theme: Theme, *, accent: bool) -> None:
        super().__init__()
        self._theme, self._accent = theme, accent
        self.setFont(sized(self.font(), SMALL))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Room for text and frame, and the height of a small button."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 13, grown(self.font(), BUTTON))

    def minimumSizeHint(self) -> QSize:
        """Never less than the hint: text is not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and text."""
        high = grown(self.font(), 20)
        frame = QRectF(0.5, (self.height() - high) // 2 + 0.5, self.width() - 1, high - 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme["accent" if self._accent else "ink2"], 1))
            painter.drawRoundedRect(frame, 4, 4)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.text())


class Doubt(Part):
    """How else a word may be read; there only where its reading is not sure."""

    reading_chosen = Signal(str)
    """syllables with spaces between them"""
    other_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._label = QLabel()
        self._label.setFont(sized(self.font(), LABEL))
        self._buttons = [QPushButton() for _ in range(_CANDIDATES)]
        self._other = QPushButton(translate("WordCard", "Other…"))
        self._readings: list[str] = []
        row = QHBoxLayout()
        row.setSpacing(6)
        for number, button in enumerate(self._buttons):
            button.clicked.connect(
                lambda _checked=False, at=number: self.reading_chosen.emit(self._readings[at])
            )
            row.addWidget(button)
        self._other.clicked.connect(self.other_requested)
        row.addWidget(self._other)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addLayout(row)

    def show_doubt(self, token: Token, others: Sequence[Sequence[str | None]], script: str) -> None:
        """Offer the readings of a word, the likeliest first."""
        self.setHidden(token.sure)
        if token.sure:
            return
        self._label.setText(translate("WordCard", "Reading not certain: which is right here?"))
        offered = [token.pinyin, *others][:_CANDIDATES]
        self._readings = [" ".join(filter(None, reading)) for reading in offered]
        for at, button in enumerate(self._buttons):
            button.setHidden(at >= len(offered))
            if at < len(offered):
                button.setText(("" if at else "✓ ") + plain(offered[at], script))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground with a dashed edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme["edge"], 1, Qt.PenStyle.DashLine))
            painter.setBrush(self._theme["panel"])
            ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ground, CONTROL_RADIUS, CONTROL_RADIUS)


class Places(Part):
    """How often a word stands in the article and on the shelf, and the way to the next place."""

    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = QLabel()
        self._label.setFont(sized(self.font(), LABEL))
        self._label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._ways = (
            IconButton("chevron-up", translate("WordCard", "Previous place"), theme, key="←", size=BUTTON),
            IconButton("chevron-down", translate("WordCard", "Next place"), theme, key="→", size=BUTTON),
        )
        self._theme = theme
        self._line = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._line.setFont(sized(self.font(), BODY))
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._line.setFixedHeight(2 * self._line.fontMetrics().lineSpacing() + 4)
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._line.linkActivated.connect(self.next_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._line)
        row.addWidget(self._label, 1)
        for way, signal in zip(self._ways, (self.previous_requested, self.next_requested), strict=True):
            row.addWidget(way)
            way.clicked.connect(signal)

    def show_places(self, word: str, places: Occurrences, shelf: tuple[int, int]) -> None:
        """Say which of the article's places this is, how many there are elsewhere, and show the next one."""
        count, several = len(places.starts), len(places.starts) > 1
        told = translate("WordCard", "%1 of %2 in this article")
        if not places.is_all:
            told = translate("WordCard", "more than %2 in this article")
        elif not several:
            told = translate("WordCard", "once in this article")
        told = told.replace("%1", str(places.current + 1)).replace("%2", str(count))
        self._label.setText(" · ".join(filter(None, (told, _on_shelf(*shelf)))))
        for way in self._ways:
            way.setVisible(several)
        self._line.setVisible(several)
        if places.following:
            self._line.setText(self._link(word, *map(escape, places.following)))

    def _link(self, word: str, left: str, right: str) -> str:
        """The next place as a link that looks like text, its word in bold."""
        ink, quiet = (self._theme[name].name() for name in ("ink", "ink2"))
        line = f'{left}<b style="color: {ink}">{escape(word)}</b>{right}'
        return f'<a href="next" style="color: {quiet}; text-decoration: none">{line}</a>'

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme; its line is made anew with the next word."""
        self._theme = theme
        for way in self._ways:
            way.set_theme(theme)


class Actions(Part):
    """What to do about a word: say that it is known or being learnt, put it right."""

    state_chosen = Signal(str)
    reading_requested = Signal()
    words_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known = QPushButton(translate("WordCard", "Mark known"))
        self._known.setProperty("primary", True)
        # a button of its own, as to style one anew costs more than all else of a card
        self._is_known = QPushButton(translate("WordCard", "✓ Known"))
        self._learning = QPushButton(translate("WordCard", "Learn"))
        self._is_learning = QPushButton(translate("WordCard", "✓ Learning"))
        self._reading = QPushButton(translate("WordCard", "Reading…"))
        self._words = QPushButton(translate("WordCard", "Words…"))
        self._name()
        self._lay_out()
        for button, state in self._states():
            button.clicked.connect(lambda _checked=False, state=state: self.state_chosen.emit(state))
        self._reading.clicked.connect(self.reading_requested)
        self._words.clicked.connect(self.words_requested)

    def show_state(self, state: str) -> None:
        """Show what the reader said of a word; for what nobody learns, offer nothing of that."""
        self._known.setHidden(state in ("", "known"))
        self._is_known.setHidden(state != "known")
        self._learning.setHidden(state in ("", "learning"))
        self._is_learning.setHidden(state != "learning")

    def first(self) -> QWidget:
        """The button that is meant first."""
        states = (button for button, _ in self._states() if not button.isHidden())
        return next(states, self._reading)

    def _states(self) -> tuple[tuple[QPushButton, str], ...]:
        """The buttons, and what each makes of the word."""
        known, learning = (self._known, "known"), (self._learning, "learning")
        return known, (self._is_known, "new"), learning, (self._is_learning, "new")

    def _name(self) -> None:
        again = translate("WordCard", "New again")
        name_button(self._known, self._known.text(), "K")
        name_button(self._learning, self._learning.text(), "L")
        name_button(self._is_known, again, "N")
        name_button(self._is_learning, again, "N")
        name_button(self._reading, translate("WordCard", "Change the reading"), "R")
        name_button(self._words, translate("WordCard", "Change where words begin and end"), "B")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        for button, _ in self._states():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._reading)
        row.addWidget(self._words)


def _on_shelf(times: int, articles: int) -> str:
    """What to say of a word's places on the shelf; nothing while they are not counted."""
    if articles < 2:
        return translate("WordCard", "in no other one") if articles else ""
    told = translate("WordCard", "%1 in %2 articles of the library")
    return told.replace("%1", str(times)).replace("%2", str(articles))
