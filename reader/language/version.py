"""Which version of the language finds words and readings: stored with them, so that they can be renewed."""

from __future__ import annotations

from functools import cache
from typing import Final

from reader.paths import resource

CODE: Final = 4
"""raised when the code comes to other words or readings with the same data"""


@cache
def language_version() -> str:
    """Names this code and the data that it analyses with; another name, other words or readings."""
    data = (resource("compiled") / "language.txt").read_text(encoding="utf-8").strip()
    return f"{CODE}-{data}"
