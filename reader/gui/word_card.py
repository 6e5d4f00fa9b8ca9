"""The word card: what a word is, how it is read, what it means, where it stands, what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.gui.card_parts import Actions, Doubt, Head, Places
from reader.gui.painting import FLOATING_RADIUS
from reader.gui.pane_tooltip import note_tooltip
from reader.gui.stylesheet import LABEL, grown, sized
from reader.gui.word_told import cut, head, kind_name, plain, senses, told_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent

    from reader.gui.occurrences import Occurrences
    from reader.gui.pane_answers import Asked
    from reader.gui.theme import Theme
    from reader.language.meanings import Meaning
    from reader.language.token import Token

translate = QCoreApplication.translate

WIDTH: Final = 384
INSIDE: Final = 16
TIP_WIDTH, TIP = 14, 7
"""the pointer to the word, px wide and high"""
_APART: Final = 1
"""px between the word and the tip: the pointer gets from one to the other"""
_LEAST: Final = 88
"""px of what a word means that can be seen in any case"""
_NOTE: Final = 160
"""characters of a note"""


class Card(NamedTuple):
    """All that a card shows."""

    asked: Asked
    token: Token
    """the word as it is written without layout"""
    meaning: Meaning
    script: str
    """of readings"""
    level: str
    """as learners know it; empty if the word is in no list"""
    state: str
    """one of `known_words.STATES`; empty for what nobody learns"""
    places: Occurrences
    shelf: tuple[int, int]
    """how often it stands on the shelf, and in how many articles; zeros if that is not known"""


class WordCard(QWidget):
    """Floats by the word; keys do all that the mouse does."""

    pointer_entered = Signal()
    pointer_left = Signal()
    closed = Signal()
    """Esc was pressed"""
    key_pressed = Signal(str)
    """a key of CARD_KEYS, by what it stands for"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._above, self._tip = theme, False, 0
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # the text below selects by mouse
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.head, self.doubt = Head(theme), Doubt(theme)
        self.places, self.foot = Places(theme), Actions()
        self._told, self._body = _text(), QScrollArea()
        self.note = _text()
        self.editor: QWidget | None = None
        self._lay_out()
        self.hide()

    def show_card(self, card: Card, *, pinned: bool) -> None:
        """Say all of a word; what may be unknown leaves no gap."""
        sheet = f"<style>{told_sheet(self._theme, self.font())}</style>"
        token = card.token
        self.head.show_word(sheet + head(token, card.script, self._theme), *self._chips(card))
        self.doubt.show_doubt(token, card.meaning.others, card.script)
        told = senses(token, card.meaning, card.script)
        self._told.setText(sheet + told)
        self._body.setHidden(not told)
        self.places.show_places(card.asked.token.word, card.places, card.shelf)
        notes = [mark.note for mark in card.asked.marks if mark.note.strip()]
        self.note.setText("<br>".join(note_tooltip(cut(note, _NOTE)) for note in notes))
        self.note.setHidden(not notes)
        self.foot.show_state(card.state)
        self._describe(card, pinned=pinned)

    def prepare(self) -> None:
        """Have all that is in it styled before it is first shown, one after the other."""
        for part in (self, *self.findChildren(QWidget)):
            QTimer.singleShot(0, part, part.ensurePolished)

    def place_by(self, rect: QRect, within: QRect) -> None:
        """Show it below a word's rectangle, above if there is more room, its tip on the word."""
        below, above = within.bottom() - rect.bottom(), rect.top() - within.top()
        room = max(below, above) - _APART
        self._fit(room)
        self._above = self.height() > below - _APART and above > below
        self._keep_inside()
        left = min(rect.left() - grown(self.font(), INSIDE), within.right() + 1 - self.width())
        left = max(within.left(), left)
        top = rect.top() - _APART - self.height() if self._above else rect.bottom() + 1 + _APART
        middle = min(rect.center().x(), rect.left() + grown(self.font(), WIDTH) // 2)
        self._tip = max(INSIDE + TIP_WIDTH // 2, min(middle - left, self.width() - INSIDE - TIP_WIDTH // 2))
        self.move(left, max(within.top(), min(top, within.bottom() + 1 - self.height())))
        self.show()
        self.raise_()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme; its text is made anew with the next word."""
        self._theme = theme
        for part in (self.head, self.doubt, self.places):
            part.set_theme(theme)
        self.update()

    def show_editor(self, editor: QWidget | None) -> None:
        """Put something to be filled in where the meanings were, or take it away again."""
        before, self.editor = self.editor, editor
        if before is not None and before is not editor:
            if before.isAncestorOf(QApplication.focusWidget() or self):
                self.setFocus()  # first: what is hidden passes it to whoever comes next
            before.hide()
            self._column.removeWidget(before)
        if editor is not None and self._column.indexOf(editor) < 0:
            self._column.insertWidget(1, editor)
            editor.show()
        if editor is not None:
            for part in (self.doubt, self._body, self.note, self.places, self.foot):
                part.hide()
        else:
            self.places.show()
            self.foot.show()

    def set_ways(self, *, pinned: bool) -> None:
        """Let Tab reach what is in it only while it stays."""
        for part in (self.head, self.doubt, self.places, self.foot):
            part.set_focusable(pinned)

    def _keep_inside(self) -> None:
        """Leave room for the tip, above or below."""
        above, below = (0, TIP) if self._above else (TIP, 0)
        self._column.setContentsMargins(INSIDE, 10 + above, INSIDE, 12 + below)

    def _fit(self, room: int) -> None:
        """As tall as needed; where there is less room, what a word means is scrolled."""
        width = grown(self.font(), WIDTH)
        self.setFixedWidth(width)
        wanted = self._told.heightForWidth(width - 2 * INSIDE)
        self._body.setFixedHeight(wanted)
        self._column.activate()
        over = self._column.totalHeightForWidth(width) - room
        scrolled = over > 0 and not self._body.isHidden()
        self._body.setVerticalScrollBarPolicy(_SCROLLED if scrolled else _WHOLE)
        if scrolled:
            self._body.setFixedHeight(max(min(wanted, _LEAST), wanted - over))
            self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))

    def _chips(self, card: Card) -> tuple[str, str]:
        level = translate("WordCard", "HSK %1").replace("%1", card.level) if card.level else ""
        return level, kind_name(card.token)

    def _describe(self, card: Card, *, pinned: bool) -> None:
        """What a screen reader says when the card gets the keyboard."""
        meant = [sense for entry in card.meaning.entries[:1] for sense in entry.senses[:3]]
        said = [card.token.word, plain(card.token.pinyin), *self._chips(card), "; ".join(meant)]
        self.setAccessibleName(", ".join(part for part in said if part))
        self.set_ways(pinned=pinned)

    def _lay_out(self) -> None:
        self._body.setWidget(self._told)
        self._body.setWidgetResizable(True)
        self._body.setFrameShape(QScrollArea.Shape.NoFrame)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.viewport().setAutoFillBackground(False)
        self._told.setAutoFillBackground(False)
        self.note.setFont(sized(self.font(), LABEL))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._keep_inside()
        for part in (self.head, self.doubt, self._body, self.note, self.places, self.foot):
            self._column.addWidget(part)

    def event(self, event: QEvent) -> bool:
        """Its keys are its own while it has the keyboard, though menus have some of them too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, letters do what the buttons do; no other key reaches the text below."""
        name = CARD_KEYS.get(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or name is None:
            event.setAccepted(event.key() not in _WINDOW_KEYS and not event.modifiers())
        elif name == "close":
            self.closed.emit()
        elif self.editor is None:
            self.key_pressed.emit(name)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer has come: the card stays."""
        self.pointer_entered.emit()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self.pointer_left.emit()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground with its tip, and a line over the actions."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme["accent" if self.hasFocus() else "edge"], 1))
            painter.setBrush(self._theme["raised"])
            painter.drawPath(self._outline())
            if self.foot.isVisible():
                top = self.foot.y() - 6
                painter.fillRect(INSIDE, top, self.width() - 2 * INSIDE, 1, self._theme["line"])

    def _outline(self) -> QPainterPath:
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground.adjust(0, 0 if self._above else TIP, 0, -TIP if self._above else 0)
        body, tip = QPainterPath(), QPainterPath()
        body.addRoundedRect(ground, FLOATING_RADIUS, FLOATING_RADIUS)
        foot, end = (ground.bottom(), ground.bottom() + TIP) if self._above else (ground.top(), 0.5)
        inside = -1 if self._above else 1
        middle = self._tip + 0.5
        tip.moveTo(middle - TIP_WIDTH / 2, foot + inside)
        tip.lineTo(QPointF(middle, end))
        tip.lineTo(middle + TIP_WIDTH / 2, foot + inside)
        tip.closeSubpath()
        return body.united(tip)


CARD_KEYS = {
    Qt.Key.Key_Escape: "close",
    Qt.Key.Key_Return: "note",
    Qt.Key.Key_Enter: "note",
    Qt.Key.Key_K: "known",
    Qt.Key.Key_L: "learning",
    Qt.Key.Key_N: "new",
    Qt.Key.Key_R: "reading",
    Qt.Key.Key_B: "words",
    Qt.Key.Key_C: "copy",
    Qt.Key.Key_A: "aloud",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Right: "next",
}
_WINDOW_KEYS = frozenset({Qt.Key.Key_F1, Qt.Key.Key_F6, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F11})


_SCROLLED, _WHOLE = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def _is_own(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in CARD_KEYS and not event.modifiers()


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
