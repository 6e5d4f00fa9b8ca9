from __future__ import annotations

import pytest

from reader.issue.model import Role
from reader.typeset.style import make_style


def test_the_measure_is_34_em() -> None:
    style = make_style(992)
    assert (style.left, style.measure, style.top) == (80, 34 * 22, 48)


def test_a_narrow_window_has_small_margins() -> None:
    assert make_style(900, narrow=True).left == 56


@pytest.mark.parametrize("width", range(120, 2000, 37))
@pytest.mark.parametrize("zoom", [0.7, 1.0, 3.0])
def test_text_never_leaves_the_pane(width: int, zoom: float) -> None:
    style = make_style(width, zoom=zoom)
    columns = style.measure / style.em
    assert 4 <= columns <= 34
    assert columns == 4 or style.left + style.measure <= width


def test_zoom_scales_size_pitch_and_measure() -> None:
    style = make_style(2000, zoom=1.5)
    body = style.types[Role.BODY]
    assert (body.px, body.pitch, style.measure) == (33, 57, 34 * 33)


def test_the_headline_is_smaller_in_a_narrow_pane() -> None:
    sizes = [make_style(width).types[Role.TITLE][:2] for width in (799, 800)]
    assert sizes == [(32, 48), (36, 52)]


def test_a_policy_headline_is_centred() -> None:
    title = make_style(992, policy=True).types[Role.TITLE]
    assert (title.px, title.pitch, title.align) == (30, 42, "centre")


def test_running_lines_keep_the_same_foot_at_every_pitch() -> None:
    for pitch in (38, 44):
        body = make_style(992, pitch=pitch).types[Role.BODY]
        assert pitch - body.box - body.px == pytest.approx(0.36 * 22)


def test_equal_circumstances_give_an_equal_style() -> None:
    assert make_style(992) == make_style(992)
    assert make_style(992) != make_style(700)
