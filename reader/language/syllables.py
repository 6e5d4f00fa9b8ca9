"""Readings as people write them, brought into the form that tokens have."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from reader.language.marks import tone_number
from reader.language.reading_tables import characters

_BETWEEN: Final = re.compile(r"[\s'’·\-]+")
_NUMBERED: Final = re.compile(r"[a-zü]+[0-5]")
_UNLISTED: Final = frozenset({"dei", "zhei", "nia", "pia", "tei", "ng", "hng", "r"})
"""syllables that words have and no character has alone"""


def parse_reading(written: str) -> tuple[str, ...]:
    """The syllables of a reading: "chong2 xin1", "chong2xin1" and "chóng xīn" are the same.

    Raises ValueError with what is no syllable. One without a tone is neutral, beside others with marks.
    """
    plain = unicodedata.normalize("NFC", written.strip().lower()).replace("u:", "ü")
    parts = _NUMBERED.findall(plain) if any(map(str.isdecimal, plain)) else _BETWEEN.split(plain)
    if any(map(str.isdecimal, plain)) and "".join(parts) != _BETWEEN.sub("", plain):
        raise ValueError(written)
    if not any(map(str.isdecimal, plain)) and plain.isascii() and plain:
        raise ValueError(written)
    return tuple(map(_syllable, parts))


def is_syllable(syllable: str) -> bool:
    """Whether this is a syllable as tokens have it: "lv4", neutral tone 5."""
    return syllable[-1:] in tuple("12345") and syllable[:-1] in _listed()


def _syllable(part: str) -> str:
    numbered = part.replace("v", "ü") if part[-1:].isdecimal() else tone_number(part)
    syllable = numbered.replace("ü", "v").replace("lue", "lve").replace("nue", "nve")
    syllable = f"{syllable[:-1]}5" if syllable.endswith("0") else syllable
    if not is_syllable(syllable):
        raise ValueError(part)
    return "er5" if syllable == "r5" else syllable


@cache
def _listed() -> frozenset[str]:
    """The syllables there are, without tones."""
    found = {reading[:-1] for readings in characters().values() for reading in readings}
    return frozenset(found) | _UNLISTED
