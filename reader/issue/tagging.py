"""Tagging: what each line of a page is, all lines weighed together (Viterbi).

A full line that ends in mid-sentence reads on; the first line of a paragraph is two em narrower
than its column; a line after which the next word would still have fitted was ended on purpose. Each
of these may fail on a line; the tags are those that all together cost least. What such rules cost was
set by hand; training on our own printed pages adds to it (`trained`).
"""

from __future__ import annotations

from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from reader.issue import roles
from reader.issue.features import Look
from reader.issue.lines import letter_spaced, width
from reader.issue.measures import CLOSING
from reader.issue.steps import INDENT, NARROW_LAST, NEVER, Row, Tag, steps
from reader.issue.trained import shipped
from reader.issue.viterbi import IMPOSSIBLE, Costs, cheapest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.seeing import Seen
    from reader.issue.trained import Trained

WIDER = 1.25
"""times the body's width from which a line may be of a standfirst"""
WIDE_AT_LEAST = 23.0
"""em of a standfirst's line, at least; the seed's are 33 to 38 wide"""
WIDE_AT_MOST = 45.0
WIDEST_HEAD = 32
"""em of a headline's line, or of the longest phrase in it"""

HEAD_FIRST = -2.4
"""a headline's line after a blank one"""
HEAD_NEXT = -1.8
BARE_HEAD = 1.2
"""no mark divides the line"""
PHRASED = 1.5
"""a bare line is phrases, set apart by spaces"""
BARE_BODY = -0.7
COMMA_HEAD = -1.5
ENDS = -1.9
"""a paragraph ends with the line"""
UNENDED = -6.8
"""the same in mid-sentence"""
LISTED = -3.4
"""the same after a colon or semicolon"""
READS_FULL_STOP = -1.8
"""a paragraph reads on after a line's full stop"""
WIDE_COST = -0.6
ITEM = 4.0
"""an item of a list, or a question or an answer, begins with the line"""


def tag(seen: Sequence[Seen], unwrapped: bool) -> list[Tag]:
    """The tags of the lines of a page that together cost least."""
    return cheapest(seen, costs(seen, unwrapped, shipped())) if seen else []


def costs(seen: Sequence[Seen], unwrapped: bool, trained: Trained) -> Costs:
    """What each tag costs on a page; training says nothing of pages whose lines were never wrapped."""
    body = sorted(one.measure for one in seen)[len(seen) // 3]
    lines: list[Row] = [tuple(emissions(one, body, unwrapped)) for one in seen]
    joints: list[Sequence[Row]] = [steps(before, one) for before, one in pairwise(seen)]
    if unwrapped:
        return Costs(lines, joints)
    look = Look(seen)
    return Costs(
        [_sum(row, trained.line(features)) for row, features in zip(lines, look.lines(), strict=True)],
        [
            list(map(_sum, rows, more)) if (more := trained.joint(features)) else rows
            for rows, features in zip(joints, look.joints(), strict=True)
        ],
    )


def _sum(one: Row, other: Row) -> Row:
    return tuple(map(add, one, other))


def emissions(one: Seen, body: float, unwrapped: bool) -> list[float]:
    """How well each tag suits a line on its own; `body`: the width of the page's columns."""
    own = [IMPOSSIBLE] * len(Tag)
    if one.cue is not None:
        own[Tag.CUE] = 0.0
        return own
    text = one.line.text
    starts = 4.0 * one.dateline - 12.0 * (text[0] in CLOSING and text[0] not in "—…")
    attached = 3.0 if roles.ATTACHED.match(text) else 0.0
    own[Tag.HEAD] = _head(one) + starts - 12.0 * one.dateline - attached
    if unwrapped:
        own[Tag.SINGLE] = starts
        return own
    bare = BARE_BODY * one.bare
    marked = one.numbered + ITEM * bool(roles.ITEM.match(text))
    starts += bare + marked
    goes_on = bare - 5.0 * one.dateline - 6.0 * one.line.indented - marked
    reads = READS_FULL_STOP if one.terminal else 0.0
    ends = _ending(one)
    own[Tag.FIRST] = starts + reads
    own[Tag.SINGLE] = starts + ends + _over(one, INDENT) + attached
    own[Tag.INNER] = goes_on + reads
    own[Tag.LAST] = goes_on + ends + _over(one, 0)
    own[Tag.WIDE], own[Tag.WIDE_LAST] = _wide(one, body)
    return own


def _ending(one: Seen) -> float:
    """What it costs that a paragraph ends with the line."""
    text = one.line.text
    if one.terminal or roles.ATTACHED.match(text) or roles.SALUTATION.fullmatch(text):
        return ENDS
    if text.endswith(roles.OPEN_END):
        return -10.0
    if one.numbered and not one.bare:
        return -3.0
    return LISTED if text.endswith(roles.LIST_END) else UNENDED


def _over(one: Seen, indent: float) -> float:
    """What it costs that a line is wider than its column leaves room for."""
    over = one.line.width - (max(one.measure, *one.beside, 0.0) - indent) - one.ragged
    return max(NEVER, -2.0 * over) if over > 0 else 0.0


def _wide(one: Seen, body: float) -> tuple[float, float]:
    """What it costs that a line is of a standfirst, set wider than the body, and that it is its last."""
    text, measure = one.line.text, max(one.measure, one.line.width)
    last = -1.5 if one.terminal or text[-1] in "）)" else -4.0
    noted = 3.0 if text[0] in "（(" and text[-1] not in "）)" and not one.numbered else 0.0
    if roles.PASSED.fullmatch(text):
        return IMPOSSIBLE, 1.0
    if measure > WIDE_AT_MOST:
        return IMPOSSIBLE, IMPOSSIBLE
    narrow = measure <= max(WIDER * body, WIDE_AT_LEAST) and not noted
    if narrow or len(one.parts) > 1:
        return IMPOSSIBLE, last + NARROW_LAST
    wide = WIDE_COST + max(-1.5, min(2.0, (measure - 24) / 4)) + noted
    return wide, last


def _head(one: Seen) -> float:
    """What it costs that a line is of a headline."""
    text = one.line.text
    plain = roles.unquoted(text)
    score = (HEAD_FIRST if one.blank else HEAD_NEXT) + _marks(one, plain)
    if roles.CLAUSE.match(text):
        score -= 4.0
    elif one.bare:
        score += BARE_HEAD + 1.5 * one.numbered + PHRASED * bool(roles.PHRASES.fullmatch(plain))
    if text[0] in "（(" and text[-1] in "）)":
        score -= 3.0
    if letter_spaced(text):
        score += 5.0
    if abs(one.line.width - one.measure) < 1 and not one.blank:
        score -= 1.0
    if one.line.width <= WIDEST_HEAD:
        return score
    return score - max(0.0, max(map(width, text.split())) - WIDEST_HEAD) / 2


def _marks(one: Seen, plain: str) -> float:
    """What the punctuation of a line, quotations left out, says against a headline."""
    text = one.line.text
    asks = text[-1] in "！？!?"
    score = COMMA_HEAD * max(0, plain.count("，") + plain.count(",") - asks) - 3.0 * (plain.count("、") > 2)
    if roles.INSIDE_PROSE.search(plain):
        score -= 6.0
    if one.terminal and not plain.endswith("”"):
        return score + (0.7 if text[-1] in "？?…" else -1.5 if asks else -7.0)
    if text.endswith(roles.OPEN_END) and text[-1] != "—":
        return score - 4.0
    return score - 2.0 if text.endswith(roles.LIST_END) else score
