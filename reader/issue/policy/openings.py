"""Openings: which rows begin a clause, told by marks that count on from one another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.issue.policy.marks import Mark, mark_of
from reader.issue.policy.measure import PIECE
from reader.issue.roles import HAN, LIST_END, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.policy.rows import Row

SHORT: Final = 4
"""em below the measure from which a row was ended on purpose"""
FORMULA: Final = re.compile(
    r"附 ?[件注表](?: ?\d{1,2})? ?:|特此(?:通知|通告|公告|公示|通报|报告|批复|函复|函告|函|请示|复函|决定)|"
    r"[此]?[复令][。.]?$|以上(?:意见|报告|请示).{0,12}(?:请|如无不妥)|(?:备?注|说明|联系人) ?:"
)
LABEL: Final = re.compile(rf"[{HAN}]{{2,10}}(?:[(（][{HAN}]{{1,8}}[)）])? ?:(?=\S|$)")
ATTACHED_FIRST: Final = re.compile(r"附 ?件 ?: ?1 ?[.、]")
MARK_AT_MOST: Final = 9
"""characters of the longest mark"""
CUT_MARK: Final = re.compile(r"\d{1,3}|[（(]|[（(][一二三四五六七八九十\d]{1,4}")


def opening_text(rows: Sequence[Row], at: int) -> str:
    """The first words of what starts at a row, those of the next rows too if they were taken apart."""
    text = rows[at].text
    for below in rows[at + 1 : at + 4]:
        if len(text) > 4 or not (CUT_MARK.fullmatch(text) or PIECE.fullmatch(text)):
            break
        text += below.text
    return text


def openings(rows: Sequence[Row], measure: float) -> dict[int, Mark]:
    """The marks that open clauses, by row: each the first of its kind or one more than the last."""
    found: dict[int, Mark] = {}
    last: dict[str, int] = {}
    for at, row in enumerate(rows):
        if at and not (_may_follow(rows[at - 1], row, measure) or _goes_with(rows[at - 1], row)):
            continue
        if (mark := _formula(rows, at)) is not None:
            found[at] = mark
            if ATTACHED_FIRST.match(row.text):
                last["1."] = 1
        elif (mark := mark_of(opening_text(rows, at))) is not None and _counts_on(mark, last):
            found[at] = mark
            last[mark.kind] = mark.value
    return found


def _counts_on(mark: Mark, last: dict[str, int]) -> bool:
    return mark.kind not in last or mark.value in (1, last[mark.kind] + 1)


def _formula(rows: Sequence[Row], at: int) -> Mark | None:
    """What opens a paragraph of its own without a number: 附件：, 特此通知。, a label among labels."""
    text = rows[at].text
    if (found := FORMULA.match(text)) is not None:
        return Mark("formula", found[0], 0, 0)
    return Mark("label", text, 0, 0) if _is_label(rows, at) else None


def _goes_with(above: Row, row: Row) -> bool:
    """Whether two rows that follow each other both say something by name."""
    return all(LABEL.match(each.text) for each in (above, row)) and above.text[-1] not in "，、"


def _is_label(rows: Sequence[Row], at: int) -> bool:
    """Whether a row says one of several things by name, such as a time and a place."""
    beside = [rows[near].text for near in (at - 1, at + 1) if 0 <= near < len(rows)]
    return bool(LABEL.match(rows[at].text)) and any(map(LABEL.match, beside))


def _may_follow(above: Row, row: Row, measure: float) -> bool:
    """Whether a clause may begin below a row: its sentence ends, or it stops short of the measure."""
    if ends_sentence(above.text) or above.text.endswith(LIST_END) or above.text in "。；":
        return True
    if above.text[-1] in "，、（(《“" or (row.text[0] == "第" and above.text[-1] in ")）》”"):
        return False
    if above.text[-1] in ")）" and row.text[0] in "(（":  # who is in charge is named behind the sentence
        return True
    return above.width < measure - SHORT or row.blank


def is_bare_mark(text: str) -> bool:
    """Whether a row is the number of a clause and nothing else, or a part of one."""
    mark = mark_of(text) if len(text) <= MARK_AT_MOST else None
    return (mark is not None and mark.end == len(text)) or bool(re.fullmatch(r"\d{1,3}", text))
