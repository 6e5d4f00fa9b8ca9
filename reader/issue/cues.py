"""Cues of a page: its lines with what each says of itself, furniture and captions taken out.

Furniture and captions stand between the lines of an article as a stone in a river: what is read goes on
behind them.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from reader.issue import roles
from reader.issue.lines import fold, folded
from reader.issue.measures import measure_at
from reader.issue.names import AUTHOR, is_byline, is_credit
from reader.issue.policy import forms
from reader.issue.roles import Cue
from reader.issue.seeing import Seen, look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.lines import Line

CAPTION_LINES = 6
"""lines that a caption has at most"""
BYLINE_AT_MOST = 40
"""characters of a byline that no pattern needs to be known for"""
FULL = 1.5
"""em that a full line is narrower than its column at most"""
TITLE_LINES = 4
"""lines that the title of a notice has at most, with the document's number"""
UNWRAPPED = 0.5
"""share of lines ending a sentence from which a text's lines are its paragraphs"""
BROKEN = 0.1
"""share of lines that break off in mid-sentence, up to which the others are paragraphs"""
OUTSIDE = frozenset({Cue.FURNITURE, Cue.STAFF, Cue.CAPTION})


class Cues(NamedTuple):
    """The lines of a page."""

    seen: list[Seen]
    """those that may be of an article"""
    captions: list[list[Line]]
    furniture: list[Line]
    unwrapped: bool
    """whether each line is a paragraph"""


def page_cues(lines: Sequence[Line], page: str) -> Cues:
    """What the lines of a page say of themselves."""
    parts = [part for line in lines for part in _without_marker(line, page)]
    cues = [_cue(line, page) for line in parts]
    cues = _with_contents(parts, _with_masthead(parts, cues))
    cues = _with_addressees(parts, _with_captions(parts, _without_dates(parts, cues)))
    kept = [at for at, cue in enumerate(cues) if cue not in OUTSIDE]
    apart = [bool(at) and cues[at - 1] in OUTSIDE for at in kept]
    return Cues(
        look([parts[at] for at in kept], [cues[at] for at in kept], apart),
        list(_captions(parts, cues)),
        [line for line, cue in zip(parts, cues, strict=True) if cue in (Cue.FURNITURE, Cue.STAFF)],
        _is_unwrapped([line.text for line, cue in zip(parts, cues, strict=True) if cue is None]),
    )


def _is_unwrapped(texts: list[str]) -> bool:
    """Whether nearly every line that is no headline ends a sentence."""
    ends = sum(map(roles.ends_sentence, texts))
    broken = sum("，" in text and not roles.ends_sentence(text) for text in texts)
    return ends > UNWRAPPED * len(texts) and broken <= BROKEN * len(texts)


def _without_marker(line: Line, page: str) -> list[Line]:
    """The line and, apart from it, the jump marker or the byline that stands on it."""
    marker = roles.marker_of(line, page)
    if marker is None:
        found = roles.FUSED.fullmatch(line.text) if len(line.text) <= roles.CUE_AT_MOST else None
        return [line.part(0, found.end(1)), line.part(found.start(2), found.end())] if found else [line]
    edges = (0, marker.start), (marker.start, marker.stop), (marker.stop, len(line.text))
    return [part for edge in edges if (part := line.part(*edge)).text]


def _cue(line: Line, page: str) -> Cue | None:
    if line.text == page:
        return Cue.STAFF
    marker = roles.marker_of(line, page)
    if marker:
        return marker.cue
    bracketed = line.text[0] in "（(" and line.text[-1] in "）)"
    said = line.text[1:-1] if bracketed else line.text
    if len(said) <= BYLINE_AT_MOST and (
        is_credit(said) or ((bracketed or AUTHOR.match(said)) and is_byline(said))
    ):
        return Cue.BYLINE
    return roles.cue_of(line)


def _with_masthead(lines: list[Line], cues: list[Cue | None]) -> list[Cue | None]:
    """The cues, the paper's name and publisher being furniture where they stand with more of it."""
    top = next((at for at, line in enumerate(lines) if at and line.blank), len(lines))
    if not {Cue.FURNITURE, Cue.STAFF} & set(cues[:top]):
        return cues
    names = {at for at, line in enumerate(lines[:top]) if _is_masthead(line) or _is_label(line)}
    return [Cue.FURNITURE if at in names else cue for at, cue in enumerate(cues)]


def _is_masthead(line: Line) -> bool:
    text = folded(line)
    return bool(roles.MASTHEAD.fullmatch(text.replace(" ", "")) or roles.PUBLISHER.fullmatch(text))


def _is_label(line: Line) -> bool:
    return roles.LABELLED.fullmatch(folded(line).replace(" ", "")) is not None


