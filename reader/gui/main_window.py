"""The main window: puts the parts together and connects them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from reader.annotation.colours import COLOURS
from reader.gui.actions import add_menus, make_actions, shown_keys
from reader.gui.appearance import Appearance, chosen_theme
from reader.gui.commands import Commands
from reader.gui.contents import Contents
from reader.gui.contents_panel import ContentsPanel
from reader.gui.frame import Frame
from reader.gui.importer import Importer
from reader.gui.naming import Naming
from reader.gui.reading_view import ReadingView
from reader.gui.side_panel import SidePanel
from reader.gui.status_line import StatusLine
from reader.gui.toolbar import ToolBar
from reader.gui.travel import Travel
from reader.settings import EXPANDED, GEOMETRY, OPEN_ARTICLE

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent

    from reader.gui.knowledge import Knowledge
    from reader.gui.originals import Originals
    from reader.gui.printing import Printing
    from reader.gui.renewer import Renewer
    from reader.gui.session import Session
    from reader.gui.words_panel import WordsPanel
    from reader.library.importing import Report
    from reader.library.shelf import ArticleRow
    from reader.settings import Settings

translate = QCoreApplication.translate

_LOOK_WORDS = ("look_up", "change_reading", "change_words")
_MARK_WORDS = ("mark_known", "mark_learning", "mark_new")
_LOOK_OUTSIDE = 1000
"""ms between two looks whether another program changed the library"""
_SIZE = (1400, 900)
"""px of the first window"""


class MainWindow(QMainWindow):
    """Section tree, reading pane, side panel and bars; the one place where they meet."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self._settings = session, settings
        self._originals: Originals | None = None
        self._renewer: Renewer | None = None
        self._known_words: Knowledge | None = None
        theme = chosen_theme(settings)
        self.actions_by_name = make_actions(self)
        middle = QWidget(self)
        self.setCentralWidget(middle)
        self.toolbar = ToolBar(theme, middle)
        self.contents_panel = ContentsPanel(theme)
        self.view = ReadingView(session, theme)
        self.side = SidePanel(theme, session.note_rows, lambda: self._printed().lines(), self._words_panel)
        self.frame = Frame(self.contents_panel, self.view, self.side, middle)
        self.frame.close_overlays_on(self.view.pane.viewport())
        self.status = StatusLine()
        self.contents = Contents(session, self.contents_panel)
        self.importer = Importer(session.library, self)
        self.appearance = Appearance(
            settings,
            self.actions_by_name,
            self.toolbar,
            self.frame,
            self.view.pane,
            (self.contents_panel, self.view, self.side),
        )
        self.commands = Commands(self, session, self.contents, self.importer, self.actions_by_name)
        self.travel = Travel(session, self.contents, self.view.pane, self.actions_by_name)
        self._outside = QTimer(self, interval=_LOOK_OUTSIDE)
        self._lay_out(middle)
        self._connect()

    def restore(self) -> None:
        """Be as the window was when it was last closed."""
        self.resize(*_SIZE)
        with suppress(ValueError):  # a setting that somebody edited
            self.restoreGeometry(bytes.fromhex(self._settings.get(GEOMETRY)))
        self.appearance.restore()
        self.contents.load()
        self._restore_tree()
        self._open_last()
        self._show_history()
        self.view.pane.setFocus()
        self._outside.start()

    def add_files(self, paths: list[Path]) -> None:
        """Import files and folders; the first issue of them is opened when it is there."""
        self.importer.start(paths)

    def _lay_out(self, middle: QWidget) -> None:
        self.setMinimumSize(640, 480)
        self.setAcceptDrops(True)
        # A reader who writes in another program still points at words here.
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        add_menus(self.menuBar(), self.actions_by_name)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.frame, 1)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        """Every connection between parts of the window that is not one part's own business."""
        self.toolbar.set_actions(self.actions_by_name["undo"], self.actions_by_name["redo"])
        self.toolbar.set_keys(shown_keys(self.actions_by_name))
        self._connect_panels()
        self._connect_session()
        self._connect_actions()

    def _connect_panels(self) -> None:
        """What the reader chooses beside the text."""
        session, panel, tree, view = self.session, self.contents_panel, self.contents_panel.tree, self.view
        panel.open_requested.connect(self.commands.ask_for_files)
        panel.sample_requested.connect(self.commands.open_sample)
        panel.tray_requested.connect(self.commands.show_tray)
        self.commands.place_wanted.connect(self.travel.go_to)
        tree.article_chosen.connect(session.open_article)
        tree.article_chosen.connect(self.frame.close_overlays)
        tree.jump_chosen.connect(self.travel.follow_from)
        tree.section_chosen.connect(self.travel.go_to)
        tree.page_chosen.connect(session.open_page)
        tree.page_chosen.connect(self.frame.close_overlays)
        tree.issue_encoding_requested.connect(self.commands.choose_encoding_of)
        tree.issue_remove_requested.connect(session.remove_issue)
        self.side.note_chosen.connect(view.marking.show_mark)
        self.side.edit_requested.connect(view.marking.edit)
        self.side.remove_requested.connect(view.marking.remove_mark)
        view.marking.current_changed.connect(self.side.show_note)

    def _connect_session(self) -> None:
        """What happens to the library, here and elsewhere."""
        session, view = self.session, self.view
        session.article_opened.connect(self._show_article)
        session.marks_changed.connect(self.side.refresh)
        session.article_changed.connect(lambda _article: self._show_status())
        session.issue_changed.connect(self._show_issue)
        session.history_changed.connect(self._show_history)
        session.problem_met.connect(view.show_problem)
        session.turned_elsewhere.connect(self._say_turned)
        self.importer.progressed.connect(view.show_progress)
        self.importer.finished.connect(self._show_report)
        view.import_cancelled.connect(self.importer.cancel)
        self._outside.timeout.connect(session.look_outside)
        # Once, when the window has long been painted.
        self._outside.timeout.connect(self._begin_background_work, Qt.ConnectionType.SingleShotConnection)
        self._outside.timeout.connect(view.serve_screen_readers)
        session.changed_outside.connect(self.show_changes_from_outside)

    def _connect_actions(self) -> None:
        """What the text asks for, and what menus and keys do."""
        view, actions = self.view, self.actions_by_name
        view.connect_actions(actions)
        view.pane.link_activated.connect(lambda name: actions[name].trigger())
        view.pane.context_requested.connect(self._show_context_menu)
        self.travel.page_wanted.connect(self.commands.ask_for_page)
        actions["next_part"].triggered.connect(lambda: self._go_round(1))
        actions["previous_part"].triggered.connect(lambda: self._go_round(-1))
        actions["original"].triggered.connect(lambda: self._printed().toggle())
        for name in _MARK_WORDS:
            state = name.removeprefix("mark_")
            actions[name].triggered.connect(lambda _checked=False, state=state: self._mark_in_hand(state))
        view.cards.state_chosen.connect(lambda word, state: self.knowledge().learning.mark([word], state))
        levels = QMenu(self)
        levels.aboutToShow.connect(lambda: self.knowledge().learning.fill(levels))
        actions["know_level"].setMenu(levels)
        actions["words"].triggered.connect(lambda: self.knowledge().toggle_words())
        Naming(self)
        actions["print"].triggered.connect(lambda: self._printing().ask_for_printer())
        actions["export_pdf"].triggered.connect(lambda: self._printing().ask_for_file())
        self.appearance.language_chosen.connect(view.say_language_changes)

    def _begin_background_work(self) -> None:
        from reader.gui.renewer import Renewer

        self._renewer = Renewer(self.session, self)
        self.knowledge().begin()
        self.view.cards.prepare()

    def _mark_in_hand(self, state: str) -> None:
        self.knowledge().learning.mark_in_hand(state)

    def _words_panel(self) -> WordsPanel:
        return self.knowledge().words_panel()

    def knowledge(self) -> Knowledge:
        """What the window does about the words that the reader knows; made when it is first needed."""
        if self._known_words is None:
            from reader.gui.knowledge import Knowledge

            self._known_words = Knowledge(self, self._settings)
        return self._known_words

    def _printing(self) -> Printing:
        from reader.gui.printing import Printing

        return Printing(self, self.session, self.view.pane, self.view.say)

    def _restore_tree(self) -> None:
        expanded = self._settings.get(EXPANDED)
        if expanded == EXPANDED.default:
            self.contents_panel.tree.open_pages()
        else:
            self.contents_panel.tree.restore_expanded(expanded)

    def _open_last(self) -> None:
        article = self._settings.get(OPEN_ARTICLE) or self.contents.neighbour(0)
        if article and self.contents.has(article):
            self.session.open_article(article)
        else:
            self.session.close_article()

    def _show_article(self) -> None:
        row = self.contents.open_row()
        title = _title(row)
        name = translate("MainWindow", "Xidu")
        self.setWindowTitle(f"{title} – {name}" if title else name)
        if row:  # of an issue that was removed, it is shown again when that is undone
            self._settings.set(OPEN_ARTICLE, row.id)
        self.side.refresh()
        self._show_status()

    def _show_status(self) -> None:
        self.status.show_article(self.contents.open_issue(), self.contents.open_row())

    def _show_history(self) -> None:
        changes = self.session.library.changes
        self.actions_by_name["undo"].setEnabled(changes.can_undo)
        self.actions_by_name["redo"].setEnabled(changes.can_redo)

    def _show_issue(self, issue: str) -> None:
        """An issue came or went: keep an article open that is there."""
        if not self._is_shown_there():
            self._open_last()
        if not self.contents.has_issue(issue):
            self.view.offer_undo(translate("MainWindow", "Issue removed; its notes are kept"))

    def _is_shown_there(self) -> bool:
        """Whether what is shown still stands on the shelf."""
        opened, page = self.session.opened, self.session.page
        if page is not None:
            return self.contents.has_issue(page.issue)
        return opened is not None and self.contents.has(opened.article.id)

    def _say_turned(self, article: str) -> None:
        """Undo or redo changed what is not seen."""
        if title := _title(self.contents.row(article)):
            self.view.say_changed(title)

    def _show_report(self, report: Report) -> None:
        self.view.show_report(report)
        issues = [*report.added, *(issue for _, issue in report.known)]
        if issues and len(set(issues)) == 1:
            self.contents_panel.tree.open_issue(issues[0])
        if not issues or self._shows_one_of(issues):
            return
        if article := self._continuation_in(issues):
            self.session.open_article(article)
        else:
            self.contents.open_first(issues[0])

    def _continuation_in(self, issues: list[str]) -> str | None:
        """The article with which the open one goes on, if it came with these issues."""
        catalogue, opened = self.session.library.catalogue, self.session.opened
        part = catalogue.goes_on_in(opened) if opened else None
        return part if part and catalogue.open(part).issue in issues else None

    def _printed(self) -> Originals:
        """What shows the printed lines, made when they are first asked for."""
        if self._originals is None:
            from reader.gui.originals import Originals

            self._originals = Originals(self.session, self.view.pane, self.side, self.frame)
        return self._originals

    def _go_round(self, step: int) -> None:
        from reader.gui.rounds import go_on

        go_on((self.contents_panel, self.view, self.side, self.toolbar), step)

    def _shows_one_of(self, issues: list[str]) -> bool:
        shown = self.session.page or self.session.opened
        return shown is not None and shown.issue in issues

    def _show_context_menu(self, point: QPoint) -> None:
        self.view.marking.choose_at(point)
        self._printed().aim(point)
        menu = QMenu(self)
        said = (*_LOOK_WORDS, "own_meaning", "name", "", *_MARK_WORDS, "")
        marks = (*COLOURS, "", "note", "remove", "", *said, "original", "")
        for name in (*marks, "copy", "copy_readings", "select_all"):
            menu.addAction(self.actions_by_name[name]) if name else menu.addSeparator()
        words = bool(self.view.pane.words_in_hand())
        possible = self.view.marking.possible() | dict.fromkeys((*_LOOK_WORDS, *_MARK_WORDS), words)
        self._enable(possible)
        menu.exec(point)
        # The keys look for themselves what they can act on.
        self._enable(dict.fromkeys(possible, True))

    def _enable(self, enabled: dict[str, bool]) -> None:
        for name, yes in enabled.items():
            self.actions_by_name[name].setEnabled(yes)

    def show_changes_from_outside(self) -> None:
        """Show what another window or program changed in this library."""
        expanded = self.contents_panel.tree.expanded_keys()
        self.contents.load()
        self.contents_panel.tree.restore_expanded(expanded)
        self.side.refresh()
        self._show_status()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts away what lies over the text, caret and current highlight, then the full screen."""
        if event.key() == Qt.Key.Key_Escape:
            parts = (self.frame.close_overlays, self.view.marking.forget, self.view.pane.forget_caret)
            put_away = [part() for part in parts]
            if self.isFullScreen() and not any(put_away):
                self.commands.toggle_full_screen()
            self.view.setFocus()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse's back and forward buttons."""
        if event.button() == Qt.MouseButton.BackButton:
            self.travel.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.travel.go_forward()
        else:
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Show in the menu whether the window has the whole screen."""
        if isinstance(event, QWindowStateChangeEvent):
            self.actions_by_name["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being written, and how the window looks."""
        if not self.view.marking.save_note():
            # The banner says why; the text stays where it can be copied.
            event.ignore()
            return
        self._outside.stop()
        self.view.keep_place()
        self.importer.cancel()
        if self._renewer is not None:
            self._renewer.cancel()
        if self._known_words is not None:
            self._known_words.cancel()
        self._settings.set(GEOMETRY, bytes(self.saveGeometry().data()).hex())
        self._settings.set(EXPANDED, self.contents_panel.tree.expanded_keys())
        self._settings.save()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders that are dragged in."""
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


def _title(row: ArticleRow | None) -> str:
    """What an article is called, or how it begins; empty for none."""
    return (row.title or row.first_words) if row else ""
