"""The middle of the window: the open article, and what is said over it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.marking import Marking
from reader.gui.reading_pane import ReadingPane
from reader.gui.word_cards import WordCards
from reader.problems import describe, sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QHideEvent

    from reader.gui.banner import Banner
    from reader.gui.finding import Finding
    from reader.gui.progress_strip import ProgressStrip
    from reader.gui.session import Session
    from reader.gui.speech import Speech
    from reader.gui.theme import Theme
    from reader.gui.toast import Toast
    from reader.library.importing import Failed, Report

translate = QCoreApplication.translate

_SETTLED = 800
"""ms without scrolling after which the reading position is kept"""
_MOST_SAID = 3
"""problems of one import shown at once"""


class ReadingView(QWidget):
    """Shows the session's article, keeps the reader's place in it, says what happened."""

    import_cancelled = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.pane = ReadingPane()
        self.pane.set_theme(theme)
        self.marking = Marking(session, self.pane, theme, self)
        self._session, self._theme = session, theme
        self._toast: Toast | None = None
        self._banner: Banner | None = None
        self._reported = ""
        """what the banner was told of an import"""
        self._progress: ProgressStrip | None = None
        self._finding: Finding | None = None
        self._offered: str | None = None
        """the action that the toast offers to undo"""
        # before the cards, which ask the pane for its words
        session.words_changed.connect(lambda: self.pane.show_words(session.tokens))
        self.cards = WordCards(session, self.pane, theme, self)
        self.speech: Speech | None = None
        self._place_timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pane)
        self.setFocusProxy(self.pane)
        session.article_left.connect(self._leave_article)
        session.article_opened.connect(self._show_article)
        self.pane.set_states(lambda: session.library.known.states)
        session.known_changed.connect(self.pane.show_states)
        self.pane.position_changed.connect(self._wait_to_keep_place)
        session.issue_changed.connect(self._show_links)
        session.history_changed.connect(self._withdraw_undo)
        self._place_timer.timeout.connect(self.keep_place)
        self.marking.removed.connect(self._say_removed)
        self.cards.done.connect(self.offer_undo)
        self.cards.said.connect(self.say)

    def connect_actions(self, actions: dict[str, QAction]) -> None:
        """Let the window's actions mark, copy, select and find."""
        self.marking.connect_actions(actions)
        actions["look_up"].triggered.connect(lambda: self.cards.look_up())
        actions["change_reading"].triggered.connect(lambda: self.cards.correct("reading"))
        actions["change_words"].triggered.connect(lambda: self.cards.correct("words"))
        actions["find"].triggered.connect(lambda: self._find().open())
        actions["find_next"].triggered.connect(lambda: self._find().step(1))
        actions["find_previous"].triggered.connect(lambda: self._find().step(-1))

    def serve_screen_readers(self) -> None:
        """Speak, if somebody listens now and nobody did before."""
        from PySide6.QtGui import QAccessible  # 4 ms for its names, which no start should wait for

        if self.speech is None and QAccessible.isActive():
            from reader.gui.speech import Speech

            self.speech = Speech(self._session, self.pane, self)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for part in (
            self.pane, self.marking, self.cards, self._toast, self._banner, self._progress, self._finding,
        ):  # fmt: skip
            if part is not None:
                part.set_theme(theme)

    def show_problem(self, text: str, kind: str = "problem") -> None:
        """Say in one sentence what went wrong, until it is closed."""
        if self._banner is None:
            from reader.gui.banner import Banner

            self._banner = Banner(self._theme)
            self._column.insertWidget(0, self._banner)
        self._banner.show_message(text, kind)

    def show_progress(self, thousandths: int, file: str) -> None:
        """Show how far an import is."""
        if self._progress is None:
            from reader.gui.progress_strip import ProgressStrip

            self._progress = ProgressStrip(self._theme)
            self._progress.cancelled.connect(self.import_cancelled)
            self._column.insertWidget(0, self._progress)
        text = translate("ReadingView", "Reading %1…").replace("%1", file)
        self._progress.show_progress(text, thousandths, 1000)

    def show_report(self, report: Report) -> None:
        """Say what an import brought: what failed stays in sight, what went well for a while."""
        if self._progress is not None:
            self._progress.finish()
        language = self._session.language
        said = [_failure(failed, language) for failed in report.failed]
        said += [sentence(key, {"file": file}, language) for file, key in report.warnings]
        if self._banner is not None:
            self._banner.withdraw(self._reported)  # this import went otherwise than the one before
        if said:
            self._reported = "\n".join(_shortened(said))
            self.show_problem(self._reported, "problem" if report.failed else "notice")
        elif report.known and not report.added:
            self.say(translate("ReadingView", "This is in your library already."))

    def say_language_changes(self) -> None:
        """Say when another language will be spoken."""
        self.say(translate("ReadingView", "The language changes when Xidu is opened again."))

    def say_changed(self, title: str) -> None:
        """Say that an article was changed which is not shown."""
        self.say(translate("ReadingView", "Changed in “%1”").replace("%1", title))

    def keep_place(self) -> None:
        """Remember now where the reader is."""
        if self._session.opened is not None:
            self._place_timer.stop()
            self._session.keep_place(self.pane.position(), self.pane.read_share())

    def _wait_to_keep_place(self) -> None:
        if self.isVisible():
            self._place_timer.start()

    def _leave_article(self) -> None:
        self.marking.leave()
        self.keep_place()

    def _show_article(self) -> None:
        self.marking.set_current(None)
        opened = self._session.opened
        if opened is None:
            self._show_no_article()
            return
        self.pane.show_article(opened.article, self._session.tokens)
        self._show_links()
        self.marking.show_marks()
        self.pane.go_to(self._session.library.catalogue.place(opened))
        self._wait_to_keep_place()

    def _show_no_article(self) -> None:
        if (page := self._session.page) is None:
            self.pane.show_message(self._why_empty())
            return
        from reader.gui.bare_page import report_on

        self.pane.show_article(report_on(page), lambda _number: ())

    def _show_links(self) -> None:
        """Show where the other parts of the article are to be had, and where a part was joined to it."""
        if (opened := self._session.opened) is None:
            return
        jumps = [jump for jump in (opened.article.jump_to, opened.article.jump_from) if jump]
        if any(jump.found for jump in jumps):
            from reader.issue.turns import turns

            self.pane.show_turns(turns(opened.article))
        if not all(jump.found for jump in jumps):
            from reader.gui.links import links_of

            catalogue = self._session.library.catalogue
            ahead, behind = catalogue.goes_on_in(opened), catalogue.comes_from(opened)
            self.pane.show_links(links_of(opened.article, ahead, behind))

    def _why_empty(self) -> str:
        issues = self._session.library.catalogue.issues()
        if any(page.articles for issue in issues for page in issue.pages):
            return translate("ReadingView", "Choose an article at the left.")
        return translate("ReadingView", "There is nothing to read yet.")

    def _find(self) -> Finding:
        if self._finding is None:
            from reader.gui.finding import Finding

            self._finding = Finding(self.pane, self._theme, self)
            self._column.addWidget(self._finding.bar)
            self._session.article_opened.connect(self._finding.look_again)
        return self._finding

    def offer_undo(self, text: str) -> None:
        """Say what was done, and take it back if the reader wishes, as long as nothing else was done."""
        self.say(text, translate("ReadingView", "Undo"))
        self._offered = self._session.library.changes.last

    def _withdraw_undo(self) -> None:
        """Do not offer to undo one thing when another would be undone."""
        if self._toast and self._offered and self._offered != self._session.library.changes.last:
            self._toast.hide()

    def _say_removed(self) -> None:
        self.offer_undo(translate("ReadingView", "Highlight removed"))

    def say(self, text: str, action: str | None = None) -> None:
        """Say for a while what was done; `action` names the way to take it back."""
        if self._toast is None:
            from reader.gui.toast import Toast

            self._toast = Toast(self._theme, self.pane)
            self._toast.action_triggered.connect(self._session.undo)
        self._offered = None
        self._toast.show_message(text, action)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no place and say nothing after the window has gone."""
        self._place_timer.stop()
        self.cards.fall_silent()
        super().hideEvent(event)


def _failure(failed: Failed, language: str) -> str:
    """Why a file could not be brought in, with its name."""
    why, name = describe(failed.why, language), Path(failed.file).name
    return why if name in why else f"{name} – {why}"


def _shortened(said: list[str]) -> list[str]:
    """The first sentences, and how many more there are."""
    rest = len(said) - _MOST_SAID
    more = translate("ReadingView", "… and %1 more.").replace("%1", str(rest))
    return [*said[:_MOST_SAID], more] if rest > 0 else said
