"""The second sample issue comes back as one issue of four pages."""

from functools import cache

import pytest

from reader.issue.model import Article, Issue, Role
from reader.issue.rebuild import rebuild
from reader.sources.text import read_text_file
from tests.pages.sample import FOLDER, print_pages, sample_stories
from tests.pages.score import folded

PAGES = sorted(FOLDER.glob("*.txt"))


@cache
def issue() -> Issue:
    return rebuild([read_text_file(path).text for path in PAGES])


def article(paragraph: str) -> Article:
    (found,) = (one for one in issue().articles if paragraph in one.text)
    return found


def test_the_pages_are_those_the_press_prints() -> None:
    assert [path.read_text(encoding="utf-8") for path in PAGES] == print_pages()


def test_it_is_one_issue_of_four_pages() -> None:
    found = issue()
    assert (found.name, found.date, found.number, found.pages) == ("青河报", "2024-04-12", "3126", 4)


@pytest.mark.parametrize(
    ("words", "page"), [("县委书记陶敬安出席会议并讲话", "2"), ("陆长水走了三十四年。", "3")]
)
def test_two_articles_go_on_on_inner_pages(words: str, page: str) -> None:
    found = article(words)
    assert found.jump_to is not None
    assert (found.jump_to.page, found.jump_to.found) == (page, True)


def test_every_line_finds_its_place() -> None:
    assert issue().unplaced == ()


def test_every_article_comes_back_whole() -> None:
    written = {
        folded("".join(story.head["title"])): [
            folded(text)
            for text in (*story.paragraphs, *(line for note in story.notes for line in note.lines))
        ]
        for story in sample_stories()
    }
    came_back = {
        folded(found.field(Role.TITLE)): [
            folded(block.text) for block in found.blocks if block.role is Role.BODY
        ]
        for found in issue().articles
    }
    assert came_back == written
