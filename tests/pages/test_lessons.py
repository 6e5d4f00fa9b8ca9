"""The lessons of tagging are true to the gold of the press."""

from __future__ import annotations

import pytest

from reader.issue.steps import STARTS, Tag
from tests.pages.articles import half
from tests.pages.habits import LEVELS
from tests.pages.lessons import lessons
from tests.pages.press import Press


@pytest.mark.parametrize("level", LEVELS)
def test_each_line_has_a_tag_and_a_cue_none_but_its_own(level: int) -> None:
    for lesson in lessons(Press(half(held_back=False), seed=level).issue(level)):
        assert len(lesson.seen) == len(lesson.tags)
        assert all(
            (one.cue is not None) == (tag is Tag.CUE)
            for one, tag in zip(lesson.seen, lesson.tags, strict=True)
        )


def test_as_many_paragraphs_start_as_the_gold_of_undamaged_pages_has() -> None:
    issue = Press(half(held_back=False), seed=3).issue(1)
    taught = list(lessons(issue))
    starts = sum(tag in STARTS for lesson in taught for tag in lesson.tags)
    assert len(taught) == len(issue.pages)
    assert starts == sum(len(gold["paragraphs"]) for gold in issue.gold["articles"])
