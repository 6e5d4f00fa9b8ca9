"""Corrections over tokens: pure, on words and readings made for the purpose."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.correction import SCOPES, Correction
from reader.language.packing import PackedTokens, join_pieces, pack_piece
from reader.language.token import Kind, Token
from reader.library.overlay import Hit, LaidTokens, lay

numbers = count(1)


def tokens(words: str, readings: str = "") -> list[Token]:
    """Words between spaces; their characters are read a1, a2 … or as is said."""
    made, start = [], 0
    given = iter(readings.split() or [f"a{at % 4 + 1}" for at in range(len(words))])
    for word in words.split():
        made.append(Token(start, start + len(word), word, tuple(next(given) for _ in word), True))
        start += len(word)
    return made


def correction(quote: str, value: str, scope: str = "here") -> Correction:
    kind = "reading" if value[-1].isdecimal() else "words"
    number = next(numbers)
    head = (f"{number:04d}", kind, scope, quote, tuple(value.split()))
    return Correction(*head, "article", (), f"{number:04d}", f"{number:04d}")


def hit(start: int, one: Correction, *, exact: bool | None = None) -> Hit:
    return Hit(start, start + len(one.quote), one.scope == "here" if exact is None else exact, one)


def words(found: Sequence[Token]) -> str:
    return " ".join(token.word for token in found)


def pinyin(found: Sequence[Token]) -> str:
    return " ".join(syllable or "-" for token in found for syllable in token.pinyin)


def laid(before: list[Token], *hits: Hit, **known: str) -> list[Token]:
    return lay(before, hits, lambda word: tuple(known[word].split()) if word in known else None)


@pytest.mark.parametrize(
    ("before", "start", "value", "after"),
    [
        ("重 新 部署", 0, "重新", "重新 部署"),
        ("重新部署", 0, "重新 部署", "重新 部署"),
        ("研究生 命题", 2, "生命", "研究 生命 题"),
        ("研究生 命题", 0, "研究 生命", "研究 生命 题"),
        ("全 县 人民", 1, "县", "全 县 人民"),
        ("𠮷林 省", 0, "𠮷林省", "𠮷林省"),
    ],
)
def test_words_are_cut_and_joined_where_it_was_said(before: str, start: int, value: str, after: str) -> None:
    made = laid(tokens(before), hit(start, correction(value.replace(" ", ""), value)))
    assert words(made) == after
    assert pinyin(made) == pinyin(tokens(before))
    assert [token.start for token in made][1:] == [token.end for token in made][:-1]


def test_elsewhere_words_change_only_where_the_quote_stands_as_whole_words() -> None:
    one = correction("会上", "会上", "everywhere")
    assert words(laid(tokens("社会 上升 会 上"), hit(1, one), hit(4, one))) == "社会 上升 会上"
    assert words(laid(tokens("社会 上"), hit(1, one))) == "社会 上"
    assert words(laid(tokens("社会 上"), hit(1, one, exact=True))) == "社 会上"


def test_a_joined_word_is_read_as_it_is_known_to_be() -> None:
    one = hit(0, correction("重新", "重新"))
    assert pinyin(laid(tokens("重 新", "zhong4 xin1"), one, 重新="chong2 xin1")) == "chong2 xin1"
    assert pinyin(laid(tokens("重 新", "zhong4 xin1"), one)) == "zhong4 xin1"


def test_a_word_may_be_printed_with_spaces() -> None:
    space = Token(1, 2, " ", (None,), True)
    one = hit(0, correction("重 新", "重 新")._replace(value=("重 新",)))
    apart = [tokens("重")[0], space, tokens("重 新")[1]._replace(start=2, end=3)]
    assert pinyin(laid(apart, one, 重新="chong2 xin1")) == "chong2 - xin1"


def test_a_word_that_was_one_already_keeps_its_reading() -> None:
    one = hit(0, correction("长江", "长江"))
    assert pinyin(laid(tokens("长江大桥", "zhang3 jiang1 da4 qiao2"), one, 长江="x1 x2")).startswith("zhang3")


def test_a_reading_holds_for_whole_words_elsewhere_and_for_its_characters_here() -> None:
    wide = correction("重", "chong2", "everywhere")
    assert pinyin(laid(tokens("重 重新", "z4 z4 x1"), hit(0, wide), hit(1, wide))) == "chong2 z4 x1"
    assert pinyin(laid(tokens("重新", "z4 x1"), hit(0, correction("重", "chong2")))) == "chong2 x1"
    run = correction("重新部署", "chong2 xin1 bu4 shu3", "article")
    assert pinyin(laid(tokens("重新 部署"), hit(0, run))) == "chong2 xin1 bu4 shu3"


def test_what_a_reader_set_is_sure() -> None:
    doubtful = Token(0, 2, "重长", ("z4", "c2"), False, (("z4", "c2"), ("c2", "z3")))
    (one,) = laid([doubtful], hit(0, correction("重长", "z4 z3")))
    assert (one.sure, one.candidates) == (True, ())
    (half,) = laid([doubtful], hit(0, correction("重", "c2")))
    assert (half.sure, half.candidates) == (False, (("c2",), ("c2", "z3")))
    (both,) = laid([half], hit(1, correction("长", "z3")))
    assert (both.sure, both.candidates) == (True, ())


def test_cut_words_keep_the_doubt_that_is_theirs() -> None:
    doubtful = Token(0, 2, "重长", ("z4", "c2"), False, (("z4",), ("c2", "z3")))
    first, second = laid([doubtful], hit(0, correction("重长", "重 长")))
    assert (first.sure, second.sure, second.candidates) == (True, False, (("c2", "z3"),))


def test_a_part_of_a_name_is_none_and_numbers_stay_numbers() -> None:
    name = Token(0, 3, "何时能", ("a1", "a2", "a3"), True, kind=Kind.NAME)
    number = Token(0, 4, "2020", (None,) * 4, True, kind=Kind.NUMBER)
    cut = laid([name], hit(0, correction("何时能", "何时 能")))
    assert [token.kind for token in cut] == [Kind.WORD, Kind.WORD]
    assert laid([name], hit(0, correction("何时能", "a1 a2 a4")))[0].kind is Kind.NAME
    assert [
        token.kind
        for token in laid(
            [number], hit(0, correction("2020", "2020")._replace(kind="words", value=("20", "20")))
        )
    ] == [Kind.NUMBER] * 2


def test_here_is_stronger_than_article_and_article_than_everywhere() -> None:
    made = {scope: correction("重", f"{scope[0]}1", scope) for scope in reversed(SCOPES)}
    hits = [hit(0, one) for one in made.values()]
    assert pinyin(laid(tokens("重"), *hits)) == "h1"
    assert pinyin(laid(tokens("重"), *hits[1:])) == "a1"


def test_later_is_stronger_than_earlier_and_words_come_before_readings() -> None:
    reading = hit(0, correction("重新", "chong2 xin1", "article"))
    first, second = (hit(0, correction("重新", value)) for value in ("重新", "重 新"))
    made = laid(tokens("重新"), second, first, reading)
    assert (words(made), pinyin(made)) == ("重 新", "chong2 xin1")


def packed(pieces: Sequence[str]) -> PackedTokens:
    parts = [pack_piece(tokens(piece)) for piece in pieces]
    return PackedTokens(join_pieces(parts), "".join(pieces).replace(" ", ""))


def test_only_the_piece_that_is_asked_for_is_laid_over() -> None:
    asked: list[tuple[int, int]] = []

    def hits(start: int, end: int) -> list[Hit]:
        asked.append((start, end))
        return []

    found = LaidTokens(packed(["改 革", "开 放", "政 策"]), hits, lambda _: None)
    assert found.at(3) == Token(3, 4, "放", ("a2",), True)
    assert (found.at(6), found.at(-1)) == (None, None)
    assert asked == [(2, 4)]


def test_a_correction_may_reach_over_the_border_of_pieces() -> None:
    one = hit(1, correction("革开", "革开"))
    whole = packed(["改 革", "开 放", "政 策"])
    found = LaidTokens(whole, lambda start, end: [one] if start < 3 and end > 1 else [], lambda _: None)
    assert words(found) == "改 革开 放 政 策"
    assert found.between(2, 5) == [found[1], found[2], found[3]]
    assert len(found) == 5
    assert found.at(2) == found[1]


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(1, 5), st.integers(0, 3)), max_size=8))
def test_whatever_is_corrected_the_words_are_those_of_the_text(chosen: list[tuple[int, int, int]]) -> None:
    text = "甲乙丙丁戊己庚辛壬癸子丑"
    before = tokens("甲乙 丙 丁戊己 庚 辛壬癸 子丑")
    hits = []
    for start, length, way in chosen:
        quote = text[start : start + length]
        value = " ".join(quote) if way == 0 else " ".join("b1" for _ in quote) if way == 1 else quote
        scope = SCOPES[way % 3]
        hits.append(hit(start, correction(quote, value, scope), exact=way != 3))
    made = laid(before, *hits)
    assert "".join(token.word for token in made) == text
    assert all(text[token.start : token.end] == token.word for token in made)
    assert all(len(token.pinyin) == len(token.word) for token in made)


def name(quote: str, kind: str, scope: str = "here") -> Correction:
    value = (kind, *[""] * len(quote))
    return correction(quote, quote, scope)._replace(kind="name", value=value)


def test_a_name_is_one_word_of_its_kind() -> None:
    said = name("曾祥", "person")._replace(value=("person", "zeng1", ""))
    found = laid(tokens("曾 祥走 了"), hit(0, said))
    assert (words(found), pinyin(found), found[0].kind) == ("曾祥 走 了", "zeng1 a2 a3 a4", Kind.NAME)
    (whole,) = laid([tokens("高素质")[0]._replace(kind=Kind.NAME)], hit(0, name("高素质", "word")))
    assert (whole.kind, whole.pinyin) == (Kind.WORD, ("a1", "a2", "a3"))


def test_of_words_and_names_the_later_counts_and_the_nearer() -> None:
    cut, said = correction("高素质", "高 素质"), name("高素质", "person")
    assert words(laid(tokens("高素质"), hit(0, cut), hit(0, said))) == "高素质"
    later = correction("高素质", "高 素质")
    assert words(laid(tokens("高素质"), hit(0, later), hit(0, said))) == "高 素质"
    wide = name("高素质", "person", scope="everywhere")
    assert words(laid(tokens("高素质"), hit(0, cut), hit(0, wide, exact=True))) == "高 素质"


def test_what_is_torn_out_of_a_name_is_read_as_a_word() -> None:
    named = [tokens("曾经来")[0]._replace(kind=Kind.NAME)]
    found = laid(named, hit(0, correction("曾经来", "曾经 来")), 曾经="ceng2 jing1")
    assert pinyin(found) == "ceng2 jing1 a3"
