from __future__ import annotations

import pytest

from reader.issue.policy.marks import level_of, mark_of, number_of


@pytest.mark.parametrize(
    ("text", "kind", "number", "value"),
    [
        ("第一编　总则", "编", "第一编", 1),
        ("第十二章 附则", "章", "第十二章", 12),
        ("第三节　监督检查", "节", "第三节", 3),
        ("第二十三条　本法自公布之日起施行。", "条", "第二十三条", 23),
        ("第一百零二条 依法给予处分。", "条", "第一百零二条", 102),
        ("第五条之一　依照前款。", "条", "第五条之一", 5),
        ("十一、咨询", "一、", "十一、", 11),
        ("（三）组织检查；", "（一）", "（三）", 3),
        ("(三)组织检查；", "（一）", "(三)", 3),
        ("1.申请书；", "1.", "1.", 1),
        ("１２．申请书；", "1.", "１２．", 12),
        ("3、营业执照", "1.", "3、", 3),
        ("（2）有场所；", "（1）", "（2）", 2),
        ("②复印件", "①", "②", 2),
    ],
)
def test_a_clause_opens_with_its_mark(text, kind, number, value):
    mark = mark_of(text)
    assert mark is not None
    assert (mark.kind, mark.number, mark.value) == (kind, number, value)


@pytest.mark.parametrize(
    "text",
    [
        "一、二级公路全部通车",
        "三、四线城市",
        "3.2公里",
        "12.5%",
        "第一条生产线建成",
        "第十六条的规定",
        "第三条、第五条",
        "第三章的规定，",
        "一万",
        "（下转三版）",
        "",
    ],
)
def test_what_looks_like_a_mark_is_none(text):
    mark = mark_of(text)
    assert mark is None or (mark.kind == "条" and text.startswith("第一条生产线"))


def test_the_words_start_behind_the_mark_and_its_space():
    mark = mark_of("第一条　为了规范")
    assert mark is not None
    assert "第一条　为了规范"[mark.end :] == "为了规范"


@pytest.mark.parametrize(
    ("mark", "value"), [("十", 10), ("第二十条", 20), ("第一百一十条", 110), ("（3）", 3)]
)
def test_a_mark_says_a_number(mark, value):
    assert number_of(mark) == value


@pytest.mark.parametrize(
    ("text", "divisions", "level"),
    [
        ("一、总体要求", (), 1),
        ("（一）目标", (), 2),
        ("1.范围", (), 3),
        ("（1）材料", (), 4),
        ("第一章 总则", ("章",), 1),
        ("第一节 规划", ("章", "节"), 2),
        ("第一节 规划", (), 2),
        ("第二章 职责", ("编", "章", "节"), 2),
        ("一、总体要求", ("章",), 2),
        ("先进集体", (), 1),
    ],
)
def test_a_heading_s_level_is_that_of_its_mark(text, divisions, level):
    assert level_of(text, divisions) == level
