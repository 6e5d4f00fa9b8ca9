from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typeset_articles import article, news

from reader.issue.model import Article, Role
from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Page
from reader.typeset.ruby import Syllable
from reader.typeset.slices import SLICE, Slice, Slices
from reader.typeset.style import make_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


STYLE = make_style(992)
texts = st.text(st.sampled_from("国中一的，。”“（）…—12a 𠮷"), min_size=1, max_size=200)


@pytest.fixture(scope="module")
def fonts(qapp: QApplication) -> Fonts:
    return Fonts()


def page_of(made: Article, fonts: Fonts) -> Page:
    page = Page(compose(made, STYLE), STYLE, fonts)
    page.settle(0, page.height)
    return page


@given(st.lists(texts, min_size=1, max_size=4))
@settings(max_examples=50)
def test_a_point_in_a_character_finds_it(fonts: Fonts, parts: list[str]) -> None:
    page = page_of(article(*((Role.BODY, text) for text in parts)), fonts)
    for laid in page.visible(0, page.height):
        for number, line in enumerate(laid.lines):
            for at, (left, right) in enumerate(zip(line.xs, line.xs[1:], strict=False)):
                if right - left > 1:
                    middle = laid.line_top(number) + laid.kind.pitch / 2
                    assert page.character((left + right) / 2, middle) == line.start + at


@given(st.lists(texts, min_size=1, max_size=4))
@settings(max_examples=50)
def test_lines_hold_every_character_once(fonts: Fonts, parts: list[str]) -> None:
    made = article(*((Role.BODY, text) for text in parts))
    page = page_of(made, fonts)
    spans = [(line.start, line.end) for laid in page.visible(0, page.height) for line in laid.lines]
    assert "".join(made.text[start:end] for start, end in spans) == made.text.replace("\n", "")
    assert all(
        len(line.xs) == line.end - line.start + 1 for laid in page.visible(0, 9) for line in laid.lines
    )


def test_a_place_is_nearest_to_itself(fonts: Fonts) -> None:
    made = news()
    page = page_of(made, fonts)
    for position in range(len(made.text)):
        place = page.place(position)
        if made.text[position] not in "\n\u0301 ":
            assert page.nearest(place.x, place.top + 1) == position


def test_left_of_a_line_is_its_start_and_right_of_it_its_end(fonts: Fonts) -> None:
    page = page_of(news(), fonts)
    place = page.place(len(news().text) - 1)
    assert page.nearest(-50, place.top) == place.line.start
    assert page.nearest(5000, place.top) == place.line.end


def test_beside_a_line_there_is_no_character(fonts: Fonts) -> None:
    page = page_of(news(), fonts)
    assert page.character(5000, 10) is None
    assert page.character(10, page.height + 50) is None


@given(st.integers(0, 20_000))
def test_slices_cover_a_paragraph(length: int) -> None:
    made = article((Role.BODY, ("国家大事，" * (length // 5 + 1))[:length]))
    slices = list(Slices(compose(made, STYLE), STYLE.measure))
    assert [part.start for part in slices] == [0, *(part.end for part in slices[:-1])]
    assert slices[-1].end == length
    assert len(slices) == 1 or all(part.end - part.start <= 2 * SLICE for part in slices)


def test_the_seams_of_a_long_paragraph_are_not_seen(fonts: Fonts) -> None:
    page = page_of(article((Role.BODY, "坚持以人民为中心，改革开放" * 500)), fonts)
    slices = list(page.visible(0, page.height))
    ends = [laid.lines[-1].xs[-1] for laid in slices[:-1]]
    assert len(ends) > 3
    assert all(abs(end - STYLE.measure) <= STYLE.em / 2 + 0.1 for end in ends)


def test_only_what_is_seen_is_laid_out(fonts: Fonts) -> None:
    page = Page(compose(article((Role.BODY, "国" * 1_000_000)), STYLE), STYLE, fonts)
    page.settle(0, 900)
    assert len(page._laid) <= 3
    assert page.height == pytest.approx(1_000_000 / 34 * 38, rel=0.03)


def test_text_above_does_not_push_what_is_on_screen(fonts: Fonts) -> None:
    page = Page(compose(article(*((Role.BODY, "abcd efgh" * 40) for _ in range(60))), STYLE), STYLE, fonts)
    place = page.place(12_000)
    page.settle(place.top, 500)
    before = page.place(12_000).top
    moved = page.settle(before - 300, 500)
    assert moved == page.place(12_000).top - before != 0


class TwoByTwo:
    """All words have two characters, and the same reading over each."""

    def inside(self, part: Slice) -> range:
        return range(1, part.end, 2)

    def ruby(self, part: Slice) -> dict[int, Syllable]:
        return {at: Syllable("zhuāng", ends=at % 2 == 1) for at in range(part.end - part.start)}


def test_words_are_kept_whole(fonts: Fonts) -> None:
    made = article((Role.BODY, "人民" * 100))
    page = Page(compose(made, STYLE), STYLE, fonts, TwoByTwo())
    assert all(line.end % 2 == 0 for laid in page.visible(0, 900) for line in laid.lines)


def test_a_centred_headline_breaks_where_it_was_printed(fonts: Fonts) -> None:
    style = make_style(992, policy=True)
    made = article((Role.TITLE, "关于做好冬春农田水利 建设工作的通知"), genre="policy")
    lines = Page(compose(made, style), style, fonts).laid(0).lines
    assert [made.text[line.start : line.end] for line in lines] == ["关于做好冬春农田水利 ", "建设工作的通知"]
    assert lines[1].xs[0] + lines[1].xs[-1] == pytest.approx(style.measure)


def test_an_empty_block_has_an_empty_line(fonts: Fonts) -> None:
    page = page_of(article((Role.BODY, ""), (Role.BODY, "国")), fonts)
    assert (page.place(0).line.xs, page.place(1).line.start) == ([0], 1)
