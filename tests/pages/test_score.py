"""The score of an answer that is right, and of answers that are wrong in one thing."""

import copy
from typing import Any

import pytest

from tests.pages.articles import half
from tests.pages.measures import TEXT_FIELDS, Measure, total, value
from tests.pages.press import Issue, Press
from tests.pages.score import score


@pytest.fixture(scope="module")
def issue() -> Issue:
    return Press(half(held_back=False), seed=5).issue(3)


@pytest.fixture
def right(issue: Issue) -> dict[str, Any]:
    """The gold as the program would give it."""
    articles = copy.deepcopy(issue.gold["articles"])
    for article in articles:
        texts = [article[name] or "" for name in TEXT_FIELDS] + article["paragraphs"]
        article["text"] = "\n".join([*texts, *(section["heading"] for section in article["sections"])])
    return {"articles": articles}


def test_the_truth_scores_one_in_everything(issue: Issue, right: dict[str, Any]) -> None:
    assert {name: measure.value for name, measure in score(issue, right).items() if measure.value < 1} == {}


def test_a_torn_paragraph_costs_paragraphs_and_a_body(issue: Issue, right: dict[str, Any]) -> None:
    first = right["articles"][0]["paragraphs"]
    first[:1] = [first[0][:2], first[0][2:]]
    found = score(issue, right)
    articles = len(right["articles"])
    assert found["body"] == Measure(articles - 1, articles, articles)
    assert found["paragraphs"].given == found["paragraphs"].right + 2
    assert found["title"].value == 1


def test_a_wrong_field_costs_the_field(issue: Issue, right: dict[str, Any]) -> None:
    right["articles"][0]["title"] = "没有的标题"
    found = score(issue, right)
    assert found["title"].right == found["title"].wanted - 1
    assert found["exact"].right == found["body"].right - 1
    assert 0 < value(found, "fields") < 1


def test_furniture_in_a_paragraph_costs_furniture(issue: Issue, right: dict[str, Any]) -> None:
    line = next(text for tag, text in issue.lines() if tag["r"] == "furniture" and len(text) > 6)
    right["articles"][0]["paragraphs"].append(line)
    found = score(issue, right)["furniture"]
    assert found.right == found.wanted - 1


def test_a_missing_article_costs_its_lines(issue: Issue, right: dict[str, Any]) -> None:
    whole = score(issue, right)["lines"]
    del right["articles"][-1]
    assert score(issue, right)["lines"].right < whole.right == whole.wanted


def test_scores_add_up(issue: Issue, right: dict[str, Any]) -> None:
    one = score(issue, right)
    assert total([one, one])["lines"] == one["lines"].plus(one["lines"])
