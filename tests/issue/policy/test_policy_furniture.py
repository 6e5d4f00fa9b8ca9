from __future__ import annotations

import pytest

from reader.issue.lines import cut
from reader.issue.policy.furniture import without_furniture
from reader.issue.policy.rows import rows_of


def kept(text: str) -> list[str]:
    return [row.text for row in without_furniture(rows_of([cut(text, 0)], [text]))]


@pytest.mark.parametrize(
    "number",
    [
        "—1—",
        "— 1 —",
        "－ 12 －",
        "-3-",
        "·4·",
        "第 5 页",
        "第5页 共 12 页",
        "2/8",
        "—\n1\n—",
        "────────",
        "★★★",
    ],
)
def test_page_numbers_and_rules_go(number):
    assert kept(f"请爱护新桥。\n{number}\n一、不得堆放。") == ["请爱护新桥。", "一、不得堆放。"]


@pytest.mark.parametrize("line", ["3", "2020", "12345"])
def test_a_number_between_lines_stays(line):
    assert kept(f"监督电话\n{line}\n请爱护新桥。") == ["监督电话", line, "请爱护新桥。"]


def test_bare_numbers_that_count_the_sheets_go():
    assert kept("新桥条例\n1\n\f一、爱护。\n2\n\f二、劝阻。\n3\n") == ["新桥条例", "一、爱护。", "二、劝阻。"]


def test_what_each_sheet_repeats_goes():
    sheets = [f"政府公报2020年第{number}期\n{text}。\n" for number, text in enumerate("甲乙丙")]
    assert kept("\f".join(sheets)) == ["甲。", "乙。", "丙。"]


def test_a_table_of_contents_goes():
    text = (
        "新桥条例\n目　录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 爱护。\n第二章 附则\n第二条 施行。"
    )
    assert kept(text) == ["新桥条例", "第一章 总则", "第一条 爱护。", "第二章 附则", "第二条 施行。"]


def test_entries_with_leaders_go():
    assert kept("一、范围……3\n二、依据........4\n一、范围\n本指南。") == ["一、范围", "本指南。"]


def test_a_number_on_the_edge_of_one_sheet_counts_nothing():
    assert kept("新桥条例\n12\n\f一、爱护。\n二、劝阻。\n") == ["新桥条例", "12", "一、爱护。", "二、劝阻。"]


def test_numbers_in_a_column_of_a_table_stay():
    cells = ["序号", "1", "2", "3", "名称"]
    assert kept("\n\n".join(cells)) == cells
