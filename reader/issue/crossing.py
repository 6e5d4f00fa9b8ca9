"""Crossing: whether a word goes over from the end of one line to the beginning of another."""

from __future__ import annotations

import re
from functools import cache

from reader.paths import resource

APART = -0.7
"""the logarithm of the share of neighbouring letters that stand in different words"""
FIGURE = re.compile(r"[0-9０-９A-Za-zＡ-Ｚａ-ｚ.．%％]")
UNITS = frozenset("年月日时分秒个万亿千百元人名家户次项位公米平吨亩斤岁余多所条种件座台届级号期版第%％°℃")
"""what follows a figure"""


def crossing(before: str, after: str) -> float:
    """How much speaks for `after` going on where `before` breaks off, in nats."""
    if not before or not after:
        return 0.0
    last, first = before[-1], after[0]
    if FIGURE.match(last):
        return 2.0 if first in UNITS else 1.0 if FIGURE.match(first) else -1.5
    return float(_strengths().get(last + first, APART))


@cache
def _strengths() -> dict[str, int]:
    """How much oftener than by chance two letters stand together inside words (`packaging/pairs.py`)."""
    table: dict[str, int] = {}
    for line in resource("compiled/pairs.txt").read_text(encoding="utf-8").splitlines():
        strength, pairs = line.split(" ")
        table.update(dict.fromkeys(map("".join, zip(pairs[::2], pairs[1::2], strict=True)), int(strength)))
    return table
