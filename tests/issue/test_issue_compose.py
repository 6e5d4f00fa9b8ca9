from __future__ import annotations

import pytest

from reader.issue.compose import block, blocks
from reader.issue.lines import cut
from reader.issue.model import Role, Run


def text_of(role: Role, text: str) -> str:
    return block(role, cut(text, 0), "1").text


def test_prose_is_joined_without_a_space_and_latin_words_with_one():
    assert text_of(Role.BODY, "老街的\n石板路") == "老街的石板路"
    assert text_of(Role.BODY, "he said\nhello") == "he said hello"
    assert text_of(Role.BODY, "到20\n21年") == "到2021年"


def test_the_lines_of_a_field_are_joined_by_a_space():
    assert text_of(Role.TITLE, "老街铺上\r\n新石板") == "老街铺上 新石板"


def test_the_joining_space_maps_to_the_line_end():
    found = block(Role.TITLE, cut("老街\r\n石板", 0), "1")
    assert found.runs == (Run(0, 0, 0, 2), Run(2, 0, 2, 1), Run(3, 0, 4, 2))


@pytest.mark.parametrize(
    ("printed", "shown"),
    [("春 风 化 雨", "春风化雨"), ("第 一 章   总 则", "第一章 总则"), ("春风 化雨", "春风 化雨")],
)
def test_letter_spacing_goes(printed: str, shown: str):
    assert text_of(Role.TITLE, printed) == shown


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("本报记者 王 小 李大明", "本报记者 王小 李大明"),
        ("本报记者 王 小 李 大 张三", "本报记者 王小 李大 张三"),
        ("（通讯员 王　小）", "（通讯员 王小）"),
        ("本报记者  李大明", "本报记者 李大明"),
    ],
)
def test_names_set_to_the_width_of_three_letters_close_up(printed: str, shown: str):
    assert text_of(Role.BYLINE, printed) == shown


def test_the_space_beside_a_figure_goes_and_the_one_after_a_dateline_stays():
    assert (
        text_of(Role.BODY, "新华社山城5日电 来了200 余人和３ 头牛") == "新华社山城5日电 来了200余人和３头牛"
    )


def test_width_is_never_changed():
    assert text_of(Role.BODY, "２０２１年ＡＢ") == "２０２１年ＡＢ"


def test_a_field_printed_on_two_pages_is_two_blocks():
    lines = cut("本报记者 王小", 0) + cut("（通讯员 李大）", 1)
    assert [found.page for found in blocks(Role.BYLINE, lines, ["1", "3"])] == ["1", "3"]
