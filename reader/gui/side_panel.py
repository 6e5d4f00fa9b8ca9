"""The panel at the right, made when it is first shown: many never open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QShowEvent

    from reader.gui.note_rows import NoteRow
    from reader.gui.notes_panel import NotesPanel
    from reader.gui.original_lines import OriginalLines
    from reader.gui.panel_tabs import PanelTabs
    from reader.gui.theme import Theme
    from reader.gui.words_panel import WordsPanel
    from reader.library.originals import Original

translate = QCoreApplication.translate

WORDS, NOTES, ORIGINAL = 0, 1, 2
"""the tabs"""


class SidePanel(QWidget):
    """The words and notes of the open article and the printed lines at the cursor, one behind the other.

    Asks `rows` and `lines` for them when they are to be seen, and for the panel of words to be made.
    """

    note_chosen = Signal(str)
    edit_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        rows: Callable[[], Sequence[NoteRow]],
        lines: Callable[[], Sequence[Original]],
        make_words: Callable[[], WordsPanel],
    ) -> None:
        super().__init__()
        self._theme, self._rows, self._lines, self._make_words = theme, rows, lines, make_words
        self._current, self._tab = "", NOTES
        self.setAccessibleName(translate("SidePanel", "Side panel"))
        self.tabs: PanelTabs | None = None
        self.words: WordsPanel | None = None
        self.notes: NotesPanel | None = None
        self.original: OriginalLines | None = None

    @property
    def tab(self) -> int:
        """Which tab is in front: WORDS, NOTES or ORIGINAL."""
        return self._tab

    def choose(self, tab: int) -> None:
        """Bring a tab to the front."""
        self._tab = tab
        if self.tabs is not None:
            self.tabs.setCurrentIndex(tab)

    def refresh(self) -> None:
        """Show what the article's highlights now are."""
        if self.notes is not None and self.tabs is not None:
            rows = self._rows()
            self.notes.set_notes(rows)
            self.tabs.set_count(NOTES, len(rows))

    def refresh_original(self) -> None:
        """Show the printed lines of where the reader now is, if they are in sight."""
        if self.original is not None and self.isVisible() and self._tab == ORIGINAL:
            self.original.show_lines(self._lines())

    def show_note(self, note: str) -> None:
        """Mark one highlight in the list; none if the id is empty."""
        self._current = note
        if self.notes is not None:
            self.notes.show_note(note or None)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for part in (self.tabs, self.words, self.notes, self.original):
            if part is not None:
                part.set_theme(theme)
        self.update()

    def _make(self) -> None:
        from PySide6.QtWidgets import QStackedWidget

        self.tabs, self.words = self._make_tabs(), self._make_words()
        self.notes, self.original = self._make_notes(), self._make_original()
        self._stack = QStackedWidget()
        for page in (self.words, self.notes, self.original):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addSpacing(1)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.tabs)
        self.tabs.currentChanged.connect(self._show_tab)
        self.tabs.setCurrentIndex(self._tab)
        self._stack.setCurrentIndex(self._tab)
        for part in (self.tabs, self._stack):
            part.show()  # at once, as the keyboard may be given to them

    def _make_tabs(self) -> PanelTabs:
        from reader.gui.panel_tabs import PanelTabs

        tabs = PanelTabs(translate("SidePanel", "Side panel"), self._theme)
        tabs.addTab(translate("SidePanel", "Words"))
        tabs.addTab(translate("SidePanel", "Notes"))
        tabs.addTab(translate("SidePanel", "Original"))
        return tabs

    def _make_notes(self) -> NotesPanel:
        from reader.gui.notes_panel import NotesPanel

        notes = NotesPanel(self._theme)
        notes.note_chosen.connect(self.note_chosen)
        notes.edit_requested.connect(self.edit_requested)
        notes.remove_requested.connect(self.remove_requested)
        return notes

    def _make_original(self) -> OriginalLines:
        from reader.gui.original_lines import OriginalLines

        return OriginalLines(self._theme)

    def _show_tab(self, tab: int) -> None:
        self._tab = tab
        self._stack.setCurrentIndex(tab)
        self.refresh_original()

    def _edge(self) -> int:
        """Width of the line at the left; beside the text it is the splitter's handle."""
        return 0 if isinstance(self.parentWidget(), QSplitter) else 1

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is in it the first time, and bring it up to date."""
        if self.notes is None:
            self._make()
        self.setContentsMargins(self._edge(), 0, 0, 0)
        self.refresh()
        self.show_note(self._current)
        super().showEvent(event)
        self.refresh_original()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the line under the tabs and the one at the left."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme["panel"])
            if self.tabs is not None:
                painter.fillRect(0, self.tabs.geometry().bottom() + 1, self.width(), 1, self._theme["line"])
            painter.fillRect(0, 0, self._edge(), self.height(), self._theme["line"])
