"""Numbered readings become marked ones: zhong4 to zhòng."""

from __future__ import annotations

_MARKED = {
    "a": "āáǎà",
    "e": "ēéěè",
    "i": "īíǐì",
    "o": "ōóǒò",
    "u": "ūúǔù",
    "ü": "ǖǘǚǜ",
    "n": "nńňǹ",
    "m": "mḿm̌m̀",
}


def tone_marks(syllable: str) -> str:
    """A syllable with its tone mark: "lv4" is "lǜ"; tone 5 and unknown tones carry none.

    The mark's place follows the Basic Rules of the Hanyu Pinyin Orthography (GB/T 16159):
    on a or e, else on the o of ou, else on the last vowel.
    """
    letters, tone = _split(syllable)
    if not 1 <= tone <= 4:
        return letters
    place = _place(letters)
    if place is None:
        return letters
    return letters[:place] + _MARKED[letters[place]][tone - 1] + letters[place + 1 :]


def _split(syllable: str) -> tuple[str, int]:
    letters = syllable.rstrip("0123456789").replace("v", "ü")
    digits = syllable[len(letters) :]
    return letters, int(digits) if digits.isdecimal() else 0


def _place(letters: str) -> int | None:
    for sought in ("a", "e", "ou"):
        if sought in letters:
            return letters.index(sought)
    vowels = [i for i, letter in enumerate(letters) if letter in "iouü"]
    nasals = [i for i, letter in enumerate(letters) if letter in "nm"]
    return vowels[-1] if vowels else next(iter(nasals), None)
