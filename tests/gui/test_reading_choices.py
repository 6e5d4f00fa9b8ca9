"""What a reader can choose from, the likeliest first."""

from __future__ import annotations

from reader.gui.reading_choices import MOST, reading_choices
from reader.language.token import Token


def choices(word: str, reading: str, candidates: tuple[tuple[str, ...], ...] = ()) -> list[str]:
    token = Token(0, len(word), word, tuple(reading.split()), not candidates, candidates)
    return [" ".join(filter(None, one)) for one in reading_choices(token)]


def test_the_present_reading_comes_first_then_what_context_offers() -> None:
    assert choices("行", "xing2", (("hang2", "xing2"),))[:2] == ["xing2", "hang2"]


def test_dictionaries_and_characters_offer_more() -> None:
    offered = choices("重新", "chong2 xin1")
    assert offered[0] == "chong2 xin1"
    assert "zhong4 xin1" in offered


def test_there_are_never_too_many_and_none_twice() -> None:
    offered = choices("和行", "he2 xing2")
    assert len(offered) <= MOST
    assert len(set(offered)) == len(offered)
