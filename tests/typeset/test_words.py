from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.issue.model import Role
from reader.typeset.glyphs import Face, Fonts
from reader.typeset.style import make_style
from reader.typeset.words import leftward

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def face(qapp: QApplication) -> Face:
    return Fonts().face(make_style(992).types[Role.BODY])


def test_letters_stand_as_close_as_the_font_wants(face: Face) -> None:
    assert sum(face.widths("AVATAR")) < sum(face.widths(char)[0] for char in "AVATAR") - 4


def test_each_letter_keeps_its_own_glyph(face: Face) -> None:
    widths = face.widths("fi")
    assert all(width > 5 for width in widths)
    [run] = face.runs("fi", [0.0, widths[0]])
    assert run.glyphIndexes() == face.raw.glyphIndexesForString("fi")


def test_a_word_is_set_the_same_in_every_text(face: Face) -> None:
    assert face.widths("国WAVE and VAT")[1:5] == face.widths("WAVE")


def test_an_arabic_word_is_joined_and_begins_at_the_right(face: Face) -> None:
    widths = face.widths("国שם国")
    assert widths[1] == widths[2] > 0
    _, shem = face.runs("国שם", [0.0, 22.0, 22.0 + widths[1]])
    first, second = sorted(zip(shem.stringIndexes() or [0, 1], shem.positions(), strict=True))[:2]
    assert first[1].x() >= 22
    assert len({first[1].x(), second[1].x()}) == 2


def test_words_from_the_right_follow_each_other_so(face: Face) -> None:
    text = "שלום עולם"
    widths = face.widths(text)
    places = [sum(widths[:at]) for at in range(len(text))]
    first, second = (min(point.x() for point in run.positions()) for run in _words(face, text, places))
    assert first == pytest.approx(0, abs=1)
    assert second == pytest.approx(sum(widths[4:]), abs=1)


def _words(face: Face, text: str, places: list[float]) -> list:
    return sorted(
        (run for run in face.runs(text, places) if len(run.glyphIndexes()) == 4),
        key=lambda run: run.positions()[0].x(),
    )


def test_only_words_with_spaces_between_follow_each_other_to_the_left() -> None:
    assert list(leftward("yysyyhyysyy", [(0, 2), (3, 5), (6, 8), (9, 11)])) == [(0, 2), (2, 4)]
    assert list(leftward("yyhyy", [(0, 2), (3, 5)])) == []


def test_a_long_text_from_the_right_is_set(face: Face) -> None:
    text = "שלום" * 300
    widths = face.widths(text)
    assert len(widths) == len(text)
    assert face.runs(text, [0.0] * len(text))
