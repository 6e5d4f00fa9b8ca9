from __future__ import annotations

import pytest

from reader.issue.lines import cut, fold, folded, letter_spaced, width


def test_lines_know_their_places_whatever_ends_them():
    text = "甲乙\r\n\r\n　丙丁 \r戊\n己"
    lines = cut(text, 0)
    assert [line.text for line in lines] == ["甲乙", "丙丁", "戊", "己"]
    assert [text[line.at : line.at + len(line.text)] for line in lines] == [line.text for line in lines]
    assert [text[line.end] for line in lines[:-1]] == ["\r", "\r", "\n"]
    assert lines[-1].end == -1


def test_lines_are_numbered_from_one_and_know_the_blank_above():
    lines = cut("甲\n乙\n\n \f\n丙", 0)
    assert [(line.number, line.blank) for line in lines] == [(1, True), (2, False), (5, True)]


def test_a_form_feed_ends_a_line_unless_another_end_stands_beside_it():
    lines = cut("甲\f乙\n\f丙\f\r\n丁", 0)
    assert [(line.number, line.text) for line in lines] == [(1, "甲"), (2, "乙"), (3, "丙"), (4, "丁")]


def test_a_text_without_anything_has_no_lines():
    assert cut("", 0) == []
    assert cut(" \n\u3000\r\n\f", 0) == []


def test_ascii_is_half_as_wide():
    assert width("新村2路ab") == 4.5
    assert width("春 风 化 雨") == 4


@pytest.mark.parametrize("text", ["春 风 化 雨", "第 一 章   总 则"])
def test_letter_spaced(text: str):
    assert letter_spaced(text)


@pytest.mark.parametrize("text", ["李 小 明", "春风 化雨", "春 风 化雨", "春 风 化 雨 ", ""])
def test_not_letter_spaced(text: str):
    assert not letter_spaced(text)


def test_folding_keeps_the_length_and_the_chinese_commas():
    text = "（２０２０）Ａ：，；！？。　"
    assert fold(text) == "(2020)A:，；！？。 "


def test_a_letter_spaced_line_is_matched_closed_up():
    assert folded(cut("第 一 章   总 则", 0)[0]) == "第一章 总则"


def test_a_part_of_a_line_keeps_its_place():
    line = cut("  说完了。 （下转二版）", 0)[0]
    part = line.part(5, 11)
    assert part.text == "（下转二版）"
    assert part.at == line.at + 5
    assert line.part(0, 5).text == "说完了。"
