from __future__ import annotations

import pytest

from reader.typeset.classes import classify


def marks(text: str) -> str:
    """The classes of the quotation marks of a text."""
    return "".join(name for char, name in zip(text, classify(text), strict=True) if char in "“”‘’")


@pytest.mark.parametrize(
    "text",
    [
        "他说“放管服”改革",
        "他说“no”。",
        "据“APEC”峰会报道",
        "5G时代，“5G”来了",
        "“I am fine, thank you.”他说",
        "“OK”“Yes”两个词",
        "他说“中国”改革",
    ],
)
def test_marks_in_chinese_text_are_chinese(text: str) -> None:
    assert set(marks(text)) == {"o", "c"}


@pytest.mark.parametrize(
    "text",
    [
        "he said “no” in English",
        "记者写道：he said “no” in English; 中文",
        "这是 the ‘fine’ one 吗",
        "中文 and “No,” he said, “‘never’ again.” So",
        "went on—“no”—and on 中文",
    ],
)
def test_marks_in_latin_text_are_latin(text: str) -> None:
    assert set(marks(text)) == {"k", "l"}


@pytest.mark.parametrize("text", ["it’s", "他说it’s的", "身高5’的人", "the dogs’ tails 中文"])
def test_an_apostrophe_is_latin(text: str) -> None:
    assert marks(text) == "l"


def test_an_apostrophe_ends_no_quotation() -> None:
    assert marks("他说‘it’s fine’吗") == "olc"


def test_an_apostrophe_before_a_word_begins_it() -> None:
    assert marks("in the ’90s, 中文") == "k"


def test_marks_alone_are_chinese() -> None:
    assert marks("“”") == "oc"


def test_one_class_for_each_character() -> None:
    assert classify("国A1“שa\u0301") == "hadoyaj"
