from __future__ import annotations

from reader.language.meanings import gloss_before, meaning
from reader.language.token import Kind, Token


def token(word: str, reading: str) -> Token:
    return Token(0, len(word), word, tuple(reading.split()), True)


def test_a_word_means_what_it_means_as_it_is_read_here() -> None:
    assert [entry.senses for entry in meaning(token("大意", "da4 yi5")).entries] == [("careless",)]


def test_a_word_written_in_two_ways_has_an_entry_for_each() -> None:
    assert [entry.traditional for entry in meaning(token("后", "hou4")).entries] == ["後", "后"]


def test_surnames_are_told_only_of_what_is_nothing_else() -> None:
    assert not any(entry.is_name for entry in meaning(token("王", "wang2")).entries)
    assert [entry.senses for entry in meaning(token("邓", "deng4")).entries] == [("surname Deng",)]


def test_a_name_begins_with_a_surname() -> None:
    parts = meaning(token("王超", "wang2 chao1")).parts
    assert [(part.word, part.pinyin) for part in parts] == [("王", ("wang2",)), ("超", ("chao1",))]
    assert parts[0].senses == ("surname Wang",)


def test_what_only_begins_like_a_surname_is_no_name() -> None:
    assert "surname" not in str(meaning(token("全村", "quan2 cun1")).parts)


def test_a_word_without_meaning_has_parts_with_their_readings() -> None:
    found = meaning(Token(0, 5, "𠮷野政府办", (None, "ye3", "zheng4", "fu3", "ban4"), True))
    assert [(part.word, part.pinyin) for part in found.parts] == [
        ("𠮷", (None,)), ("野", ("ye3",)), ("政府", ("zheng4", "fu3")), ("办", ("ban4",)),
    ]  # fmt: skip


def test_a_sure_reading_has_no_others() -> None:
    assert meaning(token("行", "hang2")).others == ()


def test_other_readings_of_a_word_have_another_one_for_a_character() -> None:
    doubtful = Token(0, 2, "行长", ("hang2", "zhang3"), False, (("hang2", "xing2"), ("zhang3", "chang2")))
    assert meaning(doubtful).others == (("xing2", "zhang3"), ("hang2", "chang2"))


def test_before_a_title_a_surname_is_one() -> None:
    king = token("王", "wang2")
    assert meaning(king, "书记").entries[0].senses == ("surname Wang",)
    assert meaning(king, "来到").entries[0].senses[0] == "king or monarch"
    assert gloss_before(king, "书记") == "surname Wang"
    assert gloss_before(token("全", "quan2"), "书记") == gloss_before(token("全", "quan2"), "县")


def test_a_term_of_ours_comes_alone() -> None:
    (term,) = meaning(token("小康社会", "xiao3 kang1 she4 hui4")).entries
    assert term.is_ours
    assert term.traditional == "小康社會"


def test_a_word_is_looked_up_without_the_spaces_it_is_printed_with() -> None:
    spaced = Token(4, 7, "改 革", ("gai3", None, "ge2"), False, (("gai3",), (), ("ge2", "ji2")))
    assert meaning(spaced) == meaning(
        Token(4, 6, "改革", ("gai3", "ge2"), False, (("gai3",), ("ge2", "ji2")))
    )
    assert gloss_before(spaced, "") == gloss_before(token("改革", "gai3 ge2"), "")
    assert [part.word for part in meaning(Token(0, 3, "刘 超", ("liu2", None, "chao1"), True)).parts] == [
        "刘",
        "超",
    ]


def test_a_name_means_no_more_than_a_name() -> None:
    plain = Token(0, 3, "高 原", ("gao1", None, "yuan2"), True)
    name = plain._replace(kind=Kind.NAME)
    assert gloss_before(plain, "") == "plateau"
    assert (gloss_before(name, ""), meaning(name).entries) == (None, ())
    assert meaning(name).parts[0].senses == ("surname Gao",)
