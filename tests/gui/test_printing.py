"""The open article on paper and in a PDF."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QProgressDialog

from reader.annotation.colours import COLOURS
from reader.gui.toast import Toast
from tests.gui.windows import place_of

if TYPE_CHECKING:
    from pathlib import Path

    from reader.gui.main_window import MainWindow


def export(window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))
    window.actions_by_name["export_pdf"].trigger()


def test_the_pdf_is_written(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(window, tmp_path / "article.pdf", monkeypatch)
    assert (tmp_path / "article.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "article.pdf.part").exists()
    toast = window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert "article.pdf" in toast.findChildren(QLabel)[0].text()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_what_is_copied_out_of_it_is_the_article(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.highlight(place_of(window, "惠企利民的政策措施"), COLOURS[0])
    export(window, tmp_path / "a.pdf", monkeypatch)
    done = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, check=True)
    copied = "".join(done.stdout.decode().split())
    assert window.session.opened
    for block in window.session.opened.article.blocks:
        assert "".join(block.text.split()) in copied


def test_a_place_that_cannot_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    window.session.problem_met.connect(said.append)
    export(window, tmp_path / "missing" / "a.pdf", monkeypatch)
    assert len(said) == 1
    assert "No such file" in said[0]


def test_a_cancelled_pdf_leaves_the_old_one(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _self: True)
    export(window, path, monkeypatch)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file, in A5, that is chosen in the dialog instead of a printer."""
    path = tmp_path / "printed.pdf"

    def choose(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    return path


def test_printing_into_a_file_gives_the_same_on_the_chosen_paper(window: MainWindow, chosen: Path) -> None:
    window.actions_by_name["print"].trigger()
    pdf = chosen.read_bytes()
    assert b"/Prev " in pdf  # mended
    assert b"[0 0 420" in pdf


def test_a_printer_gets_whole_sheets(window: MainWindow, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    window._printing()._print_on(printer)
    assert printer.fullPage()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
