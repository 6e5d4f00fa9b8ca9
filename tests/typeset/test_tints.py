from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from typeset_articles import news

from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Laid, Page
from reader.typeset.paint import Brush, pieces
from reader.typeset.style import make_style
from reader.typeset.tints import Range, Tints

STYLE = make_style(992)
START = news().starts[3]
FILL, RULE, WHITE = QColor("#fbe5ae"), QColor("#a08019"), QColor("white")
INKS = {"fill_yellow": FILL, "rule_yellow": RULE, "rule_green": QColor("#3f7d4e")}
ends = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair), "blue"))


@pytest.fixture(scope="module")
def page(qapp: QApplication) -> Page:
    return Page(compose(news(), STYLE), STYLE, Fonts())


@pytest.fixture(scope="module")
def body(page: Page) -> Laid:
    return page.laid(3)


def tinted(ranges: list[Range]) -> Tints:
    tints = Tints()
    tints.set(ranges)
    return tints


def painted(laid: Laid, *ranges: Range, tints: Tints | None = None) -> QImage:
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, (0, 600), STYLE, lambda role: INKS.get(role, QColor("black")))
        (tints or tinted(list(ranges))).draw(brush, laid)
    return image


def column(image: QImage, laid: Laid, *below: int) -> list[QColor]:
    """The colours in the middle of the first four characters, at places below their boxes."""
    rect = next(pieces(laid, START, START + 4)).rect
    return [image.pixelColor(round(rect.center().x()), round(rect.bottom()) + y) for y in below]


def test_a_highlight_fills_its_box_and_four_pixels_below(body: Laid) -> None:
    image = painted(body, (START, START + 4, "yellow"))
    assert column(image, body, -23, -22, 0, 2, 3, 4) == [WHITE, FILL, FILL, RULE, RULE, WHITE]


def test_an_underline_is_a_rule_without_a_fill(body: Laid) -> None:
    image = painted(body, (START, START + 4, "underline"))
    assert column(image, body, -10, 1, 2, 3, 4) == [WHITE, WHITE, QColor("black"), QColor("black"), WHITE]


def test_the_rules_of_three_highlights_over_the_same_text_are_all_seen(body: Laid) -> None:
    span = (START, START + 4)
    image = painted(body, (*span, "blue"), (*span, "green"), (*span, "yellow"))
    seen = [colour.name() for colour in column(image, body, -1, 0, 1, 2, 3, 4, 5, 6, 7)]
    green, blue = "#3f7d4e", "#000000"
    assert seen == [green, green, FILL.name(), blue, blue, FILL.name(), RULE.name(), RULE.name(), "#ffffff"]


def test_the_newer_fill_is_above(body: Laid) -> None:
    ranges: list[Range] = [
        (START, START + 9, "yellow"),
        (START, START + 4, "green"),
        (START, START + 2, "yellow"),
    ]
    image = painted(body, *ranges)
    assert column(image, body, -10) == [FILL]
    assert column(painted(body, *ranges[:2]), body, -10) == [QColor("black")]


def test_kept_shapes_follow_the_highlights(body: Laid) -> None:
    one, two = (START, START + 4, "yellow"), (START + 2, START + 40, "green")
    tints = tinted([one])
    painted(body, tints=tints)
    for ranges in ([one, two], [two], [(*one[:2], "green"), two], []):
        tints.set(ranges)
        assert painted(body, tints=tints) == painted(body, *ranges)


@pytest.mark.parametrize("index", [0, 2, 3])  # kicker, byline, body
@pytest.mark.parametrize("others", [1, 2, 3])
def test_no_rule_rises_into_the_glyphs(page: Page, index: int, others: int) -> None:
    laid = page.laid(index)
    start = laid.lines[0].start
    image = painted(laid, *[(start, start + 4, "blue")] * others, (start, start + 4, "yellow"))
    x = round(next(pieces(laid, start, start + 4)).rect.center().x())
    rule = next(y for y in range(600) if image.pixelColor(x, y) == RULE)
    assert rule >= laid.line_top(0) + laid.kind.baseline + 0.08 * laid.kind.px


def levels(*ranges: tuple[int, int]) -> list[int]:
    return [tint.level for tint in tinted([(*one, "blue") for one in ranges])._ranked]


def test_a_chain_of_highlights_needs_two_levels() -> None:
    assert levels((0, 4), (3, 8), (7, 12), (11, 15)) == [0, 1, 0, 1]
    assert levels((0, 9), (1, 8), (2, 7)) == [0, 1, 2]


@given(st.lists(ends, max_size=20))
def test_overlapping_highlights_differ_in_level_and_the_newer_lies_above(ranges: list[Range]) -> None:
    found = tinted(ranges)._ranked
    for newer, one in enumerate(found):
        for other in found[:newer]:
            if one.start < other.end and other.start < one.end:
                assert one.level != other.level
                assert one.layer > other.layer


@given(st.lists(ends, max_size=30), st.lists(ends, max_size=30))
def test_highlights_set_after_others_are_ranked_as_if_alone(before: list[Range], after: list[Range]) -> None:
    tints = tinted(before)
    tints.set(before[:5] + after)
    assert tints._ranked == tinted(before[:5] + after)._ranked


@given(st.lists(ends, max_size=20), ends)
def test_those_between_are_those_that_touch(ranges: list[Range], span: Range) -> None:
    found = tinted(ranges).between(span[0], span[1])
    assert sorted((tint.start, tint.end) for tint in found) == sorted(
        (a, b) for a, b, _ in ranges if a < span[1] and b > span[0]
    )
