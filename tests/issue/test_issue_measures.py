from __future__ import annotations

import pytest

from reader.issue.lines import cut
from reader.issue.measures import measures, unit

COLUMN = "老街的石板路修好\n下雨天再也不怕滑了\n住在街口的王奶奶说\n等到了。\n"


def test_the_measure_is_that_of_the_full_lines():
    assert measures(cut(COLUMN, 0))[1:3] == [9.0, 9.0]


def test_a_headline_above_does_not_widen_a_column():
    text = "老街铺上新石板街坊邻里齐声说好，从此下雨不湿鞋\n\n" + COLUMN * 2
    assert set(measures(cut(text, 0))[2:]) <= {8.0, 9.0}


@pytest.mark.parametrize(
    ("text", "width"),
    [("老街", 1.0), ("老。街", 2.0), ("“老街", 2.0), ("2021年", 2.0), ("98.6%，", 3.5), ("", 0.0)],
)
def test_a_unit_is_a_letter_with_its_marks_or_a_number(text: str, width: float):
    assert unit(text) == width
