"""Slips: the printed lines of a page, each knowing what it is and whose."""

from __future__ import annotations

from typing import NamedTuple

FURNITURE, CAPTION, BODY, SUBHEAD = "furniture", "caption", "body", "subhead"
JUMP_TO, JUMP_FROM, JUMP_TITLE = "jump_to", "jump_from", "jump_title"


class Slip(NamedTuple):
    """One printed line."""

    text: str
    role: str
    story: str | None = None
    paragraph: int | None = None
    """which paragraph of the story a line of its body belongs to"""
    opens: bool = False
    """whether a paragraph, heading or signature starts here"""
    clean: str = ""
    """its text without a jump marker that stands on the same line"""
    with_next: bool = False
    """whether the next slip stands on the same line"""


Block = list[Slip]
"""Lines that stand together: a head, one column of a body, a caption, a piece of furniture"""


def furniture(*texts: str) -> Block:
    """Lines that belong to no article."""
    return [Slip(text, FURNITURE) for text in texts]
