from __future__ import annotations

import pytest

from reader.issue.names import is_byline, is_credit, is_name, is_run_of_names

CREDITS = (
    "本报记者 李 明 通讯员 王小红",
    "本报记者李明通讯员王小红",
    "□ 本报记者 李 明",
    "记者 李 明 文/图",
    "图/文 李 明",
    "文/李明 图/王小红",
    "县医院通讯员 李 明",
    "策划：本报编辑部 执行：李 明 王小红",
    "李明口述 王小红整理",
    "人民日报记者 李明",
)
BYLINES = (
    "李 明",
    "李 明 王小红",
    "欧阳明",
    "李 明 整理",
    "柳树村村民 李 明",
    "柳树村村民李明",
    "县中学语文组 李 明",
    "县实验小学五（3）班 王小红",
    "作者：县医院内科 李明",
    "■ 李 明",
    "本报编辑部",
    "本报评论员",
)
NEITHER = (
    "记者调查",
    "记者节里话初心",
    "简讯",
    "高温天气防中暑",
    "县法院公告",
    "柳树村 杨树村",
    "责任编辑：李明 校对：王小红",
    "新医院投入使用",
    "山城河新桥 今日通车",
    "作者、读者、编者",
)


@pytest.mark.parametrize("text", CREDITS)
def test_a_credit_says_who_wrote(text):
    assert is_credit(text)


@pytest.mark.parametrize("text", CREDITS + BYLINES)
def test_a_byline_stands_below_a_headline(text):
    assert is_byline(text)


@pytest.mark.parametrize("text", NEITHER)
def test_other_lines_are_no_bylines(text):
    assert not is_byline(text)
    assert not is_credit(text)


def test_names_are_known_by_their_surnames():
    assert is_name("常青")
    assert not is_name("周庄镇")
    assert is_run_of_names("李明王小红")
    assert not is_run_of_names("李明" * 20)
