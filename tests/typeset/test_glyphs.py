from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontInfo

from reader.issue.model import Role
from reader.typeset.glyphs import Face, Fonts, make_font
from reader.typeset.style import FAMILIES, make_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


BODY = make_style(992).types[Role.BODY]


def family(fonts: Fonts, key: str) -> str:
    return QFontInfo(fonts.face(BODY._replace(face=key)).font).family()


@pytest.fixture
def face(qapp: QApplication) -> Face:
    return Fonts().face(BODY)


def test_the_face_is_a_chinese_serif(face: Face) -> None:
    assert "Serif" in QFontInfo(face.font).family()


def test_a_typeface_that_is_missing_falls_back_on_another(qapp: QApplication) -> None:
    fonts = Fonts({"song": ("No Such Song",), "kai": ("No Such Kai",), "hei": FAMILIES["hei"]})
    assert family(fonts, "song") == family(fonts, "kai") == family(fonts, "hei")
    assert "Sans" in family(fonts, "hei")


def test_each_typeface_falls_back_on_the_first_other(qapp: QApplication) -> None:
    fonts = Fonts({"song": FAMILIES["song"], "kai": ("No Such Kai",), "hei": FAMILIES["hei"]})
    assert family(fonts, "kai") == family(fonts, "song") != family(fonts, "hei")


@pytest.mark.parametrize("text", ["国", "，", "“", "”", "𠮷", "\u3000"])
def test_full_width_characters_are_one_em(face: Face, text: str) -> None:
    assert face.widths(text) == [22]


def test_latin_quotation_marks_take_only_their_ink(face: Face) -> None:
    text = "he said “no” and it’s"
    marks = [at for at, char in enumerate(text) if char in "“”’"]
    widths, shifts = face.widths(text), face.shifts(text)
    assert all(4 < widths[at] < 12 for at in marks)
    assert shifts[marks[0]] < -5


def test_marks_of_chinese_text_stay_where_the_font_draws_them(face: Face) -> None:
    assert face.shifts("他说：“（好）！”‘是’；《书》、【一】") == {}


def test_a_font_with_narrow_quotation_marks_gives_them_a_blank_half(qapp: QApplication) -> None:
    face = Face(make_font(["DejaVu Serif"], 22))
    assert face.widths("国“国”")[1::2] == [22, 22]
    [(at, shift)] = face.shifts("国“国”").items()
    assert at == 1
    assert shift > 8


def test_digits_are_narrow(face: Face) -> None:
    assert face.widths("2")[0] < 14


def test_an_accent_adds_no_width(face: Face) -> None:
    letter, accent = face.widths("e\u0301")
    assert letter > 0
    assert accent == 0


def test_invisible_characters_have_no_width(face: Face) -> None:
    assert face.widths("国\u200b国") == [22, 0, 22]


def test_both_halves_of_a_dash_have_a_place(face: Face) -> None:
    first, second = face.widths("——")
    assert first == second > 15


@pytest.mark.parametrize("text", ["国家", "𠮷野家", "e\u0301", "😀", "國——家", "❤\ufe0f", "\U0010ffff"])
def test_every_text_has_glyphs_for_what_is_seen(face: Face, text: str) -> None:
    widths = face.widths(text)
    runs = face.runs(text, [float(sum(widths[:at])) for at in range(len(text))])
    assert len(widths) == len(text)
    assert sum(len(run.glyphIndexes()) for run in runs) >= 1
    assert all(len(run.glyphIndexes()) == len(run.positions()) for run in runs)


def test_what_the_font_lacks_comes_from_another(face: Face) -> None:
    face.widths("国😀")
    base, other = face.runs("国😀", [0, 22])
    assert base.rawFont().familyName() != other.rawFont().familyName()
    assert other.positions()[0].x() == 22


def test_a_face_is_made_once(qapp: QApplication) -> None:
    fonts = Fonts()
    assert fonts.face(BODY) is fonts.face(BODY)


@pytest.mark.parametrize(
    "text", ["ā\u030c", "a\u0304\u030c", "e\u0301\u030c\u0304", "f\u0304", "国\u0304\u030c"]
)
def test_every_accent_stands_over_its_letter(face: Face, text: str) -> None:
    width = face.widths(text)[0]
    inks = [
        run.rawFont().boundingRect(glyph).translated(place)
        for run in face.runs(text, [0.0] * len(text))
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    assert all(0 < ink.center().x() < width for ink in inks)
    accents = inks[1:]
    assert not any(a.intersects(b) for a in accents for b in accents if a is not b)
