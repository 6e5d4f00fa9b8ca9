"""The class of each character of a text: what breaking, widths and shaping go by. No Qt.

Chinese and English write the same curly quotation marks. Which of them are Latin, and so take no more
room than their ink, is told by what stands beside them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING: Final = "（《“‘「『〈【〔［｛(["
CLOSING: Final = "，。、；：？！）》”’」』〉】〕］｝"
HANGING: Final = "，。、；："
NOT_FIRST: Final = CLOSING + "…·・％%‰℃°～々,.;:!?)]}"

_LISTED: Final = (
    ("o", OPENING),
    ("c", CLOSING),
    ("e", "…"),
    ("u", "%％"),
    ("q", ".,:"),
    ("n", NOT_FIRST),
    ("i", "-/'@_&+#=~"),
    ("m", "—"),
    ("s", " \t\u00a0"),
    ("z", "\u200d"),
)
"""class and members; the first that holds a character is its class"""
_JOINING: Final = (
    (0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0x302A, 0x302F), (0x3099, 0x309A),
    (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0x1F3FB, 0x1F3FF), (0xE0100, 0xE01EF),
)  # fmt: skip
"""characters that belong to the one before: accents, variation selectors, skin tones"""
_LEFTWARD: Final = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFE))
"""Hebrew, Arabic and their kin, written from right to left"""


class _Classes(dict[int, str]):
    """The class of each code point, found when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = self._find(chr(code), code)
        return found

    def _find(self, char: str, code: int) -> str:
        listed = next((name for name, members in _LISTED if char in members), None)
        if listed:
            return listed
        if _within(code, _JOINING):
            return "j"
        if char.isalnum() and code < 0x250:
            return "a" if char.isalpha() else "d"
        if char.isspace():
            return "t"
        if _within(code, _LEFTWARD):
            return "y"
        return "h" if 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x3FFFF else "x"


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


_classes = _Classes()


@lru_cache(maxsize=8)
def classify(text: str) -> str:
    """The class of each character: o opening mark, c closing mark, h Han, a letter, d digit, and so on.

    A Latin quotation mark is k if it opens, l if it closes or is an apostrophe.
    """
    classes = text.translate(_classes)
    if not _QUOTE.search(text):
        return classes
    listed = list(classes)
    for at, name in _latin_marks(text):
        listed[at] = name
    return "".join(listed)


_QUOTE: Final = re.compile("[“”‘’]")
_LETTER: Final = "[0-9A-Za-z\u00c0-\u024f]"
_WIDE: Final = (
    (0x2E80, 0xA4CF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF01, 0xFF60),
    (0x20000, 0x3FFFF),
)  # fmt: skip
"""what is as wide as a Han character in every font"""
_PAIR: Final = re.compile(f"(?=(“[^“”]*”|‘(?:[^‘’]|(?<={_LETTER})’(?={_LETTER}))*’))")
_BUTTED: Final = re.compile("[”’][“‘]")
"""only Chinese sets two quotations side by side without a space"""
_LATIN: Final = re.compile(_LETTER)
_UNSEEN: Final = " \t\u00a0“”‘’—…·"
"""what is looked through for the characters beside a mark"""
_NEAR: Final = 8
"""how far"""


def _latin_marks(text: str) -> Iterator[tuple[int, str]]:
    """Place and class of each quotation mark that belongs to Latin text."""
    wide = _has_wide(text) or not _LATIN.search(text)
    paired = set()
    for match in _PAIR.finditer(text):
        start, end = match.span(1)
        paired |= {start, end - 1}
        if not wide or _is_latin(text, start, end):
            yield from ((start, "k"), (end - 1, "l"))
    for match in _QUOTE.finditer(text):
        at = match.start()
        if at not in paired and (not wide or _is_apostrophe(text, at)):
            yield at, "k" if match[0] in "“‘" or not _LATIN.match(text[max(0, at - 1) : at]) else "l"


def _has_wide(text: str) -> bool:
    return any(map(_is_wide, text))


@cache
def _is_wide(char: str) -> bool:
    """Not by a regular expression: one with such long ranges takes 4 ms to compile, at each start."""
    return _within(ord(char), _WIDE)


def _is_latin(text: str, start: int, end: int) -> bool:
    """Whether a pair of marks stands in Latin text: nothing wide is beside either, inside or outside."""
    inside = text[start + 1 : end - 1].strip(_UNSEEN)
    before = text[max(0, start - _NEAR) : start].rstrip(_UNSEEN)[-1:]
    after = text[end : end + _NEAR].lstrip(_UNSEEN)[:1]
    if not inside or not before + after or _BUTTED.match(text, start - 1) or _BUTTED.match(text, end - 1):
        return False
    return not _has_wide(before + inside[0] + inside[-1] + after)


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether a mark without another belongs to the letter or digit at its side: it’s, dogs’, 5’."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if text[at] != "’" or _has_wide(before):
        return False
    return _LATIN.match(before) is not None or _LATIN.match(after) is not None
