"""Surnames: how common they are in China, and how they are read."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader.paths import resource


class Surname(NamedTuple):
    """What is known of a surname."""

    cost: float
    """nats: minus the logarithm of its share of persons"""
    pinyin: tuple[str, ...]
    """empty where it is read as it mostly is"""


@cache
def surnames() -> dict[str, Surname]:
    """All surnames, of one character and of several; the first line that has one counts."""
    found: dict[str, Surname] = {}
    for line in resource("surnames.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            cost, *rest = line.split(" ")
            for one in rest:
                name, _, reading = one.partition("/")
                pinyin = tuple(reading.split("_")) if reading else ()
                found.setdefault(name, Surname(float(cost), pinyin))
    return found


def surname_of(name: str) -> str:
    """The surname that a name begins with; empty if it begins with none."""
    return next((name[:end] for end in (4, 2, 1) if name[:end] in surnames()), "")
