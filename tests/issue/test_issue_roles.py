from __future__ import annotations

import pytest

from reader.issue.lines import cut
from reader.issue.roles import (
    ITEM,
    Cue,
    cue_of,
    dateline_of,
    ends_sentence,
    marker_of,
    opens_with_dateline,
    page_number,
)


def line(text: str):
    return cut(text, 0)[0]


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月5日 星期五 农历正月廿二",
        "总第３１２期 今日8版",
        "03版：要闻",
        "A2 副刊",
        "4 民生 2021年3月5日 星期五",
        "山城日报 2021年3月5日 星期五 四版",
    ],
)
def test_furniture(text: str):
    assert cue_of(line(text)) is Cue.FURNITURE


@pytest.mark.parametrize("text", ["山政发〔2021〕7号", "（2021）山民初字第12号", "（2021）云0102执恢34号"])
def test_numbers_of_documents(text: str):
    assert cue_of(line(text)) is Cue.DOC_NO


@pytest.mark.parametrize("text", ["国内统一连续出版物号 CN 11-0001", "责任编辑：王小 校对：李 大", "— 3 —"])
def test_furniture_that_is_no_part_of_a_sentence(text: str):
    assert cue_of(line(text)) is Cue.STAFF


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月5日，镇里开会",
        "第三版修订稿已经印好",
        "截至2021年3月5日",
        "编辑部的故事",
        "本届大会由镇里主办",
    ],
)
def test_not_furniture(text: str):
    assert cue_of(line(text)) is None


@pytest.mark.parametrize(
    "text", ["本报记者 王小 李 大", "本报记者 王小 通讯员 李大明", "（特约记者 王小明）", "记者 王 小 文/图"]
)
def test_bylines(text: str):
    assert cue_of(line(text)) is Cue.BYLINE


@pytest.mark.parametrize("text", ["记者从县气象局获悉，", "（记者 王小", "本报记者在现场看到一座桥"])
def test_not_bylines(text: str):
    assert cue_of(line(text)) is not Cue.BYLINE


@pytest.mark.parametrize("text", ["图为新桥。", "孩子们在看书。 王小 摄", "（本报记者 李 大 摄）"])
def test_captions(text: str):
    assert cue_of(line(text)) is Cue.CAPTION


def test_a_film_is_not_a_caption():
    assert cue_of(line("这部片子去年开始拍摄")) is None


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("新华社山城3月5日电 今天", "新华社山城3月5日电"),
        ("新华社山城３月５日电（记者王小）今天", "新华社山城３月５日电"),
        ("据中新社2021年3月5日电 今天", "据中新社2021年3月5日电"),
        ("本报讯（记者 王小）今天", "本报讯"),
        ("本报山城3月5日讯 今天", "本报山城3月5日讯"),
        ("新华社记者获悉，今天", None),
        ("本报记者 王小", None),
        ("3月5日电力恢复", None),
    ],
)
def test_datelines(text: str, dateline: str | None):
    assert dateline_of(text) == dateline


def test_a_line_end_may_cut_a_dateline_but_a_headline_is_none():
    assert opens_with_dateline(cut("新华社山城3月\n5日电 今天下雨。", 0))
    assert not opens_with_dateline(cut("山城日报社开会\n新华社山城3月5日电 今天", 0))


@pytest.mark.parametrize(
    ("text", "cue", "page"),
    [
        ("说完了。 （下转三版）", Cue.JUMP_TO, "3"),
        ("▶下转第A2版", Cue.JUMP_TO, "A2"),
        ("（上接第十二版）路修好了", Cue.JUMP_FROM, "12"),
        ("（紧接第四版）", Cue.JUMP_TO, "4"),
        ("（紧接第一版）", Cue.JUMP_FROM, "1"),
    ],
)
def test_jump_markers(text: str, cue: Cue, page: str):
    marker = marker_of(line(text), "2")
    assert marker is not None
    assert (marker.cue, marker.page) == (cue, page)


@pytest.mark.parametrize("text", ["（详见第三版）", "他转三版看图", "第三版"])
def test_not_jump_markers(text: str):
    assert marker_of(line(text), "1") is None


@pytest.mark.parametrize(
    ("numeral", "label"), [("三", "3"), ("十", "10"), ("二十一", "21"), ("03", "3"), ("A02", "A2")]
)
def test_page_numbers(numeral: str, label: str):
    assert page_number(numeral) == label


def test_sentences_end_with_their_quotation_marks():
    assert ends_sentence("他说：“好。”")
    assert ends_sentence("完了。（王小）")
    assert not ends_sentence("他说：")
    assert not ends_sentence("一座桥")


@pytest.mark.parametrize("text", ["▲镇里新桥通车", "记者：新桥什么时候通车？", "答：下月初。"])
def test_items_of_a_list_and_questions(text: str):
    assert ITEM.match(text)


@pytest.mark.parametrize("text", ["记者从镇里获悉", "答复：下月初"])
def test_no_items(text: str):
    assert not ITEM.match(text)
