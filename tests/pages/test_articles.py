from collections import Counter

import pytest

from tests.pages.articles import LAW, NEWS, NOTICE, Story, half, stories


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.head["title"][0])
def test_what_is_named_in_an_article_stands_in_its_text(story: Story) -> None:
    assert story.paragraphs[0].startswith(story.dateline)
    assert story.paragraphs[-1].endswith(story.tail)
    assert all(0 <= section.start < len(story.paragraphs) for section in story.sections)
    assert not any(text.startswith("@") for text in story.paragraphs)


def test_a_heading_keeps_its_printed_lines_and_its_place() -> None:
    (story,) = (story for story in stories() if story.head["title"] == ("以更实举措守护一江清水",))
    assert story.sections[1].lines == ("换个活法 两千渔民上岸来——", "“从前靠打鱼吃饭，如今靠护鱼领工资”")
    assert story.sections[1].start == 3
    assert story.notes[0].start == 1


def test_the_halves_share_no_article_and_are_alike() -> None:
    practice, held_back = half(held_back=False), half(held_back=True)
    assert not {story.number for story in practice} & {story.number for story in held_back}
    kinds = [Counter(story.genre for story in side) for side in (practice, held_back)]
    assert all(abs(kinds[0][genre] - kinds[1][genre]) <= 1 for genre in (NEWS, NOTICE, LAW))
