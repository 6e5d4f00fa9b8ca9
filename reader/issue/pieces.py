"""Pieces: lines of one page that belong together, and what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from reader.issue.roles import ends_sentence

if TYPE_CHECKING:
    from reader.issue.lines import Line


class Kind(Enum):
    """What a piece of a page is."""

    HEAD = auto()
    STANDFIRST = auto()
    PARAGRAPH = auto()
    BYLINE = auto()
    CAPTION = auto()
    CHAPTER = auto()
    DOC_NO = auto()
    ADDRESSEE = auto()
    SIGNATURE = auto()
    DATE = auto()
    JUMP_TO = auto()
    JUMP_FROM = auto()
    FURNITURE = auto()


@dataclass(slots=True, eq=False)
class Piece:
    """Lines of one page that belong together."""

    kind: Kind
    lines: list[Line] = field(default_factory=list)

    @property
    def reads_on(self) -> bool:
        """Whether its last line breaks off in mid-sentence."""
        return not ends_sentence(self.lines[-1].text)
