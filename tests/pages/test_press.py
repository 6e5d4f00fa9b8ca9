"""The gold beside a printed page is true: its lines give the articles again."""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from tests.pages.articles import half
from tests.pages.habits import LEVELS
from tests.pages.press import Issue, Press
from tests.pages.slips import BODY, JUMP_FROM, JUMP_TO

MARKER = re.compile(r"[（▶](?:下转|上接|紧接)第?.版）?")


@pytest.fixture(params=LEVELS)
def issue(request: pytest.FixtureRequest) -> Issue:
    return Press(half(held_back=False), seed=request.param).issue(request.param)


def folded(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def test_the_body_lines_of_an_article_are_its_paragraphs(issue: Issue) -> None:
    printed: dict[tuple[str, int], str] = defaultdict(str)
    for tag, text in issue.lines():
        if tag["r"] == BODY:
            printed[tag["a"], tag["p"]] += folded(text)
    for gold in issue.gold["articles"]:
        numbers = range(len(gold["paragraphs"]))
        assert [printed[gold["id"], at] for at in numbers] == [folded(text) for text in gold["paragraphs"]]


@pytest.mark.parametrize(
    "role", ["kicker", "title", "deck", "standfirst", "byline", "doc_no", "issuer", "signature"]
)
def test_the_lines_of_a_field_are_its_value(issue: Issue, role: str) -> None:
    printed: dict[str, str] = defaultdict(str)
    for tag, text in issue.lines():
        if tag["r"] == role:
            printed[tag["a"]] += folded(text)
    for gold in issue.gold["articles"]:
        assert printed[gold["id"]].strip("()") == folded(gold[role] or "").strip("()")


def test_a_jump_marker_stands_where_the_gold_says(issue: Issue) -> None:
    read = zip(issue.gold["pages"], issue.pages, strict=True)
    text = "".join(data.decode(page["encoding"]) for page, data in read)
    markers = [
        gold[role]["marker"] for gold in issue.gold["articles"] for role in (JUMP_TO, JUMP_FROM) if gold[role]
    ]
    assert all(marker in text for marker in markers)
    assert len(MARKER.findall(text)) == len(markers)


def test_the_same_seed_prints_the_same_pages() -> None:
    first, second = (Press(half(held_back=True), seed=8).issue(5) for _ in range(2))
    assert first == second


def test_an_issue_is_written_page_by_page(tmp_path: Path, issue: Issue) -> None:
    issue.write(tmp_path / "issue")
    assert Issue.read(tmp_path / "issue") == issue
    assert sorted(path.name for path in (tmp_path / "issue").iterdir()) == [
        "gold.json",
        "p1.txt",
        "p2.txt",
        "p3.txt",
    ]
