from __future__ import annotations

import pytest

from reader.issue.lines import cut
from reader.issue.model import Role
from reader.issue.policy.head import Head, title_of
from reader.issue.policy.rows import rows_of


def head_of(*lines: str) -> Head:
    text = "\n".join(lines)
    return Head(rows_of([cut(text, 0)], [text]))


def words(head: Head, role: Role) -> list[str]:
    return ["".join(line.text for line in row.lines) for row in head.fields.get(role, [])]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["关于爱护新桥的通知", "各村："], 1),
        (["山城镇人民政府", "关于印发新桥管理办法", "的通知", "各村："], 3),
        (["山城镇新桥管理办法", "（试行）", "第一条 爱护新桥。"], 2),
        (["关于爱护新桥的通知", "为了保护新桥，根据有关办法", "现通知如下："], 1),
        (["老街铺上新石板", "老街的石板路修好了，"], 0),
        (["一、关于爱护新桥的通知"], 0),
        ([], 0),
    ],
)
def test_a_title_ends_with_what_the_document_is(lines, count):
    assert title_of(lines) == count


def test_the_letterhead_may_name_several_bodies_before_the_papers():
    head = head_of(
        "山城镇人民政府", "河边镇人民政府文件", "山政发〔2021〕7号", "关于爱护新桥的通知", "请爱护。"
    )
    assert words(head, Role.ISSUER) == ["山城镇人民政府", "河边镇人民政府"]
    assert words(head, Role.DOC_NO) == ["山政发〔2021〕7号"]
    assert head.at == 4


def test_who_signed_may_stand_beside_the_number():
    head = head_of("山政报〔2021〕7号    签发人：李大", "关于爱护新桥的请示", "县政府：", "请批准。")
    assert words(head, Role.DOC_NO) == ["山政报〔2021〕7号"]
    assert [row.text for row in head.furniture] == ["签发人:李大"]
    assert words(head, Role.ADDRESSEE) == ["县政府："]


def test_number_and_issuer_may_stand_below_the_title():
    head = head_of("关于爱护新桥的公告", "山城镇人民政府", "2021年第3号", "现公告如下：")
    assert words(head, Role.ISSUER) == ["山城镇人民政府"]
    assert words(head, Role.DOC_NO) == ["2021年第3号"]


def test_a_title_printed_twice_is_one_title():
    head = head_of("索引号：0012", "关于爱护", "新桥的通知", "关于爱护新桥的通知", "各村：", "请爱护。")
    assert words(head, Role.TITLE) == ["关于爱护", "新桥的通知"]
    assert head.at == 5


def test_a_note_in_brackets_may_take_several_lines():
    head = head_of("新桥条例", "（2018年9月27日大会通过", "2018年11月30日批准）", "第一条 爱护新桥。")
    assert words(head, Role.STANDFIRST) == ["（2018年9月27日大会通过", "2018年11月30日批准）"]


def test_those_addressed_may_take_several_lines():
    head = head_of("关于爱护新桥的通知", "各村民委员会，镇直有关单位，", "各学校：", "请爱护新桥。")
    assert words(head, Role.ADDRESSEE) == ["各村民委员会，镇直有关单位，", "各学校："]


def test_a_sentence_that_ends_with_a_colon_addresses_nobody():
    head = head_of("关于爱护新桥的通告", "为了保护新桥，现通告如下：", "一、不得堆放杂物。")
    assert (words(head, Role.ADDRESSEE), head.at) == ([], 1)
