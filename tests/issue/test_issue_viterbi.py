from __future__ import annotations

import pytest

from reader.issue.cues import page_cues
from reader.issue.lines import cut
from reader.issue.steps import Tag
from reader.issue.viterbi import Costs, cheapest, is_matched

LINES = "老街铺上新石板\n\n下雨天再也不怕\n\n住在街口的王奶\n\n奶说等到了\n"
JUMP = "老街铺上新石板\n（下转2版）\n（上接1版）\n奶说等到了\n"
FIRST, SINGLE, INNER, LAST = Tag.FIRST, Tag.SINGLE, Tag.INNER, Tag.LAST


def seen(text: str):
    return page_cues(cut(text, 0), "1").seen


@pytest.mark.parametrize(
    ("tags", "matched"),
    [
        ([FIRST, LAST, SINGLE, SINGLE], True),
        ([FIRST, SINGLE, SINGLE, LAST], True),
        ([FIRST, SINGLE, SINGLE, SINGLE], False),
        ([SINGLE, LAST, FIRST, SINGLE], False),
    ],
)
def test_as_much_resumes_as_was_broken_off_before(tags: list[Tag], matched: bool):
    assert is_matched(seen(LINES), tags) is matched


def test_what_jumps_to_another_page_is_not_missed_on_this_one():
    assert is_matched(seen(JUMP), [FIRST, Tag.CUE, Tag.CUE, LAST])


def only(*tags: Tag) -> tuple[float, ...]:
    return tuple(0.0 if tag in tags else -1e9 for tag in Tag)


def test_a_line_that_may_resume_does_where_another_was_broken_off():
    free = [[(0.0,) * len(Tag)] * len(Tag)] * 3
    slightly = tuple(-0.5 if tag is LAST else own for tag, own in zip(Tag, only(SINGLE, LAST), strict=True))
    costs = Costs([only(FIRST), only(SINGLE), only(SINGLE), slightly], free)
    assert cheapest(seen(LINES), costs) == [FIRST, SINGLE, SINGLE, LAST]
    costs = Costs([only(SINGLE), only(SINGLE), only(SINGLE), slightly], free)
    assert cheapest(seen(LINES), costs) == [SINGLE, SINGLE, SINGLE, SINGLE]
