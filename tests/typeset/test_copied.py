from __future__ import annotations

import re
import shutil
import subprocess
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPdfWriter

from reader.typeset.copied import mend, twins
from reader.typeset.glyphs import Fonts
from reader.typeset.style import Type

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TEXT = "我县改革工人民入口，长“放管服”〈一〉龙龟黄麻 2020—·——𠮷ē𡈁ǎ"
Written = tuple[bytes, dict[str, str], str]
RADICAL = re.compile("[\u2e80-\u2fdf]")


@pytest.fixture
def written(tmp_path: Path, qapp: QApplication) -> Written:
    """A PDF of TEXT as Qt writes it, and how it is to be mended."""
    path, fonts = tmp_path / "text.pdf", Fonts()
    writer = QPdfWriter(str(path))
    with QPainter(writer) as painter:
        painter.scale(10, 10)
        for y, bold in ((60, False), (120, True)):
            face = fonts.face(Type(22, 38, bold=bold))
            for run in face.runs(TEXT, list(accumulate(face.widths(TEXT)[:-1], initial=0.0))):
                painter.drawGlyphRun(QPointF(50, y), run)
    return path.read_bytes(), twins(fonts.used(), TEXT), TEXT


def named(pdf: bytes) -> set[str]:
    """The characters that glyphs are named by, where a name was updated by its last one."""
    found = set()
    for number in {int(each) for each in re.findall(rb"/ToUnicode (\d+) 0 R", pdf)}:
        body = pdf[pdf.rindex(b"\n%d 0 obj" % number) :].partition(b"endobj")[0]
        for names in re.findall(rb"\[([^\]]*)\]", body):
            codes = re.findall(rb"<(\w+)>", names)
            found |= {bytes.fromhex(code.decode()).decode("utf-16-be") for code in codes}
    return found


def test_qt_still_names_glyphs_by_radicals(written: Written) -> None:
    """When this fails, `copied` is no longer needed."""
    assert any(RADICAL.match(name) for name in named(written[0]))


def test_no_glyph_is_named_by_a_radical_in_the_end(written: Written) -> None:
    names = named(mend(*written))
    assert not any(RADICAL.match(name) for name in names)
    assert set("工人民一龙") | {"——"} <= names


def test_the_file_before_is_kept_within(written: Written) -> None:
    assert mend(*written).startswith(written[0])


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_what_is_copied_is_what_was_written(written: Written, tmp_path: Path) -> None:
    path = tmp_path / "mended.pdf"
    path.write_bytes(mend(*written))
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    lines = [line.replace(" ", "") for line in done.stdout.decode().split("\n") if line.strip("\f ")]
    assert lines == [TEXT.replace(" ", "")] * 2
    assert done.stderr == b""


def test_a_radical_that_is_meant_stays(qapp: QApplication) -> None:
    raw = Fonts().face(Type(22, 38)).raw
    assert twins([raw], "工人")["⼯"] == "工"
    assert "⼯" not in twins([raw], "⼯人")
