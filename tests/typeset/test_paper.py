from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QPageSize, QPdfWriter

from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Page
from reader.typeset.paper import Print, paper_style, print_article
from reader.typeset.style import Look
from reader.typeset.tints import Tints
from tests.typeset.typeset_articles import news

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from reader.typeset.style import Style

A4, A5 = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5


def writer(path: Path, size: QPageSize.PageSizeId = A4) -> QPdfWriter:
    made = QPdfWriter(str(path))
    made.setPageSize(QPageSize(size))
    made.setPageMargins(QMarginsF())
    return made


def style_on(path: Path, size: QPageSize.PageSizeId, look: Look) -> Style:
    return paper_style(writer(path, size), look)


def colour(_role: str) -> QColor:
    return QColor("#1E1C19")


@pytest.mark.parametrize(("size", "columns"), [(A4, 36), (A5, 26)])
def test_the_measure_is_what_fits_on_the_paper(
    tmp_path: Path, qapp: QApplication, size: QPageSize.PageSizeId, columns: int
) -> None:
    style = style_on(tmp_path / "a.pdf", size, Look())
    assert style.measure == columns * style.em


def test_paper_has_a_size_of_its_own_and_the_look_of_the_screen(tmp_path: Path, qapp: QApplication) -> None:
    style = style_on(tmp_path / "a.pdf", A4, Look(3.0, "hei", "wide", ruby=True))
    assert style == style_on(tmp_path / "b.pdf", A4, Look(1.0, "hei", "wide", "narrow", ruby=True))
    assert style != style_on(tmp_path / "b.pdf", A4, Look())


def print_news(path: Path, shares: list[float], most: float = 1.0) -> bool:
    device, fonts = writer(path, A5), Fonts()
    style = paper_style(device, Look())
    page = Page(compose(news(), style), style, fonts)

    def go_on(share: float) -> bool:
        shares.append(share)
        return share < most or most == 1.0

    return print_article(device, Print(page, "标题", Tints(), fonts), colour, go_on)


def test_all_of_an_article_is_printed(tmp_path: Path, qapp: QApplication) -> None:
    shares: list[float] = []
    assert print_news(tmp_path / "a.pdf", shares)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    pdf = (tmp_path / "a.pdf").read_bytes()
    assert pdf.count(b"/Type /Page\n") == len(shares)


def test_printing_stops_when_it_is_told_to(tmp_path: Path, qapp: QApplication) -> None:
    assert not print_news(tmp_path / "a.pdf", [], most=0.0)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(OSError, match="cannot be drawn on"):
        print_news(tmp_path / "missing" / "a.pdf", [])