def _with_contents(lines: list[Line], cues: list[Cue | None]) -> list[Cue | None]:
    """The cues, a box that lists what stands on other pages being furniture."""
    inside = False
    kept: list[Cue | None] = []
    for at, (line, cue) in enumerate(zip(lines, cues, strict=True)):
        heads = bool(roles.CONTENTS.fullmatch(folded(line).replace(" ", "")))
        inside = heads or (inside and (not line.blank or _heads_box(lines, at)) and _is_entry(lines, at))
        kept.append(Cue.FURNITURE if inside else cue)
    return kept


def _heads_box(lines: list[Line], at: int) -> bool:
    """Whether nothing but the box's heading stands above a line."""
    return bool(at) and bool(roles.CONTENTS.fullmatch(folded(lines[at - 1]).replace(" ", "")))


def _is_entry(lines: list[Line], at: int) -> bool:
    """Whether a line names an article of another page; its page number may stand on the next line."""
    both = [folded(line) for line in lines[at : at + 2]]
    if roles.CONTENTS_ENTRY.fullmatch(both[0]) or roles.PAGE_NUMBER.fullmatch(both[0]):
        return True
    return len(both) > 1 and not lines[at + 1].blank and bool(roles.PAGE_NUMBER.fullmatch(both[1]))


def _with_addressees(lines: list[Line], cues: list[Cue | None]) -> list[Cue | None]:
    """The cues, a line ending with a colon below the title of a notice or letter being its addressee."""
    kept = list(cues)
    for at, line in enumerate(lines):
        if cues[at] is None and at and forms.is_addressee(line.text):
            near = range(max(0, at - TITLE_LINES), at)
            title = "".join(folded(lines[one]) for one in near if cues[one] is not Cue.DOC_NO)
            if roles.NOTICE.search(title) or roles.LETTER.search(title):
                kept[at] = Cue.ADDRESSEE
    return kept


def _without_dates(lines: list[Line], cues: list[Cue | None]) -> list[Cue | None]:
    """The cues, a date at the head of a line in mid-sentence being of the sentence."""
    kept = list(cues)
    for at in range(1, len(lines)):
        above = lines[at - 1].text
        inside = cues[at - 1] is None and not roles.ends_sentence(above) and not lines[at].blank
        full = cues[at] is Cue.DATE and lines[at - 1].width > measure_at(lines, at - 1) - FULL
        if inside and (full or cues[at] in (Cue.FURNITURE, Cue.CHAPTER)):
            kept[at] = None
    return kept


def _with_captions(lines: list[Line], cues: list[Cue | None]) -> list[Cue | None]:
    """The cues, every line of a block that one of its lines shows to be a caption having that cue."""
    kept = list(cues)
    for start, end in _blocks(lines):
        last = next((at for at in range(start, end) if _ends_caption(lines, cues, start, at)), None)
        if last is None:
            continue
        first = _first_of_caption(lines, start, last)
        if _is_paragraph(lines[first : last + 1], measure_at(lines, first)):
            kept[last] = None
            continue
        for at in range(first, last + 1):
            kept[at] = Cue.CAPTION
    return kept


def _ends_caption(lines: list[Line], cues: list[Cue | None], start: int, at: int) -> bool:
    """Whether a credit ends a line; the line's end may cut it."""
    if cues[at] is Cue.CAPTION or at == start or not roles.CREDITED.search(lines[at].text):
        return cues[at] is Cue.CAPTION
    return roles.CAPTION.fullmatch(fold(lines[at - 1].text + lines[at].text)) is not None


def _first_of_caption(lines: list[Line], start: int, last: int) -> int:
    """Where the caption starts whose last line is known: below the sentence before it."""
    if last - start < CAPTION_LINES:
        return start
    above = list(takewhile(lambda at: not roles.ends_sentence(lines[at - 1].text), range(last, start, -1)))
    return (above[-1] if above else last + 1) - 1


def _is_paragraph(block: list[Line], measure: float) -> bool:
    """Whether a block is set with the indent of a paragraph, as no caption is."""
    return len(block) > 1 and block[0].width <= measure - 1.25 and block[1].width > block[0].width + 1.25


def _blocks(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The lines between two blank ones."""
    edges = [at for at, line in enumerate(lines) if line.blank or at == 0]
    yield from pairwise([*edges, len(lines)])


def _captions(lines: list[Line], cues: list[Cue | None]) -> Iterator[list[Line]]:
    caption: list[Line] = []
    for line, cue in zip(lines, cues, strict=True):
        if caption and (cue is not Cue.CAPTION or line.blank):
            yield caption
            caption = []
        if cue is Cue.CAPTION:
            caption.append(line)
    if caption:
        yield caption
