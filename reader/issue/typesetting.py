"""Typesetting: what the lines around a line show about it.

The first line of a paragraph is two em narrower than its column, even where the indent itself was
lost; a line clearly narrower or wider than its column was ended on purpose (newspaper
conventions; widths measured on the seed, where justified lines differ by up to 1.5 em).
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reader.issue import roles
from reader.issue.lines import folded
from reader.issue.pieces import column
from reader.issue.roles import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.issue.lines import Line

WINDOW = 6
"""lines from which the width of a column is taken"""
HEAD_AT_MOST = 45
"""em of the widest headline line"""
HEAD_LINES = 4
"""lines that stand together in a headline at most"""
HEADS_LINES = 12
"""lines of all headlines that stand above one another at most"""
INDENT = 1.25
"""em by which a first line is narrower at least: two, less what justified punctuation takes"""
ON_PURPOSE = 3.5
"""em below the column from which a line was ended on purpose: the indent and what is ragged"""
WIDER = 1.5
"""em over the column from which a line is not of that column"""
UNWRAPPED = 0.5
"""share of lines ending a sentence from which a text's lines are its paragraphs"""

OPENERS = frozenset({Cue.BYLINE, Cue.JUMP_FROM, Cue.CHAPTER, Cue.DATE})


class Setting:
    """The lines of a page as they were set."""

    def __init__(self, lines: list[Line], page: str) -> None:
        self.lines = [part for line in lines for part in _without_marker(line, page)]
        cues = [_cue(line, page) for line in self.lines]
        self.cues = _with_contents(self.lines, _with_masthead(self.lines, cues))
        ends = [roles.ends_sentence(line.text) for line in self.lines]
        self.unwrapped = sum(ends) > UNWRAPPED * len(ends)
        """whether each line is a paragraph"""
        self.last = [end and not self.unwrapped for end in ends]
        """whether a line may be the last of several"""
        self._heads: dict[int, bool] = {}
        self._datelines: dict[int, bool] = {}

    def dateline(self, at: int) -> bool:
        """Whether a dateline stands at the start of the line."""
        if at not in self._datelines:
            self._datelines[at] = roles.opens_with_dateline(self.lines[at : at + 2])
        return self._datelines[at]

    def below(self, at: int) -> float:
        """The width of the column below the line."""
        return column(line.width for line in self.lines[at + 1 : at + 1 + WINDOW])

    def is_head(self, at: int, above: float) -> bool:
        """Whether a line between two paragraphs is of a headline; the column `above` it is known.

        Then an article opens below it, or it stands out of its column, or a paragraph opens below.
        """
        heads = list(takewhile(self._may_be_head, range(at, min(at + HEADS_LINES, len(self.lines)))))
        if not heads:
            return False
        if self._opens_article(heads[-1] + 1, above):
            return True
        together = list(takewhile(lambda line: line == at or not self.lines[line].blank, heads))
        return len(together) <= HEAD_LINES and self._stands_out(at, together[-1] + 1, above)

    def opens_paragraph(self, at: int) -> bool:
        """Whether the line is narrower than the next ones by an indent."""
        if at + 1 >= len(self.lines):
            return False
        width = self.lines[at].width
        return INDENT <= self.below(at) - width <= ON_PURPOSE and self.lines[at + 1].width - width >= INDENT

    def is_caption(self, at: int, goes_on: bool) -> bool:
        """Whether the line opens, or goes on with, a block that one of its lines shows to be a caption."""
        if not (self.lines[at].blank or goes_on):
            return False
        block = range(at, min(at + HEAD_LINES, len(self.lines)))
        together = takewhile(lambda line: line == at or not self.lines[line].blank, block)
        return any(self.cues[line] is Cue.CAPTION for line in together)

    def _stands_out(self, at: int, below: int, above: float) -> bool:
        if self._ends(at, below):
            return False
        line, measure = self.lines[at], self._column(at, above)
        if line.width > measure + WIDER:
            return True
        introduces = below == at + 1 and roles.LIST_END.search(line.text)
        if introduces or roles.COMMA.search(line.text):
            return False
        return line.width < measure - ON_PURPOSE or self.opens_paragraph(below)

    def _ends(self, at: int, below: int) -> bool:
        """Whether the line is the first of a paragraph of which the next one is the short last."""
        if below >= len(self.lines) or self.lines[below].blank:
            return False
        return self.last[below] and self.lines[below].width < self.lines[at].width

    def _column(self, at: int, above: float) -> float:
        """The width of the column above or below the line, whichever suits it better."""
        own = self.lines[at].width
        measures = [measure for measure in (above, self.below(at)) if measure]
        return min(measures, key=lambda measure: abs(measure - own), default=own)

    def _opens_article(self, at: int, above: float) -> bool:
        if at >= len(self.lines):
            return not above
        return self.cues[at] in OPENERS or self.dateline(at)

    def _may_be_head(self, at: int) -> bool:
        if at not in self._heads:
            possible = self.cues[at] is None and self.lines[at].width <= HEAD_AT_MOST
            self._heads[at] = possible and _reads_as_head(self.lines[at].text) and not self.dateline(at)
        return self._heads[at]


def _reads_as_head(text: str) -> bool:
    """Whether the words could be those of a headline: no sentence ends or is listed in them."""
    if roles.OPEN_END.search(text) or roles.LISTED.search(text):
        return False
    ended = roles.ends_sentence(text) and text[-1] not in "！？!?"
    return not ended and not roles.INSIDE_PROSE.search(text)


def _without_marker(line: Line, page: str) -> Iterable[Line]:
    marker = roles.marker_of(line, page)
    if marker is None:
        return [line]
    edges = (0, marker.start), (marker.start, marker.stop), (marker.stop, len(line.text))
    return [part for edge in edges if (part := line.part(*edge)).text]


def _cue(line: Line, page: str) -> Cue | None:
    if line.text == page:
        return Cue.FURNITURE
    marker = roles.marker_of(line, page)
    return marker.cue if marker else roles.cue_of(line)


def _with_masthead(lines: list[Line], cues: list[Cue | None]) -> list[Cue | None]:
    """The cues, the paper's name and publisher being furniture where they stand with more of it."""
    top = next((at for at, line in enumerate(lines) if at and line.blank), len(lines))
    if not {Cue.FURNITURE, Cue.STAFF} & set(cues[:top]):
        return cues
    names = {at for at, line in enumerate(lines[:top]) if _is_masthead(line)}
    return [Cue.FURNITURE if at in names else cue for at, cue in enumerate(cues)]


def _with_contents(lines: list[Line], cues: list[Cue | None]) -> list[Cue | None]:
    """The cues, a box that lists what stands on other pages being furniture."""
    inside = False
    kept: list[Cue | None] = []
    for line, cue in zip(lines, cues, strict=True):
        entry = inside and not line.blank and roles.CONTENTS_ENTRY.fullmatch(folded(line))
        inside = bool(entry or roles.CONTENTS.fullmatch(folded(line)))
        kept.append(Cue.FURNITURE if inside else cue)
    return kept


def _is_masthead(line: Line) -> bool:
    text = folded(line)
    return bool(roles.MASTHEAD.fullmatch(text.replace(" ", "")) or roles.PUBLISHER.fullmatch(text))
