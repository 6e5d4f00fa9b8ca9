from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.find_text import Searchable
from reader.issue.model import Span

texts = st.text("中文Aａ1１ 　\nİ𠮷", max_size=40)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("放管服改革放管服", "放管服", [(0, 3), (5, 8)]),
        ("共２００人，200人", "200", [(1, 4), (6, 9)]),
        ("ＡＩ和ai和Ai", "aI", [(0, 2), (3, 5), (6, 8)]),
        ("我 县　政  府", "县政府", [(2, 8)]),
        ("我县政府", "县 政府", [(1, 4)]),
        ("GDP 增长", "gdp 增", [(0, 5)]),
        ("𠮷野家İ野家", "野家", [(1, 3), (4, 6)]),
        ("哈哈哈", "哈哈", [(0, 2)]),
        ("a.c abc", "a.c", [(0, 3)]),
        ("中文", "  ", []),
        ("", "中", []),
    ],
)
def test_width_case_and_layout_spaces_do_not_matter(
    text: str, query: str, found: list[tuple[int, int]]
) -> None:
    assert Searchable(text).find(query) == [Span(*span) for span in found]


@given(texts, st.data())
def test_what_is_copied_from_the_text_is_found_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    query = text[start : data.draw(st.integers(start, len(text)))].strip()
    if query:
        assert Searchable(text).find(query)


@given(texts, texts)
def test_hits_stand_in_order_and_read_as_the_query(text: str, query: str) -> None:
    def plain(part: str) -> str:
        return "".join(Searchable(part)._text.split())

    end = 0
    for hit in Searchable(text).find(query):
        assert end <= hit.start < hit.end <= len(text)
        assert plain(text[hit.start : hit.end]) == plain(query)
        end = hit.end
