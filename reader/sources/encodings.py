"""Encodings of text files: which one a file is in, and its text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from reader.sources.likelihood import bits

ENCODINGS = ("utf-8", "gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
"""what a file may be in, as Python names it; where two read a file equally well, the first is meant"""

NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "gb18030": "GB18030",
    "cp950": "Big5",
    "big5hkscs": "Big5-HKSCS",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}
"""what people call them"""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
"""byte order mark, the decoding that takes it off, the encoding that it says"""

SAMPLE = 65_536
"""bytes from which the encoding is guessed"""
UNLIKELY = {"gb18030": 2, "cp950": 6, "big5hkscs": 10, "utf-16-le": 12, "utf-16-be": 14}
"""bits by which an encoding is rarer than UTF-8"""
SELF_EVIDENT = 12, 8
"""bits in favour of UTF-8 without a fault, and of each of its characters of three bytes or more:
bytes of another encoding hardly ever look like them"""
CUT = 10
"""bits of a file that ends within a character"""
NO_TEXT = 18
"""bits a character from which on it is no text"""
IF_GUESSED, IF_CHOSEN = 20, 2
"""one broken character in so many is put up with"""

_BEYOND_ASCII = re.compile(rb"[\x00\x80-\xff]")
_FAMILIES = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950"}


class Guess(NamedTuple):
    """An encoding, and the cost of what it makes of the sample."""

    bits: float
    order: int
    encoding: str
    per_character: float


def known(name: str) -> str | None:
    """One of ENCODINGS, or utf-16, by a name people give it; None if it is another one."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    found = _FAMILIES.get(found, "utf-8" if found == "utf-8-sig" else found)
    return found if found in (*ENCODINGS, "utf-16") else None


def guess(data: bytes) -> str | None:
    """The decoding that makes Chinese of the bytes; None if none makes text of them."""
    if marked := _marked(data):
        return marked[0]
    best = min(_guesses(data))
    return best.encoding if best.per_character < NO_TEXT else None


def exact(encoding: str, data: bytes) -> str:
    """The decoding for bytes that somebody says are in an encoding: a byte order mark is no text."""
    marked = _marked(data)
    if marked and encoding in (marked[1], "utf-16" if marked[0] == "utf-16" else ""):
        return marked[0]
    if encoding == "utf-16":
        return min(one for one in _guesses(data) if one.encoding.startswith("utf-16")).encoding
    return encoding


def decode(data: bytes, encoding: str) -> tuple[str, int]:
    """The text, and how many places could not be read: each is one U+FFFD."""
    try:
        return data.decode(encoding), 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return text, text.count("\ufffd")


def is_readable(text: str, broken: int, one_in: int) -> bool:
    """Whether no more is broken than one character in so many, and one more."""
    return broken <= 1 + len(text) // one_in


def _marked(data: bytes) -> tuple[str, str] | None:
    return next(((codec, name) for mark, codec, name in MARKS if data.startswith(mark)), None)


def _guesses(data: bytes) -> list[Guess]:
    sample = _sample(data)
    return [_measured(sample, order, encoding) for order, encoding in enumerate(ENCODINGS)]


def _sample(data: bytes) -> bytes:
    """Bytes from the first that is not ASCII on; from an even place, that UTF-16 keeps its pairs."""
    found = _BEYOND_ASCII.search(data)
    start = found.start() // 2 * 2 if found and found.start() > SAMPLE // 2 else 0
    return data[start : start + SAMPLE]


def _measured(sample: bytes, order: int, encoding: str) -> Guess:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    text = decoder.decode(sample)
    cut = bool(decoder.decode(b"", final=True))
    cost = bits(text) + CUT * cut
    if encoding == "utf-8" and "\ufffd" not in text and not text.isascii():
        cost -= SELF_EVIDENT[0] + SELF_EVIDENT[1] * sum(char > "\u07ff" for char in text)
    return Guess(cost + UNLIKELY.get(encoding, 0), order, encoding, cost / max(1, len(text)))
