from __future__ import annotations

import pytest

from reader.issue import masthead
from reader.issue.lines import cut
from reader.issue.masthead import Masthead

TOP = "山 城 报\n山城镇融媒体中心主办\n2021年3月5日 星期五\n总第312期 今日4版\n\n"
NEWS = "本报讯 河边昨天种下一排柳树。\n"


def test_masthead_gives_name_date_and_number(issue_of):
    issue = issue_of(TOP + NEWS)
    assert (issue.name, issue.date, issue.number) == ("山城报", "2021-03-05", "312")
    assert len(issue.articles) == 1
    assert issue.unplaced == ()


def test_without_a_masthead_nothing_is_known():
    assert masthead.read([]) == Masthead(None, None, None)


def test_the_page_head_may_say_it_all(issue_of):
    issue = issue_of("山城报 2021年3月5日 星期五 四版\n\n" + NEWS)
    assert (issue.name, issue.date) == ("山城报", "2021-03-05")
    assert issue.articles[0].page == "4"


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("第3版 要闻", "3"),
        ("03版：要闻", "3"),
        ("A2 副刊", "A2"),
        ("2 民生 2021年3月5日 星期六", "2"),
        ("总第312期 今日4版", "5"),
        ("", "5"),
    ],
)
def test_page_labels(head: str, label: str):
    assert masthead.label(cut(f"{head}\n\n{NEWS}", 4), 4) == label
