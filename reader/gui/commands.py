"""What the menus do to files, articles and the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from reader import __version__
from reader.paths import resource, seeds

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from reader.gui.contents import Contents
    from reader.gui.corrections_dialog import CorrectionsDialog
    from reader.gui.importer import Importer
    from reader.gui.session import Session
    from reader.library.unplaced import UnplacedLine

translate = QCoreApplication.translate


class Commands(QObject):
    """Asks for files, walks through articles, tells about the program."""

    place_wanted = Signal(str, int)
    """an article, and the position in it to which the reader wants to go"""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        contents: Contents,
        importer: Importer,
        actions: dict[str, QAction],
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._contents, self._importer = contents, importer
        self._corrections: CorrectionsDialog | None = None
        for name, command in {
            "open": self.ask_for_files,
            "open_folder": self.ask_for_folder,
            "open_sample": self.open_sample,
            "encoding": self.choose_encoding,
            "remove_issue": self.remove_issue,
            "quit": window.close,
            "undo": session.undo,
            "redo": session.redo,
            "previous": lambda: self.open_neighbour(-1),
            "next": lambda: self.open_neighbour(1),
            "full_screen": self.toggle_full_screen,
            "keys": self.show_keys,
            "about": self.show_about,
            "corrections": self.show_corrections,
        }.items():
            actions[name].triggered.connect(lambda _checked=False, command=command: command())

    def ask_for_files(self) -> None:
        """Let the reader choose text files to import."""
        self._ask_for_files(translate("Commands", "Open Files"))

    def ask_for_page(self, page: str) -> None:
        """Let the reader choose the file of a page on which an article goes on or began."""
        title = translate("Commands", "Page %1 is not in the library: open its file")
        self._ask_for_files(title.replace("%1", page))

    def _ask_for_files(self, title: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        files, _ = QFileDialog.getOpenFileNames(
            self._window,
            title,
            filter=translate("Commands", "Text files (*.txt);;All files (*)"),
        )
        if files:
            self._importer.start([Path(file) for file in files])

    def ask_for_folder(self) -> None:
        """Let the reader choose a folder whose text files are imported."""
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(self._window, translate("Commands", "Open Folder"))
        if folder:
            self._importer.start([Path(folder)])

    def open_sample(self) -> None:
        """Import the sample issues that come with the program, and open one."""
        self._importer.start(seeds())

    def choose_encoding(self) -> None:
        """Let the reader choose how the file of the open article is decoded."""
        if (opened := self._session.opened) is not None:
            self.choose_encoding_of(opened.issue, opened.article.blocks[0].runs[0].text)

    def choose_encoding_of(self, issue: str, number: int = 0) -> None:
        """Let the reader choose how a file of an issue is decoded, and read it again so."""
        from reader.gui.encoding_dialog import EncodingDialog
        from reader.library.decoding import is_marked, issue_files

        library = self._session.library
        files = issue_files(library, issue)
        dialog = EncodingDialog(
            [file.name for file in files],
            number,
            lambda at: self._session.decodings(files[at]),
            self._window,
            marked=is_marked(library, issue),
        )
        if dialog.exec():
            self._importer.read_again(issue, dialog.number, dialog.encoding)

    def remove_issue(self) -> None:
        """Take the issue of the open article off the shelf."""
        if self._session.opened is not None:
            self._session.remove_issue(self._session.opened.issue)

    def open_neighbour(self, step: int) -> None:
        """Open the article after (1) or before (-1) this one."""
        article = self._contents.neighbour(step)
        if article is not None:
            self._session.open_article(article)

    def show_tray(self, tray: str) -> None:
        """Show what waits in a tray."""
        if tray == "unplaced":
            from reader.gui.tray import UnplacedDialog

            lines = self._session.library.catalogue.unplaced()
            dialog = UnplacedDialog(lines, self._session.language, self._window)
            dialog.exec()
            if dialog.chosen is not None:
                self._go_near(dialog.chosen)

    def _go_near(self, line: UnplacedLine) -> None:
        from reader.library.unplaced import near

        opened = self._session.library.catalogue.find(line.likely) if line.likely else None
        if opened is not None:
            self.place_wanted.emit(opened.article.id, near(opened.article, line.source, line.at))

    def show_corrections(self) -> None:
        """List what was put right in words and readings, beside the window."""
        if self._corrections is None:
            from reader.gui.corrections_dialog import CorrectionsDialog

            self._corrections = CorrectionsDialog(self._session, self._title_of, self._window)
            self._corrections.place_wanted.connect(self.place_wanted)
        self._corrections.refresh()
        self._corrections.show()
        self._corrections.raise_()
        self._corrections.activateWindow()

    def _title_of(self, article: str) -> str:
        row = self._contents.row(article)
        return (row.title or row.first_words) if row else ""

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_keys(self) -> None:
        """Show what each key does."""
        from reader.gui.about import KeysDialog

        KeysDialog(self._window).exec()

    def show_about(self) -> None:
        """Tell what this is, and whose work is in it."""
        from PySide6.QtWidgets import QMessageBox, QTextEdit

        notices = resource("notices.txt").read_text(encoding="utf-8")
        box = QMessageBox(self._window)
        box.setWindowTitle(translate("Commands", "About Xidu"))
        box.setText(translate("Commands", "Xidu %1 – close reading, offline").replace("%1", __version__))
        box.setInformativeText(
            translate("Commands", "Everything you read and mark stays on this computer. MIT licence.")
            + "\n"
            + translate("Commands", "Meanings of words: CC-CEDICT, CC BY-SA 4.0.")
        )
        box.setDetailedText(notices)
        for details in box.findChildren(QTextEdit):
            details.setFixedSize(560, 240)
        box.exec()
