"""Readings in zhuyin: zhong4 to ㄓㄨㄥˋ, by the table of ISO 7098 and the 國語注音符號手冊."""

from __future__ import annotations

from functools import cache
from typing import Final

_INITIALS: Final = {
    "zh": "ㄓ", "ch": "ㄔ", "sh": "ㄕ",
    "b": "ㄅ", "p": "ㄆ", "m": "ㄇ", "f": "ㄈ", "d": "ㄉ", "t": "ㄊ", "n": "ㄋ", "l": "ㄌ", "g": "ㄍ",
    "k": "ㄎ", "h": "ㄏ", "j": "ㄐ", "q": "ㄑ", "x": "ㄒ", "r": "ㄖ", "z": "ㄗ", "c": "ㄘ", "s": "ㄙ",
}  # fmt: skip
_FINALS: Final = {
    "a": "ㄚ", "o": "ㄛ", "e": "ㄜ", "ê": "ㄝ", "ai": "ㄞ", "ei": "ㄟ", "ao": "ㄠ", "ou": "ㄡ", "an": "ㄢ",
    "en": "ㄣ", "ang": "ㄤ", "eng": "ㄥ", "er": "ㄦ", "r": "ㄦ",
    "i": "ㄧ", "ia": "ㄧㄚ", "io": "ㄧㄛ", "ie": "ㄧㄝ", "iai": "ㄧㄞ", "iao": "ㄧㄠ", "iu": "ㄧㄡ",
    "ian": "ㄧㄢ", "in": "ㄧㄣ", "iang": "ㄧㄤ", "ing": "ㄧㄥ",
    "u": "ㄨ", "ua": "ㄨㄚ", "uo": "ㄨㄛ", "uai": "ㄨㄞ", "ui": "ㄨㄟ", "uan": "ㄨㄢ", "un": "ㄨㄣ",
    "uang": "ㄨㄤ", "ueng": "ㄨㄥ", "uong": "ㄨㄥ", "ong": "ㄨㄥ",
    "ü": "ㄩ", "üe": "ㄩㄝ", "üan": "ㄩㄢ", "ün": "ㄩㄣ", "iong": "ㄩㄥ",
}  # fmt: skip
_SHORTER: Final = {"iou": "iu", "uei": "ui", "uen": "un", "üong": "iong", "üng": "iong"}
"""how finals are written after an initial, and after y"""
_ALONE: Final = {"m": "ㄇ", "n": "ㄋ", "ng": "ㄫ", "hm": "ㄏㄇ", "hng": "ㄏㄫ"}
_BUZZING: Final = frozenset({"zh", "ch", "sh", "r", "z", "c", "s"})
"""initials whose i is not written"""
_TONES: Final = {"2": "ˊ", "3": "ˇ", "4": "ˋ"}


@cache
def zhuyin(syllable: str) -> str:
    """A numbered syllable in zhuyin; as it is if it is none. The neutral tone's dot comes first."""
    letters, tone = syllable.rstrip("0123456789"), syllable[-1:]
    symbols = _ALONE.get(letters) or _spelled(_written_out(letters.replace("v", "ü")))
    if symbols is None:
        return syllable
    return "˙" + symbols if tone == "5" else symbols + _TONES.get(tone, "")


def _written_out(letters: str) -> str:
    """A syllable by its sounds: yuan is üan, wei is ui, ju is jü."""
    for initial, sound in (("yu", "ü"), ("yi", "i"), ("y", "i"), ("wu", "u"), ("w", "u")):
        if letters.startswith(initial):
            whole = letters.replace(initial, sound, 1)
            return _SHORTER.get(whole, whole)
    if letters[:1] in ("j", "q", "x") and letters[1:2] == "u":
        return letters.replace("u", "ü", 1)
    return letters


def _spelled(letters: str) -> str | None:
    initial = next((one for one in _INITIALS if letters.startswith(one)), "")
    if initial == letters == "r":
        return _FINALS["r"]
    rest = letters[len(initial) :]
    if rest == "i" and initial in _BUZZING:
        return _INITIALS[initial]
    if rest not in _FINALS or (initial and rest in ("r", "er")):
        return None
    return _INITIALS.get(initial, "") + _FINALS[rest]
