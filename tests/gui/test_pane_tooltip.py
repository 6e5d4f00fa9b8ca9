"""What an answer to a word says."""

from __future__ import annotations

import re

from reader.gui.pane_tooltip import answer
from reader.language.token import Token

Doubts = tuple[tuple[str, ...], ...] | None
"""the readings of each character; None if they are sure"""


def said(
    word: str, reading: str, *, doubts: Doubts = None, notes: tuple[str, ...] = (), script: str = "pinyin"
) -> str:
    """An answer as it is read: paragraph by paragraph."""
    token = Token(0, len(word), word, tuple(reading.split()), doubts is None, doubts or ())
    html = answer([token], notes, script)
    text = re.sub(r"<style>.*?</style>|<[^>]+>", "", html.replace("</p>", "\n")).replace("&nbsp;", " ")
    return re.sub(" +", " ", text)


def test_a_word_is_told_with_reading_meaning_measure_word_and_traditional_form() -> None:
    assert said("政府", "zheng4 fu3") == "政府 zhèng fǔ\ngovernment\nmeasure word: 个 gè\n"


def test_several_senses_are_numbered_and_long_lists_are_cut() -> None:
    told = said("长", "zhang3")
    assert told.startswith("长 zhǎng 長\n1 chief 2 head 3 elder")
    assert "6" not in told


def test_words_written_alike_say_how_each_is_written_in_traditional_characters() -> None:
    first, second = said("后", "hou4").splitlines()[1:]
    assert first.startswith("後 1 back")
    assert second.startswith("后 1 empress")


def test_a_word_in_no_dictionary_is_told_by_its_parts() -> None:
    assert said("三千亩", "san1 qian1 mu3").splitlines()[1:3] == ["三 sān three; 3", "千 qiān thousand"]


def test_a_doubtful_reading_says_so_with_the_other_ones() -> None:
    doubts = (("hang2", "xing2", "heng2"),)
    assert "(?) reading not certain; or xíng · héng\n" in said("行", "hang2", doubts=doubts)
    assert "(?) reading not certain\n" in said("重新", "chong2 xin1", doubts=((), ()))
    assert "(?)" not in said("行", "hang2")


def test_readings_are_written_in_the_script_that_was_chosen() -> None:
    assert said("政府", "zheng4 fu3", script="zhuyin").startswith("政府 ㄓㄥˋ ㄈㄨˇ\n")
    assert "个 ㄍㄜˋ" in said("政府", "zheng4 fu3", script="zhuyin")


def test_what_is_in_a_note_or_a_word_is_no_markup() -> None:
    assert "&lt;b&gt;" in said("政府", "zheng4 fu3", notes=("<b>",))


def test_nothing_is_said_of_what_is_not_read() -> None:
    assert answer([Token(0, 4, "2020", (None,) * 4, True)], (" ",)) == ""


def test_a_long_number_does_not_fill_the_screen() -> None:
    assert len(said("一" * 60, " ".join(["yi1"] * 60)).splitlines()) < 12


def test_a_word_in_traditional_characters_is_told_with_the_simplified_ones() -> None:
    assert said("發展", "fa1 zhan3").startswith("發展 fā zhǎn 发展\n1 development")
