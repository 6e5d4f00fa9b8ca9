"""How much of a long proof is done: all of it by `make prove`, 1 % in `make test`."""

from __future__ import annotations

import os

PERCENT = int(os.environ.get("XIDU_PROVE", "1"))


def scaled(whole: int, least: int) -> int:
    """`whole` repetitions in full, its share otherwise, but at least `least`."""
    return max(least, whole * PERCENT // 100)
