"""Setting text in lines: the compositor's rules for where a line of Chinese may end."""

from __future__ import annotations

import re

TOKEN = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-]*[%％]?|——|……|.", re.DOTALL)
NEVER_FIRST = "，。、；：？！）》”’」』】〉…—％%"
NEVER_LAST = "（《“‘「『【〈"
HANGING = "，。、；：？！"
INDENT = 2


def em(text: str) -> float:
    """The width of a text: one for each character of full width, a half for the others."""
    return sum(1 if ord(char) >= 0x2000 else 0.5 for char in text)


def set_lines(text: str, measure: int, indent: int = INDENT, *, hang: bool = False) -> list[str]:
    """The lines of one paragraph; the first is narrower by the indent.

    Punctuation that may not open a line hangs in the margin, or draws the token before it down.
    """
    lines: list[str] = []
    line: list[str] = []
    room = measure - indent
    for token in TOKEN.findall(text):
        line.append(token)
        if em("".join(line)) <= room or (hang and token in HANGING and em("".join(line)) <= room + 1):
            continue
        line, rest = _broken(line)
        if line:
            lines.append("".join(line).strip())
            room = measure
        line = rest
    return [*lines, "".join(line).strip()] if "".join(line).strip() else lines


def _broken(line: list[str]) -> tuple[list[str], list[str]]:
    """A line that is too wide, and what goes down to the next."""
    at = len(line) - 1
    while at > 0 and (line[at][0] in NEVER_FIRST or line[at - 1][-1] in NEVER_LAST):
        at -= 1
    return line[:at], line[at:]


def letter_spaced(text: str) -> str:
    """A short heading with a space between all characters."""
    return " ".join(text)


def phrases(text: str) -> list[str]:
    """What a heading may be broken into: it breaks at a space, or behind a mark of punctuation."""
    return [part for part in re.split(r" |(?<=[：！？])(?=.{4})|(?<=，)(?=.{4})", text) if part]
