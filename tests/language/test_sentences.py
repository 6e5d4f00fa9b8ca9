from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.sentences import next_sentence, previous_sentence, sentence_at

TEXT = "标题\n他说：“好。”大家笑了！　再见……\n第二段？！”完"
STARTS = [0, 3, 10, 16, 21, 27]
texts = st.text("字。！”）\n 　…", max_size=40)


def test_sentences_end_behind_their_closing_marks() -> None:
    starts = [0]
    while starts[-1] < len(TEXT):
        starts.append(next_sentence(TEXT, starts[-1]))
    assert starts == [*STARTS, len(TEXT)]


@pytest.mark.parametrize(("position", "sentence"), [(5, "他说：“好。”"), (10, "大家笑了！"), (27, "完")])
def test_the_sentence_at_a_position_has_no_blanks_behind_it(position: int, sentence: str) -> None:
    start, end = sentence_at(TEXT, position)
    assert TEXT[start:end] == sentence


def test_going_back_stops_at_the_start_of_this_sentence_first() -> None:
    assert [previous_sentence(TEXT, at) for at in (12, 10, 3, 1, 0)] == [10, 3, 0, 0, 0]


def test_an_inner_quotation_mark_ends_no_sentence() -> None:
    assert sentence_at("推进“放管服”改革，好。", 4) == (0, 12)


@given(texts)
def test_going_on_and_back_stops_at_the_same_places(text: str) -> None:
    on, back = [0], [len(text)]
    while on[-1] < len(text):
        on.append(next_sentence(text, on[-1]))
    while back[-1] > 0:
        back.append(previous_sentence(text, back[-1]))
    assert on == back[::-1]


@given(texts.filter(bool), st.data())
def test_a_sentence_holds_its_position_or_blanks_do(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text) - 1))
    start, end = sentence_at(text, position)
    assert start <= position
    assert position < end or not text[end : position + 1].strip()
