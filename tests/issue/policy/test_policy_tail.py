from __future__ import annotations

import pytest

from reader.issue.lines import cut
from reader.issue.model import Role
from reader.issue.policy.rows import Row, rows_of
from reader.issue.policy.tail import find_tail, without_copies


def rows(*lines: str) -> list[Row]:
    text = "\n".join(lines)
    return rows_of([cut(text, 0)], [text])


def test_bodies_that_sign_together_and_the_day():
    tail = find_tail(rows("请遵照执行。", "县水利局", "县财政局", "2020年3月4日", "附件"), 0)
    assert [(role, row.text) for role, row in tail.fields] == [
        (Role.SIGNATURE, "县水利局"),
        (Role.SIGNATURE, "县财政局"),
        (Role.DATE, "2020年3月4日"),
    ]
    assert (tail.at, tail.stop) == (1, 4)


def test_signature_and_day_on_one_line():
    tail = find_tail(rows("请遵照执行。", "县水利局    2020年3月4日"), 0)
    assert [(role, row.text) for role, row in tail.fields] == [
        (Role.SIGNATURE, "县水利局"),
        (Role.DATE, "2020年3月4日"),
    ]


@pytest.mark.parametrize("line", ["2020年3月4日", "县水利局"])
def test_a_day_or_a_name_in_mid_sentence_signs_nothing(line):
    assert find_tail(rows("新桥的开工日期是，", line, "由县水利局验收。"), 0).fields == ()


def test_the_foot_says_who_gets_copies():
    body, foot = without_copies(
        rows("请遵照执行。", "抄送：县委办，", "县人大办。", "县政府办 2020年3月4日印发")
    )
    assert len(body) == 1
    assert [row.text for row in foot] == ["抄送:县委办，", "县人大办。", "县政府办 2020年3月4日印发"]


def test_a_clause_about_copies_is_no_foot():
    body, foot = without_copies(rows("请遵照执行。", "主送：各村。", "一、爱护新桥。", "二、不得堆放。"))
    assert (len(body), len(foot)) == (4, 0)
