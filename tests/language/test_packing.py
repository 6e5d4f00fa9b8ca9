from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.language.analyse import analyse, analyse_pieces
from reader.language.packing import PackedTokens, join_pieces
from reader.language.pieces import pieces

TEXTS = st.text(st.sampled_from("重要会议长地，。 A1𠮷\n"), max_size=40)


@given(st.lists(TEXTS.filter(bool), max_size=4))
def test_packing_round_trip(parts: list[str]) -> None:
    text = "".join(parts)
    packed = PackedTokens(join_pieces(analyse_pieces(parts)), text)
    expected = [token._replace(start=0, end=0) for part in parts for token in analyse(part)]
    assert [token._replace(start=0, end=0) for token in packed] == expected
    assert "".join(text[token.start : token.end] for token in packed) == text
    assert list(packed.words()) == [(token.start, token.word) for token in packed]


def test_a_word_is_found_by_its_place() -> None:
    text = "重要会议，" * 3000
    packed = PackedTokens(join_pieces(analyse_pieces(pieces(text))), text)
    for offset in (0, 1, 7_499, len(text) - 1):
        token = packed.at(offset)
        assert token is not None
        assert token.start <= offset < token.end
    assert packed.at(len(text)) is None
    assert len(packed[-2:]) == 2


@given(st.integers(0, 60), st.integers(0, 60))
def test_words_between_two_places_are_those_that_touch_them(start: int, length: int) -> None:
    text = "重要会议，" * 12
    packed = PackedTokens(join_pieces(analyse_pieces([text[:25], text[25:]])), text)
    touching = [token for token in packed if token.start < start + length and token.end > start]
    assert length == 0 or packed.between(start, start + length) == touching
