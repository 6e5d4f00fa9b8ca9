"""Readings on real lines: random text, widths, sizes and scripts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typeset_articles import article

from reader.issue.model import Role
from reader.language.token import Token
from reader.typeset.classes import NOT_FIRST, OPENING
from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Page
from reader.typeset.readings import ruby_over
from reader.typeset.ruby import SLIDE, Syllable
from reader.typeset.ruby_lines import ruby_type
from reader.typeset.slices import Slice
from reader.typeset.style import EM, Look, Ruby, Style, make_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SYLLABLES = ("zhuang1", "yi1", "de5", "lv4", "shuang3", "a1", "xiong2", "er4")
TEXT = st.lists(
    st.tuples(st.sampled_from("装一的绿双啊熊二，。“”（）《》……—12a 𠮷e\u0301"), st.sampled_from(SYLLABLES)),
    min_size=1,
    max_size=160,
)
LOOKS = st.builds(
    lambda zoom, measure, script, tones: Look(zoom, measure=measure, pinyin="all", ruby=Ruby(script, tones)),
    st.sampled_from([0.7, 1.0, 1.3, 3.0]),
    st.sampled_from(["narrow", "normal", "wide"]),
    st.sampled_from(["pinyin", "zhuyin"]),
    st.sampled_from(["plain", "coloured"]),
)


class Read:
    """Readings over the Han characters of a text, in words of two."""

    def __init__(self, text: str, syllables: list[str], ruby: Ruby) -> None:
        self.tokens = [
            Token(
                at, at + 1, char, (syllables[at] if char > "\u3400" and char.isalpha() else None,), at % 3 > 0
            )
            for at, char in enumerate(text)
        ]
        self._ruby = ruby

    def inside(self, part: Slice) -> range:
        return range(1, part.end - part.start, 2)

    def ruby(self, part: Slice) -> dict[int, Syllable]:
        over = ruby_over(self.tokens[part.start : part.end], self._ruby)
        return {at - part.start: syllable for at, syllable in over.items()}


@pytest.fixture(scope="module")
def fonts(qapp: QApplication) -> Fonts:
    return Fonts()


def page_of(made: list[tuple[str, str]], style: Style, fonts: Fonts) -> tuple[Page, Read]:
    text = "".join(char for char, _ in made)
    syllables = [syllable for char, syllable in made for _ in char]
    assert style.ruby is not None
    read = Read(text, syllables, style.ruby)
    page = Page(compose(article((Role.BODY, text)), style), style, fonts, read)
    page.settle(0, 100_000)
    return page, read


@settings(max_examples=80)
@given(TEXT, LOOKS, st.integers(14, 60))
def test_readings_on_the_page(fonts: Fonts, made: list[tuple[str, str]], look: Look, ems: int) -> None:
    style = make_style(round(ems * EM * look.zoom), look)
    page, read = page_of(made, style, fonts)
    (laid,) = page.visible(0, page.height)
    ruby = read.ruby(Slice(0, 0, len(read.tokens)))
    for line in laid.lines:
        placed = readings_of(line, laid.kind, ruby, fonts)
        for (left, right, middle), char in placed:
            assert abs((left + right) / 2 - middle) <= SLIDE * style.em + 0.01, char
        for (before, _), (after, _) in pairwise(placed):
            assert after[0] - before[1] > 0.5


def readings_of(line, kind, ruby, fonts):
    """Left, right and the middle of the character, by reading, from the glyphs that are drawn."""
    inks = {syllable.ink for syllable in ruby.values()}
    here = [at for at in range(line.start, line.end) if at in ruby]
    glyphs = sorted(
        point.x()
        for inked in line.glyphs.runs
        if inked.ink in inks
        for point in inked.run.positions()
        if point.y() < 0
    )
    found = []
    for at in here:
        text = ruby[at].text
        face = fonts.face(ruby_type(kind, text))
        left, glyphs = glyphs[0], glyphs[len(text) :]
        found.append(((left, left + face.edges(text)[-1], line.xs[at - line.start] + kind.px / 2), text))
    assert not glyphs
    return found


@settings(max_examples=80)
@given(TEXT, LOOKS, st.integers(14, 60))
def test_no_line_starts_or_ends_as_it_must_not(
    fonts: Fonts, made: list[tuple[str, str]], look: Look, ems: int
) -> None:
    page, read = page_of(made, make_style(round(ems * EM * look.zoom), look), fonts)
    text = "".join(token.word for token in read.tokens)
    (laid,) = page.visible(0, page.height)
    assert "".join(text[line.start : line.end] for line in laid.lines) == text
    for before, line in pairwise(laid.lines):
        bare = text[before.start : before.end].rstrip()
        marks = text[max(0, line.start - 6) : line.start]
        torn = len(marks) == 6 and all(mark in NOT_FIRST + OPENING for mark in marks)
        assert torn or text[line.start] not in NOT_FIRST  # many marks in a row are no text
        assert not bare or bare[-1] not in OPENING
