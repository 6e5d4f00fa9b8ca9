"""What the window shows and does about the words that its reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt

from reader.gui.appearance import chosen_level, chosen_theme
from reader.gui.counter import Counter
from reader.gui.coverage import Coverages
from reader.gui.learning import Learning
from reader.gui.side_panel import NOTES, WORDS
from reader.language.levels import level_range

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
    from reader.gui.words_panel import WordsPanel
    from reader.settings import Settings

translate = QCoreApplication.translate


class Knowledge(QObject):
    """Connects counts, coverage and marking to the parts of a window that show them."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.learning = Learning(window.session, window.view, settings)
        self.counter = Counter(window.session, self)
        self.coverages = Coverages(window.session, self)
        self._brought = False
        """whether the list of words brought the side panel"""
        window.status.set_more(self._more)

    def begin(self) -> None:
        """Count, and show what is known from now on."""
        window = self._window
        self.counter.counted.connect(self.coverages.forget_words)
        self.coverages.changed.connect(self._show)
        window.session.article_opened.connect(self._show_open)
        window.appearance.level_chosen.connect(self._show_open)
        window.contents_panel.model.set_coverage(self.coverages.share)
        self.counter.start()
        self._show_open()

    def words_panel(self) -> WordsPanel:
        """The panel that lists the words of the open article, made and connected."""
        from reader.gui.article_words import ArticleWords
        from reader.gui.words_panel import WordsPanel

        window = self._window
        panel = WordsPanel(chosen_theme(self._settings))
        words = ArticleWords(window.session, window.view.pane, panel, self.learning)
        window.appearance.level_chosen.connect(words.show_known)
        words.counted.connect(self._count_words)
        return panel

    def _count_words(self, number: int) -> None:
        if self._window.side.tabs is not None:
            self._window.side.tabs.set_count(WORDS, number)

    def toggle_words(self) -> None:
        """Bring the words of the article to the front, or put away what that brought."""
        window, side = self._window, self._window.side
        if side.isVisible() and side.tab == WORDS:
            side.choose(NOTES)
            if self._brought:
                window.frame.show_side(False)
            return
        self._brought = not side.isVisible()
        side.choose(WORDS)
        window.frame.show_side(True)
        if side.words is not None:
            side.words.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def cancel(self) -> None:
        """Count no more."""
        self.counter.cancel()
        self.coverages.cancel()

    def _show(self) -> None:
        self._window.contents_panel.model.tell_coverage()
        self._show_open()

    def _show_open(self) -> None:
        standard, level = chosen_level(self._settings)
        told = self.coverages.of_open(standard, int(level))
        if told is None:
            self._window.status.show_no_words()
        else:
            name = f"HSK {level_range(int(level))}"
            self._window.status.show_words(told.known, told.new, (name, told.listed))

    def _more(self) -> str:
        """The coverage of issue and library, found out when it is asked for."""
        opened, share = self._window.session.opened, self.coverages.share
        shares = (
            (
                translate("Knowledge", "This article: %1 % known"),
                opened and share(opened.issue, opened.article.id),
            ),
            (translate("Knowledge", "This issue: %1 % known"), opened and share(opened.issue)),
            (translate("Knowledge", "The library: %1 % known"), self.coverages.of_library()),
        )
        return "\n".join(text.replace("%1", f"{100 * one:.0f}") for text, one in shares if one is not None)
