"""Printed lines: a source text cut at its line ends, each line knowing its place and its width."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\n|\r|(?<![\r\n])\f(?![\r\n])")
"""a form feed beside another line end, as extractors write it, ends no further line"""
SPACED_AT_LEAST = 4
"""letters that a letter-spaced headline has at least; 谢 红 静 is a name (newspaper conventions)"""

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
FULL_WIDTH |= {
    0x3000: 0x20,
    ord("，"): ord("，"),
    ord("；"): ord("；"),
    ord("！"): ord("！"),
    ord("？"): ord("？"),
}


class Line(NamedTuple):
    """What is printed on one line, without the space around it."""

    page: int
    """which of the issue's texts, from 0"""
    number: int
    """line of that text, from 1"""
    at: int
    """code point in that text at which `text` starts"""
    text: str
    width: float
    """in em"""
    blank: bool
    """whether a blank line, or the top of the page, stands before it"""
    end: int
    """code point of the character that ends the line; -1 on the last line of a text"""
    indented: bool = False
    """whether two ideographic spaces stand before it, as before nothing but a paragraph"""

    def part(self, start: int, stop: int) -> Line:
        """The line's characters from `start` to `stop`, without space around them."""
        text = self.text[start:stop]
        bare = text.strip()
        at = self.at + start + len(text) - len(text.lstrip())
        whole = self._replace(at=at, text=bare, width=width(bare))
        return whole if start == 0 else whole._replace(blank=False, indented=False)


def cut(text: str, page: int) -> list[Line]:
    """The lines of a text that are not blank."""
    lines: list[Line] = []
    at, number, blank = 0, 1, True
    while at <= len(text):
        found = LINE_END.search(text, at)
        stop, after = found.span() if found else (len(text), len(text) + 1)
        raw = text[at:stop]
        if bare := raw.strip():
            start = at + len(raw) - len(raw.lstrip())
            end, indented = stop if found else -1, raw.startswith("\u3000\u3000")
            lines.append(Line(page, number, start, bare, width(bare), blank, end, indented))
        at, number, blank = after, number + 1, not bare
    return lines


def width(text: str) -> float:
    """Em that a text takes: ASCII is half as wide; letter-spacing is left out."""
    if letter_spaced(text):
        text = text[::2]
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def letter_spaced(text: str) -> bool:
    """Whether a space stands after every letter, as in some headlines.

    A space between two words is then printed as three.
    """
    if len(text) % 2 == 0 or not text[1::2].isspace():
        return False
    letters = text[::2]
    words = letters.split(" ")
    return (
        len(letters) - len(words) + 1 >= SPACED_AT_LEAST
        and all(words)
        and not any(map(str.isspace, "".join(words)))
    )


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text with full-width digits, letters and brackets made narrow, for matching only.

    It keeps its length, so that places found in it are places in the text.
    """
    return text.translate(FULL_WIDTH)


def folded(line: Line) -> str:
    """The line as the cues match it: folded, and closed up if it is letter-spaced."""
    return _folded(line.text)


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return (text[::2] if letter_spaced(text) else text).translate(FULL_WIDTH)
