"""When a word's card opens and closes, and what is done from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.correcting import Correcting
    from reader.gui.pane_answers import Asked
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session
    from reader.gui.theme import Theme
    from reader.gui.voice import Voice
    from reader.gui.word_card import Card, WordCard
    from reader.issue.model import Span

translate = QCoreApplication.translate

_EDGE: Final = 8
"""px that a card keeps from the edges"""
_GRACE: Final = 300
"""ms that the pointer may be elsewhere on its way from the word to the card"""


class WordCards(QObject):
    """One card, made for the first word that is asked for.

    Over a resting pointer it opens and goes with it and never takes the keyboard. A click or a key
    pins it; a key also gives it the keyboard, which Esc gives back to the text.
    """

    state_chosen = Signal(str, str)
    """a word, and what the reader says of it: known, learning, new"""
    done = Signal(str)
    """says what was done, which can be taken back"""
    said = Signal(str)
    """says something to the reader"""

    def __init__(self, session: Session, pane: ReadingPane, theme: Theme, over: QWidget) -> None:
        """The card floats in `over`, which holds the pane."""
        super().__init__(over)
        self._session, self._pane, self._theme, self._over = session, pane, theme, over
        self._card: WordCard | None = None
        self._shown: Card | None = None
        self._pinned = False
        self._voice: Voice | None = None
        self._correcting: Correcting | None = None
        self._leaving = QTimer(self, singleShot=True, interval=_GRACE)
        self._leaving.timeout.connect(self._leave)
        pane.word_rested.connect(self._rest)
        pane.word_clicked.connect(self._click)
        pane.word_looked_up.connect(self._look_up)
        pane.caret_moved.connect(self.close)
        pane.scrolled.connect(self._follow_text)
        session.article_left.connect(self.close)
        session.words_changed.connect(self._refresh)
        session.known_changed.connect(self._refresh)

    def is_open(self) -> bool:
        """Whether a card is seen."""
        return self._card is not None and self._card.isVisible()

    def prepare(self) -> None:
        """Have everything at hand for the first card, a little at a time: it shall not come late."""
        for step in (self._load, self._made, lambda: self._made().prepare()):
            QTimer.singleShot(0, self, step)

    def close(self) -> None:
        """Put the card away; the keyboard is the text's again if it was the card's."""
        if not self.is_open():
            return
        assert self._card is not None
        self._leaving.stop()
        if self._has_keyboard():
            self._pane.setFocus()  # first: what is hidden passes it to whoever comes next
        self._card.show_editor(None)
        if self._correcting is not None:
            self._correcting.stop()
        self._card.hide()
        self._pane.ring_word(None)
        self._listen(listen=False)

    def fall_silent(self) -> None:
        """Read no more aloud."""
        if self._voice is not None:
            self._voice.stop()

    def look_up(self) -> None:
        """Open the card of the word in hand, with the keyboard."""
        self._pane.look_up()

    def correct(self, kind: str) -> None:
        """Put the word in hand right: its reading, or where words begin and end."""
        self._pane.look_up()
        if self.is_open():
            self._edit(kind)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        if self._correcting is not None:
            self._correcting.set_theme(theme)
        if self._card is not None:
            self._card.set_theme(theme)
            self._refresh()

    def _load(self) -> None:
        """Read in what cards are made from, and open the dictionaries."""
        from reader.language.dictionary import look_up

        look_up("")

    def _rest(self, asked: Asked) -> None:
        """The pointer rests over a word: not if another card stays, or the word is being worked on."""
        selected = self._pane.selection()
        touched = selected and selected.start < asked.span.end and selected.end > asked.span.start
        if not touched and not self._covered_by_other() and not (self.is_open() and self._keeps(asked)):
            self._open(asked, pinned=False)

    def _keeps(self, asked: Asked) -> bool:
        """Whether the card that is open stays, and not that of another word opens."""
        same = self._shown is not None and self._shown.asked.span == asked.span
        return self._pinned or self._leaving.isActive() or same

    def _covered_by_other(self) -> bool:
        """Whether something floats over the text that the reader is writing in."""
        focus = QApplication.focusWidget()
        return focus is not None and self._over.isAncestorOf(focus) and not self._pane.hasFocus()

    def _click(self, asked: Asked) -> None:
        """A word is clicked: its card stays; clicked again, it goes."""
        same = self.is_open() and self._shown is not None and self._shown.asked.span == asked.span
        if same and self._pinned:
            self.close()
        else:
            self._open(asked, pinned=True)

    def _look_up(self, asked: Asked) -> None:
        self._open(asked, pinned=True)
        if self._card is not None and self.is_open():
            self._card.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, asked: Asked, *, pinned: bool) -> None:
        rect = self._word_rect(asked.span)
        if rect.isEmpty() or not any(asked.token.pinyin):
            self.close()
            return
        from reader.gui.card_facts import card_of

        self._leaving.stop()
        card = self._made()
        if card.editor is not None:
            card.show_editor(None)
        self._pinned = pinned
        self._shown = card_of(self._session, self._pane, asked)
        card.show_card(self._shown, pinned=pinned)
        card.place_by(rect, self._room())
        self._pane.ring_word(asked.span)
        self._listen(listen=True)

    def _refresh(self) -> None:
        """Words, marks or theme are others: the card tells the word that now stands there."""
        if not self.is_open() or self._shown is None or (self._card and self._card.editor):
            return
        asked = self._pane.asked_at(self._shown.asked.span.start)
        if asked is not None and (self._pinned or asked.span == self._shown.asked.span):
            self._open(asked, pinned=self._pinned)
        else:
            self.close()

    def _word_rect(self, span: Span) -> QRect:
        """The line of a word that was asked for, with the readings over it, in what holds the pane."""
        rect = self._pane.span_rect(span)
        if rect.isEmpty():
            return rect
        tall = rect.adjusted(0, -self._pane.readings_height(), 0, 0)
        return tall.translated(self._pane.viewport().mapTo(self._over, QPoint()))

    def _room(self) -> QRect:
        return self._over.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def _follow_text(self) -> None:
        """A card that stays goes with its word while that is seen; any other goes."""
        if not self.is_open() or self._card is None or self._shown is None:
            return
        rect = self._word_rect(self._shown.asked.span)
        if self._pinned and not rect.isEmpty():
            self._card.place_by(rect, self._room())
        else:
            self.close()

    def _leave(self) -> None:
        """The pointer is neither on the word nor on the card; where it is now, another may rest."""
        self.close()
        inside = self._pane.viewport().mapFromGlobal(QCursor.pos())
        if self._pane.viewport().rect().contains(inside) and self._pane.viewport().underMouse():
            position = self._pane.position_over(inside)
            asked = self._pane.asked_at(position) if position is not None else None
            if asked is not None and self._pane.look().pinyin != "off":
                self._rest(asked)

    def _listen(self, *, listen: bool) -> None:
        """Hear of pointer and keys in the text while there is a card, and not else."""
        for part in (self._pane, self._pane.viewport()):
            part.removeEventFilter(self)
            if listen:
                part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a card is open: the pointer leaves, a word is pressed, Esc and Tab are for the card."""
        if isinstance(event, QKeyEvent) and watched is self._pane:
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        if isinstance(event, QMouseEvent):
            self._follow_pointer(event)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Resize) and watched is self._pane.viewport():
            self._leave_text(event)
        return False

    def _leave_text(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.Resize:
            self.close()
        elif not self._pinned:
            self._leaving.start()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        if event.key() == Qt.Key.Key_Tab and self._pinned and self._card is not None:
            self._card.foot.first().setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _follow_pointer(self, event: QMouseEvent) -> None:
        """A move beside the word starts to close a card that does not stay; a press beside it closes any."""
        if self._shown is None:
            return
        span = self._shown.asked.span
        at = self._pane.position_over(event.position().toPoint())
        on_word = at is not None and span.start <= at < span.end
        kind = event.type()
        if kind == QEvent.Type.MouseButtonDblClick or (kind == QEvent.Type.MouseButtonPress and not on_word):
            self.close()
        elif kind == QEvent.Type.MouseMove and event.buttons():
            if not on_word:
                self.close()
        elif kind == QEvent.Type.MouseMove and not self._pinned:
            self._mind(on_word=on_word)

    def _mind(self, *, on_word: bool) -> None:
        if on_word:
            self._leaving.stop()
        elif not self._leaving.isActive():
            self._leaving.start()

    def _made(self) -> WordCard:
        if self._card is None:
            from reader.gui.word_card import WordCard

            self._card = WordCard(self._theme, self._over)
            self._connect(self._card)
        return self._card

    def _connect(self, card: WordCard) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        card.pointer_entered.connect(self._leaving.stop)
        card.pointer_left.connect(lambda: None if self._pinned else self._leaving.start())
        card.closed.connect(self._escape)
        card.doubt.reading_chosen.connect(self._choose_reading)
        card.doubt.other_requested.connect(lambda: self._act("reading"))
        card.foot.reading_requested.connect(lambda: self._act("reading"))
        card.foot.words_requested.connect(lambda: self._act("words"))
        card.key_pressed.connect(self._act)
        card.head.copy_requested.connect(lambda: self._act("copy"))
        card.head.aloud_requested.connect(lambda: self._act("aloud"))
        card.places.next_requested.connect(lambda: self._act("next"))
        card.places.previous_requested.connect(lambda: self._act("previous"))
        card.foot.state_chosen.connect(self._act)

    def _act(self, name: str) -> None:
        """Do what a key or a button of the card stands for."""
        if self._shown is None:
            return
        if name in ("known", "learning", "new"):
            self._mark(name)
        elif name in ("next", "previous"):
            self._go(1 if name == "next" else -1)
        elif name == "copy":
            QGuiApplication.clipboard().setText(self._shown.token.word)
            self.said.emit(translate("WordCard", "Copied"))
        elif name == "aloud":
            self._say()
        elif name == "note":
            self._open_note()
        elif name in ("reading", "words"):
            self._edit(name)

    def _mark(self, state: str) -> None:
        """Say of the word that it is known, being learnt, or new."""
        assert self._shown is not None
        word = self._shown.token.word
        if self._shown.state:
            self.state_chosen.emit(word, state)

    def _edit(self, kind: str) -> None:
        """Change the reading, or where words begin and end."""
        if self._shown is None or self._card is None:
            return
        self._pinned = True
        self._card.show_editor(self._correct().editor_for(kind))
        self._correct().begin(self._shown)
        self._card.place_by(self._word_rect(self._shown.asked.span), self._room())

    def _choose_reading(self, reading: str) -> None:
        """Take a reading of those offered where it is not sure."""
        if self._shown is not None:
            self._correct().choose(self._shown, reading)

    def _put_right(self, said: str) -> None:
        """A correction was made: the card tells it, and the reader what was done."""
        self._go_back()
        self.done.emit(said)

    def _go_back(self) -> None:
        """From an editor back to the card."""
        if self._card is not None and self._shown is not None:
            self._correct().stop()
            had_keyboard = self._has_keyboard()
            self._card.show_editor(None)
            self._refresh()
            if had_keyboard and self.is_open():
                self._card.setFocus(Qt.FocusReason.TabFocusReason)

    def _escape(self) -> None:
        if self._card is not None and self._card.editor is not None:
            self._go_back()
        else:
            self.close()

    def _correct(self) -> Correcting:
        if self._correcting is None:
            from reader.gui.correcting import Correcting

            self._correcting = Correcting(self._session, self._pane, self._theme, self)
            self._correcting.done.connect(self._put_right)
            self._correcting.left.connect(self._go_back)
        return self._correcting

    def _say(self) -> None:
        assert self._shown is not None
        if self._voice is None:
            from reader.gui.voice import Voice, why_silent

            self._voice = Voice(self)
            self._voice.failed.connect(lambda why: self.said.emit(why_silent(why)))
        self._voice.say(self._shown.token.pinyin)

    def _go(self, step: int) -> None:
        """Go to another place of the word in the article; the card goes along."""
        assert self._shown is not None
        places = self._shown.places
        if len(places.starts) < 2:
            return
        asked = self._pane.asked_at(places.beside(step))
        if asked is not None:
            had_keyboard = self._has_keyboard()
            self._pane.bring_into_view(asked.span)
            self._open(asked, pinned=True)
            if had_keyboard and self._card is not None:
                self._card.setFocus(Qt.FocusReason.TabFocusReason)

    def _has_keyboard(self) -> bool:
        return self._is_inside(QApplication.focusWidget())

    def _is_inside(self, widget: QWidget | None) -> bool:
        card = self._card
        return card is not None and widget is not None and (widget is card or card.isAncestorOf(widget))

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The keyboard has gone elsewhere in the window: so has the reader."""
        if now is not None and not self._is_inside(now) and not self._pane.hasFocus():
            self.close()

    def _open_note(self) -> None:
        assert self._shown is not None
        if marks := self._shown.asked.marks:
            self.close()
            self._pane.mark_activated.emit(marks[0].id)
