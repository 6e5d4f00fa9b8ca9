from __future__ import annotations

import pytest

from reader.language.analyse import analyse
from reader.language.kinds import kinds
from reader.language.token import Kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("北京", Kind.PLACE),
        ("毛泽东", Kind.NAME),
        ("克莱斯勒", Kind.FOREIGN),
        ("县发展改革局", None),
        ("发展改革局", Kind.BODY),
        ("彩虹", None),
        ("余震", None),
        ("胡说", None),
        ("高素质", None),
        ("乐曲声", None),
    ],
)
def test_names_are_told_from_words_that_mean_something_else(word: str, kind: Kind | None) -> None:
    assert kinds().get(word) == kind


def test_every_word_of_a_text_is_of_a_kind() -> None:
    found = {token.word: token.kind for token in analyse("县委书记刘国强到北京看了3个村，A组的")}
    assert (found["刘国强"], found["北京"]) == (Kind.NAME, Kind.PLACE)
    assert (found["3"], found["A"], found["看"]) == (Kind.NUMBER, Kind.OTHER, Kind.WORD)
