"""Whole pages look as they did: pictures within a tolerance, as fonts differ by version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from golden_pages import FOLDER, PAGES, Golden, draw
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QImage

from reader.typeset.glyphs import make_font
from reader.typeset.style import SONG

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_COARSE = 4
"""px that are compared as one"""


@pytest.mark.parametrize("golden", PAGES, ids=lambda golden: golden.name)
def test_a_page_looks_as_it_did(qapp: QApplication, golden: Golden) -> None:
    if QFontInfo(make_font(SONG, 22)).family() != "Noto Serif CJK SC":
        pytest.skip("the pictures were drawn in Noto Serif CJK SC")
    kept = QImage(str(FOLDER / f"{golden.name}.png"))
    found = draw(golden)
    assert found.size() == kept.size()
    differences = [abs(a - b) for a, b in zip(shades(found), shades(kept), strict=True)]
    assert sum(differences) / len(differences) < 1
    assert max(differences) < 60


def test_the_tolerance_sees_a_line_that_moved(qapp: QApplication) -> None:
    kept = QImage(str(FOLDER / "pinyin.png"))
    moved = kept.copy(0, 2, kept.width(), kept.height())
    differences = [abs(a - b) for a, b in zip(shades(moved), shades(kept), strict=True)]
    assert sum(differences) / len(differences) > 2


def shades(image: QImage) -> bytes:
    smaller = image.scaled(
        image.width() // _COARSE,
        image.height() // _COARSE,
        mode=Qt.TransformationMode.SmoothTransformation,
    )
    grey = smaller.convertToFormat(QImage.Format.Format_Grayscale8)  # held, as its bytes are only a view
    return bytes(grey.constBits())
