from __future__ import annotations

from reader.issue.crossing import APART, crossing


def test_a_word_that_goes_over_speaks_for_it():
    assert crossing("要发展县域经", "济，先修路") > 2


def test_letters_that_seldom_meet_speak_against_it():
    assert crossing("路修好了呢", "荠菜开花") == APART


def test_a_figure_wants_its_unit():
    assert crossing("修了12", "年") > crossing("修了12", "好")


def test_nothing_says_nothing():
    assert crossing("", "路") == crossing("路", "") == 0.0
