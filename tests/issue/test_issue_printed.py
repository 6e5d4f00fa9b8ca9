from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.issue.lines import LINE_END
from reader.issue.model import Article, Role, Span
from reader.issue.printed import Passage, printed
from tests.issue.test_issue_jumps import BACK, FRONT
from tests.issue.test_issue_properties import PAGES, issue_of


def blocks(article: Article, role: Role) -> list[Span]:
    pairs = zip(article.blocks, article.starts, strict=True)
    return [Span(start, start + len(block.text)) for block, start in pairs if block.role is role]


def used(passages: tuple[Passage, ...]) -> str:
    lines = [line for passage in passages for line in passage.lines]
    return "".join(line.text[first:last] for line in lines for first, last in line.used)


def test_a_paragraph_stands_on_the_lines_it_was_made_of(seed) -> None:
    text = seed.read_text(encoding="utf-8")
    article = issue_of([text]).articles[0]
    (passage,) = printed(article, blocks(article, Role.BODY)[1], [text])
    lines = text.split("\n")
    assert [line.text for line in passage.lines] == lines[passage.lines[0].number - 1 :][: len(passage.lines)]
    assert passage.lines[0].text == "我县以深化“放管服”改革为抓手，不"
    blank = passage.lines[1]
    assert (blank.text.strip(), blank.used) == ("", ())


def test_what_stands_elsewhere_is_another_passage(seed) -> None:
    text = seed.read_text(encoding="utf-8")
    article = issue_of([text]).articles[0]
    head = Span(0, blocks(article, Role.BODY)[0].start - 1)
    above, below = printed(article, head, [text])
    assert above.lines[0].text == " 以解放思想激发创新创业热情"
    assert above.lines[1].text == "以 改 革 创 新 释 放 发 展 活 力"
    assert below.lines[-1].text == "本报记者 谢红静 刘 超"


def test_a_paragraph_over_two_pages_has_a_passage_on_each() -> None:
    article = issue_of([FRONT, BACK]).articles[0]
    first, second = printed(article, blocks(article, Role.BODY)[0], [FRONT, BACK])
    assert (first.text, second.text) == (0, 1)
    last = first.lines[-1]
    assert last.text[slice(*last.used[-1])] == "等这一天等了"
    assert second.lines[0].text == "（上接一版）好几年。"


def test_what_was_asked_for_is_marked() -> None:
    article = issue_of([FRONT]).articles[0]
    start = article.text.index("下雨天再也")
    (passage,) = printed(article, blocks(article, Role.BODY)[0], [FRONT], Span(start, start + 5))
    marked = [line.text[first:last] for line in passage.lines for first, last in line.chosen]
    assert marked == ["下雨天", "再也"]


@settings(max_examples=100)
@given(st.lists(PAGES, min_size=1, max_size=3))
def test_every_character_of_a_block_is_found_in_its_lines(pages: list[str]) -> None:
    for article in issue_of(pages).articles:
        for start, block in zip(article.starts, article.blocks, strict=True):
            found = used(printed(article, Span(start, start + len(block.text)), pages))
            # a space that joins two lines stands for the end of the first
            assert found.replace(" ", "") == block.text.replace(" ", "")


@settings(max_examples=100)
@given(st.lists(PAGES, min_size=1, max_size=2))
def test_lines_are_those_of_the_text_with_their_numbers(pages: list[str]) -> None:
    for article in issue_of(pages).articles:
        for passage in printed(article, Span(0, len(article.text)), pages):
            lines = LINE_END.split(pages[passage.text])
            for line in passage.lines:
                assert line.text.strip("\f") == lines[line.number - 1].strip("\f")
