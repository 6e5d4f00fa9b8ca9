from __future__ import annotations

from reader.issue.likeness import Likeness, pairs, shrunk, tie

ROAD = "老街的石板路修好了，石板路再也不怕下雨" * 4
AGAIN = "修好的石板路上，老街的孩子们说下雨也不怕" * 4
TREES = "河边种下一排柳树，柳树的影子落在水里" * 4


def test_pairs_leave_out_marks_and_figures():
    assert pairs("修路，3条") == {"修路", "路条"}


def test_a_tie_is_the_share_of_what_is_said():
    assert tie(pairs("石板路"), pairs(ROAD)) == 1.0
    assert tie(pairs(""), pairs(ROAD)) == 0.0


def test_a_few_words_prove_less_than_many():
    assert shrunk(pairs("石板"), pairs(ROAD)) < shrunk(pairs("老街的石板路修好了"), pairs(ROAD))


def test_texts_of_one_article_are_alike():
    likeness = Likeness({0: ROAD, 1: TREES, 2: AGAIN})
    assert likeness.topic((0,), 2) > likeness.topic((1,), 2)
