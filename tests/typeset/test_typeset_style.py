from __future__ import annotations

import pytest

from reader.issue.model import Block, Role
from reader.typeset.style import FAMILIES, MEASURES, SPACINGS, Look, Type, make_style


def body(look: Look) -> Type:
    return make_style(992, look).types[Role.BODY]


def test_the_measure_is_34_em() -> None:
    style = make_style(992)
    assert (style.left, style.measure, style.top) == (80, 34 * 22, 48)


def test_a_narrow_window_has_small_margins() -> None:
    assert make_style(900, narrow=True).left == 56


@pytest.mark.parametrize("width", range(120, 2000, 37))
@pytest.mark.parametrize("zoom", [0.7, 1.0, 3.0])
@pytest.mark.parametrize("measure", MEASURES)
def test_text_never_leaves_the_pane(width: int, zoom: float, measure: str) -> None:
    style = make_style(width, Look(zoom, measure=measure))
    columns = style.measure / style.em
    assert 4 <= columns <= MEASURES[measure]
    assert columns == 4 or style.left + style.measure <= width


def test_zoom_scales_size_pitch_and_measure() -> None:
    style = make_style(2000, Look(1.5))
    kind = style.types[Role.BODY]
    assert (kind.px, kind.pitch, style.measure) == (33, 57, 34 * 33)


def test_the_headline_is_smaller_in_a_narrow_pane() -> None:
    sizes = [make_style(width).types[Role.TITLE][:2] for width in (799, 800)]
    assert sizes == [(32, 48), (36, 52)]


def test_a_policy_headline_is_centred() -> None:
    title = make_style(992, policy=True).types[Role.TITLE]
    assert (title.px, title.pitch, title.align) == (30, 42, "centre")


@pytest.mark.parametrize("spacing", SPACINGS)
@pytest.mark.parametrize("pinyin", ["off", "hover", "all"])
def test_running_lines_keep_the_same_foot_at_every_pitch(spacing: str, pinyin: str) -> None:
    kind = body(Look(spacing=spacing, pinyin=pinyin))
    assert kind.pitch - kind.box - kind.px == pytest.approx(0.36 * 22)


def test_ruby_and_spacing_open_the_lines() -> None:
    assert [body(Look(pinyin=pinyin)).pitch for pinyin in ("off", "hover", "all")] == [38, 38, 44]
    assert [body(Look(spacing=spacing)).pitch for spacing in SPACINGS] == [35, 38, 44]


def test_the_measure_is_as_chosen() -> None:
    assert [make_style(2000, Look(measure=measure)).measure // 22 for measure in MEASURES] == [26, 34, 36]


@pytest.mark.parametrize("face", FAMILIES)
def test_the_text_has_the_chosen_face(face: str) -> None:
    types = make_style(992, Look(face=face)).types
    assert types[Role.BODY].face == types[Role.STANDFIRST].face == face
    assert types[Role.BYLINE].face == "hei"


def test_bold_is_song_beside_kai() -> None:
    assert [make_style(992, Look(face=face)).types[Role.TITLE].face for face in FAMILIES] == [
        "song",
        "song",
        "hei",
    ]


def test_equal_circumstances_give_an_equal_style() -> None:
    assert make_style(992) == make_style(992)
    assert make_style(992) != make_style(700)


@pytest.mark.parametrize(
    ("heading", "level", "face", "bold", "align"),
    [
        ("一、总体要求", 1, "hei", True, "justify"),
        ("（一）目标", 2, "song", True, "justify"),
        ("1.范围", 3, "hei", False, "justify"),
        ("（1）材料", 4, "song", False, "justify"),
        ("附录甲", 5, "song", False, "justify"),
        ("第一章 总则", 1, "hei", True, "centre"),
        ("第一节 规划", 2, "song", True, "centre"),
        ("第一节 规划", 3, "hei", False, "centre"),
    ],
)
def test_headings_of_a_policy_text_are_set_by_level(heading, level, face, bold, align) -> None:
    section = Block(Role.SECTION, heading, (), "1", level)
    kind = make_style(992, policy=True).kind_of(section)
    assert (kind.face, kind.bold, kind.align, kind.px) == (face, bold, align, 22)
    assert make_style(992).kind_of(section) == make_style(992).types[Role.SECTION]
