from __future__ import annotations

import pytest

from reader.issue.policy import forms


@pytest.mark.parametrize(
    "text",
    [
        "云政办发〔2021〕18号",
        "云政办发[2021]18号",
        "云政办发【2021】18号",
        "云政办发（2021）第18号",
        "云政办发〔２０２１〕１８号",
        "京建发〔2019〕 3 号",
        "国办函〔2020〕7号",
        "2019年第3号",
        "第722号",
    ],
)
def test_numbers_of_documents_in_all_brackets(text):
    assert forms.is_doc_no(text)


@pytest.mark.parametrize("text", ["根据云政办发〔2021〕18号文件要求", "迎宾大道18号", "2021年5月28日"])
def test_what_is_no_number_of_a_document(text):
    assert not forms.is_doc_no(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021年5月28日", "2021-05-28"),
        ("２０２１年５月２８日", "2021-05-28"),
        ("二〇一九年十月十二日", "2019-10-12"),
        ("二○一○年五月三日", "2010-05-03"),
        ("2021 年 5 月 8 日", "2021-05-08"),
        ("一九九八年十二月三十一日", "1998-12-31"),
    ],
)
def test_a_day_in_both_numerals(text, day):
    assert forms.date_of(text) == text
    assert forms.iso(text) == day


@pytest.mark.parametrize("text", ["2021年5月28日印发", "2021年5月", "自2021年5月28日起施行"])
def test_more_or_less_than_a_day_is_no_date(text):
    assert forms.date_of(text) is None


def test_a_day_that_no_calendar_has_is_not_iso():
    assert forms.iso("2021年15月40日") is None


@pytest.mark.parametrize(
    "text", ["各乡镇人民政府、县直有关部门：", "各供热企业:", "省教育厅：", "全体市民：", "亲爱的小读者："]
)
def test_those_addressed(text):
    assert forms.is_addressee(text)


@pytest.mark.parametrize(
    "text",
    [
        "现将有关事项通知如下：",
        "他强调：",
        "联系电话：",
        "各单位要做好工作。",
        "一、申请条件：",
        "包括以下部门：",
    ],
)
def test_a_colon_alone_addresses_nobody(text):
    assert not forms.is_addressee(text)


@pytest.mark.parametrize(
    "text", ["云溪县人民政府办公室", "北川区住房和城乡建设局", "市 财 政 局", "县长 王立军"]
)
def test_signatures(text):
    assert forms.is_signature(text)


@pytest.mark.parametrize("text", ["特此通知。", "请认真贯彻执行", "一、总体要求", "2021年5月28日"])
def test_what_signs_nothing(text):
    assert not forms.is_signature(text)


@pytest.mark.parametrize(
    "text",
    ["关于做好安全排查工作的通知", "白杨市城市公园管理条例", "小餐饮经营许可办事指南", "管理办法（试行）"],
)
def test_titles_end_with_what_the_document_is(text):
    assert forms.is_title(text)


@pytest.mark.parametrize("text", ["好路人人走", "他发出了通知。", "想出一个好办法，", "办法"])
def test_other_lines_are_no_titles(text):
    assert not forms.is_title(text)
