"""The values of analysed text."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A word, a mark or a space; the tokens of a text concatenate to that text."""

    start: int
    """code point in the analysed text"""
    end: int
    word: str
    pinyin: tuple[str | None, ...]
    """per character: "zhong4", "lv4", neutral tone 5, citation tone; None for what is not Han"""
    sure: bool
    candidates: tuple[tuple[str, ...], ...] = ()
    """of a word that is not sure, per character: its readings, the likeliest first; none where it is sure"""
