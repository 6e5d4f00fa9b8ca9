from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.language.dictionary import Measure, as_read, gloss, look_up, parts


def test_a_noun_has_its_meaning_and_its_measure_word() -> None:
    entry = look_up("政府")[0]
    assert (entry.senses, entry.measures) == (("government",), (Measure("个", "ge4"),))
    assert entry.pinyin == ("zheng4", "fu3")


def test_measure_words_inside_a_sense_are_told_apart() -> None:
    entry = look_up("学问")[0]
    assert Measure("门", "men2") in entry.measures
    assert not any("CL:" in sense for sense in entry.senses)


def test_the_commonest_meaning_comes_first() -> None:
    assert look_up("后")[0].senses[0] == "back"
    assert look_up("面")[0].senses[0] == "face"
    assert look_up("发")[0].traditional == "發"


def test_a_surname_comes_last() -> None:
    for surname in ("王", "高", "曾", "单", "干"):
        assert not look_up(surname)[0].is_name
        assert look_up(surname)[-1].is_name


def test_a_rare_meaning_comes_after_the_plain_ones() -> None:
    xing = as_read("行", ["xing2"])[0].senses
    assert xing.index("capable; competent") < xing.index("(literary) about to; soon")


def test_entries_are_ordered_by_the_reading_a_word_has_here() -> None:
    assert as_read("行", ["hang2"])[0].pinyin == ("hang2",)
    assert as_read("大意", ["da4", "yi5"])[0].senses == ("careless",)
    assert as_read("地方", ["di4", "fang5"])[0].pinyin == ("di4", "fang5")


def test_what_is_only_another_form_tells_its_meaning() -> None:
    assert look_up("小孩儿")[0].senses == ("erhua variant of 小孩 xiǎo hái: child",)


def test_no_sense_tells_of_traditional_forms_that_simplified_text_has_not() -> None:
    assert not any("|" in sense or "variant of 里" in sense for one in look_up("里") for sense in one.senses)


def test_traditional_words_are_found() -> None:
    assert look_up("發展")[0].word == "发展"
    assert {entry.word for entry in look_up("著")} == {"著", "着"}


def test_umlauts_are_written_as_tokens_write_them() -> None:
    assert look_up("绿色")[0].pinyin == ("lv4", "se4")


def test_a_gloss_goes_by_the_reading() -> None:
    assert gloss("长", ("chang2",)) == "long; (bound form) length"
    assert gloss("长", ("zhang3",)) == "chief; head"
    assert gloss("三千亩", ("san1", "qian1", "mu3")) is None


def test_a_long_second_sense_is_left_to_the_entry() -> None:
    assert len(look_up("专利")[0].senses[1]) > 60
    assert gloss("专利", ("zhuan1", "li4")) == "patent"


def test_an_unknown_word_falls_into_the_longest_known_ones() -> None:
    assert parts("人民大会堂会议厅") == ("人民大会堂", "会议厅")
    assert parts("刘超") == ("刘", "超")


def test_a_known_word_falls_into_smaller_ones() -> None:
    assert parts("全国人大常委会") == ("全国", "人大常委会")


@given(st.text(alphabet="政府发展𠮷一二abc，👍\ue000", max_size=20))
def test_parts_are_the_word(word: str) -> None:
    assert "".join(parts(word)) == word
    assert all(parts(word))
    look_up(word)


def test_a_text_without_marks_is_no_word_to_take_apart() -> None:
    assert parts("政府" * 5000) == ("政府" * 5000,)
