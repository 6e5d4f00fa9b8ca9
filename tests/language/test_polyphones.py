from __future__ import annotations

import re
from pathlib import Path

from reader.language.analyse import analyse

SENTENCES = Path(__file__).with_name("polyphones.txt").read_text(encoding="utf-8").splitlines()[1:]
CHARACTER = re.compile(r"([^\x00-\x7f])([a-z]+[1-5])?")
RIGHT = 0.97


def misread(sentence: str) -> list[str]:
    """The characters of a sentence that are read otherwise than it says behind them, with their readings."""
    characters = CHARACTER.findall(sentence)
    text = "".join(character for character, _ in characters)
    pinyin = [syllable for token in analyse(text) for syllable in token.pinyin]
    pairs = zip(characters, pinyin, strict=True)
    return [f"{one}{found}" for (one, wanted), found in pairs if wanted and found != wanted]


def test_characters_of_several_readings_are_read_as_their_sentence_wants() -> None:
    asked = sum(bool(wanted) for sentence in SENTENCES for _, wanted in CHARACTER.findall(sentence))
    wrong = [one for sentence in SENTENCES for one in misread(sentence)]
    assert len(wrong) <= (1 - RIGHT) * asked, wrong


def test_what_is_read_otherwise_is_told() -> None:
    assert misread("首都dou1和he2") == ["都du1"]
