from __future__ import annotations

import pytest

from reader.issue.lines import cut
from reader.issue.policy.recognise import is_policy
from tests.issue.policy.expected import source

NOTICE = "关于爱护新桥的通知\n山政发〔2021〕7号\n各村：\n" + "新桥修好了，" * 4 + "请大家爱护。\n"
ITEMS = "".join(f"{number}、" + "爱护桥面，不得堆放杂物，" * 2 + "违者清退。\n" for number in "一二三")


def recognised(text: str) -> bool:
    return is_policy([cut(text, 0)], [source(text)])


@pytest.mark.parametrize("text", [NOTICE, "山城镇爱护新桥管理办法\n" + ITEMS, "摆摊许可的核发\n" + ITEMS])
def test_a_title_with_number_or_clauses_is_a_document(text):
    assert recognised(text)


@pytest.mark.parametrize(
    "line",
    [
        "本报讯 老街的石板路修好了。",
        "本报记者 王小",
        "（下转三版）",
        "责任编辑：王小",
        "第二版 综合",
        "山 城 报",
    ],
)
def test_a_line_of_a_newspaper_makes_it_none(line):
    assert not recognised(NOTICE + line + "\n")


def test_a_narrow_column_is_a_newspaper_s():
    column = "新桥修好了，请大家爱护，不得堆放，\n" * 12
    assert not recognised("关于爱护新桥的通知\n" + column)


@pytest.mark.parametrize("text", ["", "\n", "老街铺上新石板\n\n老街修好了。\n", "关于爱护新桥的通知\n"])
def test_news_and_nothing_are_no_documents(text):
    assert not recognised(text)


def test_a_line_that_reads_like_a_newspaper_s_by_chance_is_forgiven_in_a_long_text():
    body = "".join("新桥修好了，请大家爱护，不得堆放杂物，违者清退。\n" for _ in range(150))
    assert recognised(NOTICE + body + "桥头的监控 夜间拍得清摄\n" + body)


@pytest.mark.parametrize("title", ["通　知", "公 告"])
def test_a_title_may_be_nothing_but_what_it_is(title):
    assert recognised(f"{title}\n各村：\n新桥修好了，请大家爱护，不得堆放杂物，违者清退。\n")


@pytest.mark.parametrize(
    ("below", "whole"), [("", True), ("老街铺上新石板\n" + "老街的石板路修好了。\n" * 12, False)]
)
def test_a_narrow_document_ends_with_its_signature(below, whole):
    lines = "新桥修好了，请大家爱护，\n不得堆放杂物，违者清退。\n" * 6
    signed = "山城镇人民政府\n2021年3月5日\n"
    assert recognised("关于爱护新桥的通知\n各村：\n" + lines + signed + below) is whole
