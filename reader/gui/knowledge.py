"""What the window shows and does about the words that its reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from reader.gui.appearance import chosen_level
from reader.gui.counter import Counter
from reader.gui.coverage import Coverages
from reader.gui.learning import Learning
from reader.language.levels import level_range

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
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

    def cancel(self) -> None:
        """Count no more."""
        self.counter.cancel()

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
