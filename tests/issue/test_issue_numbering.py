from __future__ import annotations

import pytest

from reader.issue.numbering import NEXT, OPENS, SKIPS, follows
from reader.issue.policy.marks import mark_of


def score(before: str, after: str) -> float:
    return follows([mark for mark in [mark_of(before)] if mark], [mark for mark in [mark_of(after)] if mark])


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("（一）修路。", "（二）种树。", NEXT),
        ("第九条 爱护新桥。", "第十条 爱护新路。", NEXT),
        ("（一）修路。", "（四）种树。", SKIPS),
        ("一、总体要求", "（一）修路。", OPENS),
        ("路修好了。", "（二）种树。", 0.0),
    ],
)
def test_numbers_that_count_on_belong_together(before: str, after: str, expected: float):
    assert score(before, after) == expected
