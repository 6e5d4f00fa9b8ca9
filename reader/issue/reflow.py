"""Reflow: the lines of one page become pieces: headline lines, paragraphs, bylines, captions.

A line that fills its column and ends without a full stop reads on, whatever stands between it and
the next; a blank line alone proves nothing (on the seed 12 of 29 blank lines fall in
mid-sentence).
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from reader.issue import roles
from reader.issue.pieces import Kind, Piece, column, with_standfirsts
from reader.issue.roles import Cue, ends_sentence
from reader.issue.typesetting import ON_PURPOSE, WINDOW, Setting

if TYPE_CHECKING:
    from reader.issue.lines import Line

SHORT = 1.75
"""em by which the last line of a paragraph is shorter than its column"""
FIRM = frozenset({Cue.STAFF, Cue.JUMP_TO, Cue.JUMP_FROM})
"""cues that hold even below a line that reads on"""
KINDS = {cue: Kind.FURNITURE if cue is Cue.STAFF else Kind[cue.name] for cue in Cue}


def reflow(lines: list[Line], page: str) -> list[Piece]:
    """The pieces of one page, in printed order."""
    flow = _Flow(Setting(lines, page))
    for at in range(len(flow.setting.lines)):
        flow.take(at)
    return with_standfirsts(flow.pieces)


class _Flow:
    """A page being read from its first line to its last."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.lines = setting.lines
        self.pieces: list[Piece] = []
        self.prose: Piece | None = None
        """the paragraph that the next line may belong to"""
        self.widths: deque[float] = deque(maxlen=WINDOW)
        """of the last lines of prose"""

    def take(self, at: int) -> None:
        """Put one line where it belongs."""
        kind, line = self._kind(at), self.lines[at]
        if kind is not Kind.PARAGRAPH:
            self._set_apart(kind, line)
            return
        if self.prose is None or self._breaks(self.prose, at):
            self.prose = Piece(kind)
            self.pieces.append(self.prose)
        self.prose.lines.append(line)
        self.widths.append(line.width)

    def _set_apart(self, kind: Kind, line: Line) -> None:
        if kind is Kind.CAPTION and not line.blank and self._last() is kind:
            self.pieces[-1].lines.append(line)
            return
        self.pieces.append(Piece(kind, [line], column([*self.widths, line.width])))
        if kind in (Kind.CAPTION, Kind.FURNITURE):  # a paragraph reads on around these two
            return
        self.prose = None
        if kind is not Kind.CHAPTER:
            self.widths.clear()

    def _kind(self, at: int) -> Kind:
        cue = self.setting.cues[at]
        if cue is not None and (cue in FIRM or not self._goes_with_line_above(at)):
            return KINDS[cue]
        if self.setting.is_caption(at, goes_on=self._last() is Kind.CAPTION):
            return Kind.CAPTION
        between = self.prose is None or not self._reads_on(self.prose, at)
        return Kind.HEAD if between and self.setting.is_head(at, column(self.widths)) else Kind.PARAGRAPH

    def _last(self) -> Kind | None:
        return self.pieces[-1].kind if self.pieces else None

    def _goes_with_line_above(self, at: int) -> bool:
        """Whether the line is part of a sentence whose beginning stands right above it."""
        above = self.prose is not None and self.prose is self.pieces[-1] and self.prose.reads_on
        return above and not self.lines[at].blank

    def _reads_on(self, prose: Piece, at: int) -> bool:
        """Whether the paragraph goes on, so that the line cannot be a headline."""
        last = prose.lines[-1]
        if ends_sentence(last.text) or self.setting.dateline(at):
            return False
        if roles.OPEN_END.search(last.text):
            return True
        if self.setting.unwrapped:
            return False
        return not self.lines[at].blank or last.width >= column(self.widths) - ON_PURPOSE

    def _breaks(self, prose: Piece, at: int) -> bool:
        """Whether the line opens a new paragraph."""
        last, line = prose.lines[-1], self.lines[at]
        if not ends_sentence(last.text) and not roles.LIST_END.search(last.text):
            return not self._reads_on(prose, at)
        return (
            line.blank
            or line.indented
            or self.setting.unwrapped
            or last.width < column(self.widths) - SHORT
            or self.setting.opens_paragraph(at)
            or bool(roles.NUMBERED.match(line.text))
        )
