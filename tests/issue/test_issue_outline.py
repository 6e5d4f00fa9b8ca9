from __future__ import annotations

import pytest

from reader.issue.outline import clauses
from tests.issue.policy.expected import extracted


def listed(name: str) -> list[tuple[str, int, str | None]]:
    (article,) = extracted(name, "layout", 28).articles
    return [(clause.kind, clause.level, clause.number) for clause in clauses(article)]


def test_a_law_has_divisions_articles_paragraphs_and_items() -> None:
    found = listed("measures_law")
    assert found[:5] == [
        ("编", 1, "第一编"),
        ("章", 2, "第一章"),
        ("条", 4, "第一条"),
        ("条", 4, "第二条"),
        ("条", 4, "第三条"),
    ]
    assert found[7:12] == [
        ("条", 4, "第四条"),
        ("项", 6, "（一）"),
        ("项", 6, "（二）"),
        ("项", 6, "（三）"),
        ("款", 5, None),
    ]


def test_items_of_items_are_below_them() -> None:
    found = listed("regulation")
    at = found.index(("条", 3, "第八条"))
    assert found[at + 1 : at + 6] == [
        ("项", 5, "（一）"),
        ("项", 5, "（二）"),
        ("目", 6, "1."),
        ("目", 6, "2."),
        ("项", 5, "（三）"),
    ]


def test_a_notice_has_headings_and_run_in_clauses() -> None:
    found = listed("notice_run_in")
    assert found[:4] == [
        ("一、", 1, "一、"),
        ("（一）", 2, "（一）"),
        ("（一）", 2, "（二）"),
        ("（一）", 2, "（三）"),
    ]


def test_headings_of_a_newspaper_without_numbers_are_named_so(issue_of) -> None:
    lead = "本报讯 " + "老街的石板路修好了。" * 4 + "\n\n"
    issue = issue_of(f"老街铺上新石板\n\n{lead}好路人人走\n\n住在街口的王奶奶说她等了好几年。\n")
    found = [clause for article in issue.articles for clause in clauses(article)]
    assert [(clause.kind, clause.level, clause.text) for clause in found] == [("小标题", 1, "好路人人走")]


@pytest.mark.parametrize("name", ["regulation", "opinion", "guide"])
def test_each_clause_says_where_it_stands(name) -> None:
    (article,) = extracted(name, "pdfium", 28).articles
    for clause in clauses(article):
        shown = article.text[clause.start : clause.end]
        assert shown.startswith(clause.number or "")
        assert shown.endswith(clause.text)
        assert "\n" not in shown
