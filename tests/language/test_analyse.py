from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.language.analyse import analyse
from reader.language.pieces import PIECE, pieces

TEXTS = st.text(st.sampled_from("一不了重要地会议，。 \n\tAb3％𠮷e\u0301“”"), max_size=60)


@given(TEXTS)
def test_tokens_are_the_text(text: str) -> None:
    tokens = analyse(text)
    assert "".join(token.word for token in tokens) == text
    assert all(text[t.start : t.end] == t.word and len(t.pinyin) == len(t.word) for t in tokens)


@given(TEXTS.map(lambda text: text * 200))
def test_pieces_are_the_text(text: str) -> None:
    cut = list(pieces(text))
    assert "".join(cut) == text
    assert all(0 < len(piece) <= PIECE for piece in cut)


def test_a_piece_ends_with_a_sentence() -> None:
    first, _ = pieces("会" * (PIECE - 10) + "。”" + "议" * 100)
    assert first.endswith("。”")


def test_an_empty_line_has_no_tokens() -> None:
    assert analyse("") == ()
