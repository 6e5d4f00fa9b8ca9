from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.pane_words import Words
from reader.issue.model import Article, Block, Role, Span
from reader.language.packing import PackedTokens, join_pieces, pack_piece
from reader.language.token import Token

TEXTS = ("𠮷野家，很好。", "另一段")
ARTICLE = Article("0" * 12, "news", "1", tuple(Block(Role.BODY, text, (), "1") for text in TEXTS))
WORDS = (("𠮷野家", "，", "很好", "。"), ("另", "一段"))


def tokens(block: int) -> list[Token]:
    found, start = [], 0
    for word in WORDS[block]:
        found.append(Token(start, start + len(word), word, (None,) * len(word), True))
        start += len(word)
    return found


def words() -> Words:
    return Words(ARTICLE, tokens)


def test_a_word_is_found_at_each_of_its_characters() -> None:
    spans = [found and found[0] for found in map(words().at, range(12))]
    first, second, third = Span(0, 3), Span(4, 6), Span(9, 11)
    assert spans == [first] * 3 + [None, second, second, None, None, Span(8, 9), third, third, None]


@given(st.integers(0, 11), st.integers(0, 11))
def test_snapping_cuts_no_word_and_takes_no_more_than_needed(one: int, other: int) -> None:
    start, end = sorted((one, other))
    snapped = words().whole_words(Span(start, end))
    assert snapped.start <= start <= end <= snapped.end
    assert words().whole_words(snapped) == snapped
    assert start - snapped.start < 3 > snapped.end - end


def test_a_paragraph_is_its_block() -> None:
    assert words().paragraph(9) == Span(8, 11)
    assert words().whole_paragraphs(Span(2, 9)) == Span(0, 11)


def test_words_between_two_places_include_those_that_are_cut() -> None:
    assert [token.word for token in words().between(0, 1, 5)] == ["𠮷野家", "，", "很好"]


def test_a_block_without_tokens_has_no_words() -> None:
    assert Words(ARTICLE, lambda _block: ()).at(2) is None


def test_words_of_very_long_blocks_are_found_without_unpacking_all() -> None:
    piece = [Token(at, at + 2, "国家", (None, None), True) for at in range(0, 1000, 2)]
    held = PackedTokens(join_pieces([pack_piece(piece)] * 10), "国家" * 5000)
    article = Article("0" * 12, "news", "1", (Block(Role.BODY, "国家" * 5000, (), "1"),))
    found = Words(article, lambda _block: held).at(7001)
    assert found is not None
    assert found[0] == Span(7000, 7002)
    assert len(held._unpacked) == 1
