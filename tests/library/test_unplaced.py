"""The tray as the library gives it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.issue.model import Article, Block, Role, Run
from reader.library.library import Library
from reader.library.unplaced import near
from reader.problems import sentence
from tests.conftest import add

PAGE = """孩子们有了图书室

孩子们放学以后都来图书室看书，书
架上摆着三千册图书，借书的人一天比
一天多。

冬泳爱好者挑战冰湖
"""
ARTICLE = Article(
    "a",
    "news",
    "1",
    (
        Block(Role.TITLE, "新桥", (Run(0, 0, 50, 2),), "1"),
        Block(Role.BODY, "通车了。人人高兴。", (Run(0, 0, 10, 4), Run(4, 1, 20, 5)), "1"),
    ),
)


def test_a_line_comes_with_its_issue_and_likely_article(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "p1.txt"
    file.write_text(PAGE, encoding="utf-8")
    [issue] = add(library, file).report.added
    [line] = library.catalogue.unplaced()
    assert (line.issue, line.page, line.line, line.text) == (issue, "1", 7, "冬泳爱好者挑战冰湖")
    assert line.file == "p1.txt"
    assert (line.title, line.source, line.at) == ("孩子们有了图书室", 0, PAGE.index("冬泳"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reason_is_said_in_words(language: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path("reader/issue").glob("*.py"))
    reasons = set(re.findall(r'"([a-z]+-alone)"', code))
    assert len(reasons) > 3
    assert all(sentence(why, {}, language) for why in reasons)


@pytest.mark.parametrize(
    ("source", "at", "position"), [(0, 5, 3), (0, 12, 5), (0, 30, 6), (0, 60, 1), (1, 0, 7), (2, 0, 0)]
)
def test_the_place_printed_last_before_a_line(source: int, at: int, position: int) -> None:
    assert near(ARTICLE, source, at) == position
