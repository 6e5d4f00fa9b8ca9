"""The open article on paper or in a PDF: asks where to, draws it, says how far it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog

from reader.gui.theme import load_theme
from reader.issue.model import Role
from reader.typeset.copied import mend, twins
from reader.typeset.glyphs import Fonts
from reader.typeset.paper import Print, paper_style, print_article
from reader.typeset.tints import Tints

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from reader.gui.reading_pane import ReadingPane
    from reader.gui.session import Session
    from reader.issue.model import Article

translate = QCoreApplication.translate

_PATIENCE: Final = 1000
"""ms after which the reader is told how far it is"""
_WHOLE: Final = 1000


class Printing:
    """Prints what the pane shows, in its look, with its highlights; `say` tells what was written."""

    def __init__(
        self, window: QWidget, session: Session, pane: ReadingPane, say: Callable[[str], None]
    ) -> None:
        self._window, self._session, self._pane, self._say = window, session, pane, say

    def ask_for_printer(self) -> None:
        """Let the reader choose a printer, and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._session.opened is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title_of(self._session.opened.article))
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            self.write_pdf(Path(printer.outputFileName()), printer.pageLayout().pageSize())
        else:
            self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        printer.setFullPage(True)
        try:
            if not self._draw(printer, Fonts()):
                printer.abort()
        except OSError:
            self._complain(translate("Printing", "The printer cannot be reached: choose another one."))

    def ask_for_file(self) -> None:
        """Let the reader choose a file, and write the PDF."""
        if self._session.opened is None:
            return
        name = re.sub(r'[\\/:*?"<>|\s]+', " ", title_of(self._session.opened.article)).strip()
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("Printing", "Export as PDF"),
            str(Path.home() / f"{name}.pdf"),
            translate("Printing", "PDF files (*.pdf)"),
        )
        if path:
            self.write_pdf(Path(path))

    def write_pdf(self, path: Path, size: QPageSize | None = None) -> None:
        """Write the PDF, on A4 if no size is given; what was there stays if that fails or is cancelled."""
        part = path.with_name(f"{path.name}.part")
        try:
            part.touch()  # hear from the system why it cannot be: Qt does not say
            if self._write(part, size or QPageSize(QPageSize.PageSizeId.A4)):
                part.replace(path)
                self._say(translate("Printing", "Saved as %1").replace("%1", path.name))
        except OSError as error:
            text = translate("Printing", "The PDF cannot be written (%1): choose another place for it.")
            self._complain(text.replace("%1", error.strerror or str(path)))
        finally:
            part.unlink(missing_ok=True)

    def _write(self, path: Path, size: QPageSize) -> bool:
        assert self._session.opened is not None
        article, fonts = self._session.opened.article, Fonts()
        writer = QPdfWriter(str(path))
        writer.setPageSize(size)
        writer.setPageMargins(QMarginsF())
        writer.setTitle(title_of(article))
        writer.setCreator("Xidu")
        if not self._draw(writer, fonts):
            return False
        path.write_bytes(mend(path.read_bytes(), twins(fonts.used(), article.text), article.text))
        return True

    def _draw(self, device: QPagedPaintDevice, fonts: Fonts) -> bool:
        """Draw the article; whether it came to the end."""
        assert self._session.opened is not None
        article, tints = self._session.opened.article, Tints()
        tints.set([(mark.start, mark.end, mark.colour) for mark in self._session.marks()])
        style = paper_style(device, self._pane.look(), policy=article.genre != "news")
        printed = Print(self._pane.page_in(style, fonts), title_of(article), tints, fonts)
        progress = self._progress()

        def go_on(share: float) -> bool:
            """Show how far it is; says whether the reader still wants it."""
            progress.setValue(int(share * _WHOLE))
            return not progress.wasCanceled()

        try:
            return print_article(device, printed, load_theme("paper").__getitem__, go_on)
        finally:
            progress.deleteLater()

    def _progress(self) -> QProgressDialog:
        progress = QProgressDialog(self._window)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setLabelText(translate("Printing", "Setting the pages…"))
        progress.setMaximum(_WHOLE)
        progress.setMinimumDuration(_PATIENCE)
        progress.setValue(0)
        return progress

    def _complain(self, text: str) -> None:
        self._session.problem_met.emit(text)


def title_of(article: Article) -> str:
    """The headline, or the first words."""
    return article.field(Role.TITLE) or article.text.partition("\n")[0][:20]
