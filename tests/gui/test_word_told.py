"""What is told of a word."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtWidgets import QApplication

from reader.gui.theme import load_theme
from reader.gui.word_told import coloured, head, senses
from reader.language.meanings import meaning
from reader.language.token import Kind, Token

PAPER = load_theme("paper")


def token(word: str, reading: str) -> Token:
    return Token(0, len(word), word, tuple(reading.split()), sure=True)


def read(html: str) -> str:
    """HTML as it is read: row by row."""
    lines = re.sub("</td><td[^>]*>", " ", html.replace("</tr>", "\n").replace("<br>", " "))
    return re.sub(" +", " ", unescape(re.sub(r"<[^>]+>", "", lines)).replace("\xa0", " "))


def said(word: str, reading: str, script: str = "pinyin") -> str:
    one = token(word, reading)
    return read(senses(one, meaning(one), script))


def test_a_word_stands_before_its_reading_in_the_colours_of_the_tones() -> None:
    assert read(head(token("政府", "zheng4 fu3"), "pinyin", PAPER)) == "政府 zhèngfǔ"
    assert f'color: {PAPER.colours["tone_4"]}">zhèng<' in coloured(["zheng4", "fu3"], "pinyin", PAPER)


def test_syllables_of_names_and_of_zhuyin_stand_apart_and_vowels_behind_an_apostrophe() -> None:
    name = token("刘超", "liu2 chao1")._replace(kind=Kind.NAME)
    assert read(head(name, "pinyin", PAPER)) == "刘超 liú chāo"
    assert read(head(token("政府", "zheng4 fu3"), "zhuyin", PAPER)).endswith("ㄓㄥˋ ㄈㄨˇ")
    assert read(coloured(["xi1", "an1"], "pinyin", PAPER, together=True)) == "xī'ān"


def test_a_word_is_told_with_meaning_measure_word_and_source(qapp: QApplication) -> None:
    assert said("政府", "zheng4 fu3") == "government\nmeasure word: 个 gè\nCC-CEDICT\n"
    assert "个 ㄍㄜˋ" in said("政府", "zheng4 fu3", "zhuyin")


def test_our_own_glossary_is_named_as_the_source(qapp: QApplication) -> None:
    assert said("放管服", "fang4 guan3 fu2").endswith("Xidu's glossary\n")


def test_several_senses_are_numbered_below_the_other_form_and_cut(qapp: QApplication) -> None:
    told = said("长", "zhang3").splitlines()
    assert told[:3] == ["also written 長", "1 chief", "2 head"]
    assert not any(line.startswith("7") for line in told)


def test_words_written_alike_say_how_each_is_written_in_traditional_characters(qapp: QApplication) -> None:
    told = said("后", "hou4").splitlines()
    assert told.index("後") < told.index("后")


def test_a_word_in_no_dictionary_is_told_by_its_parts(qapp: QApplication) -> None:
    told = said("三千亩", "san1 qian1 mu3").splitlines()
    assert told[:2] == ["三 sān three; 3", "千 qiān thousand"]
    assert told[-1].startswith("its parts")


def test_a_word_in_traditional_characters_is_told_with_the_simplified_ones(qapp: QApplication) -> None:
    assert said("發展", "fa1 zhan3").startswith("also written 发展\n1 development")


def test_a_long_number_does_not_fill_the_screen(qapp: QApplication) -> None:
    assert len(said("一" * 60, " ".join(["yi1"] * 60)).splitlines()) < 12
    assert len(read(head(token("一" * 60, " ".join(["yi1"] * 60)), "pinyin", PAPER))) < 210
