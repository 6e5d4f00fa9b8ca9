from __future__ import annotations

import pytest

from reader.language.marks import tone_marks, tone_number


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        *[("zhong4", "zhòng"), ("lv4", "lǜ"), ("nve4", "nüè"), ("gou3", "gǒu"), ("hui4", "huì")],
        *[("liu2", "liú"), ("xue2", "xué"), ("a1", "ā"), ("de5", "de"), ("ng4", "ǹg"), ("hm5", "hm")],
        *[("", ""), ("yuan", "yuan"), ("qiong2", "qióng"), ("er2", "ér")],
    ],
)
def test_marks_stand_where_the_orthography_puts_them(numbered: str, marked: str) -> None:
    assert tone_marks(numbered) == marked


@pytest.mark.parametrize(
    "numbered",
    ["zhong4", "lv4", "nve4", "gou3", "hui4", "a1", "de5", "ng4", "er2", "m2", "qiong2", "yuan2"],
)
def test_a_mark_is_taken_for_the_number_it_stands_for(numbered: str) -> None:
    assert tone_number(tone_marks(numbered)) == numbered
